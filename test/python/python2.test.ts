import { expect, test } from '@jest/globals';
import { errorsOf, outlineOf } from './outline.js';

/** Python 2, which is understood, and what looks like it and is Python 3. */
const OLD: readonly (readonly [source: string, outline: string, errors: readonly string[]])[] = [
  [
    'print x, y',
    'Python2Print(x y)',
    ['1:1 python2: `print` without brackets is Python 2: Python 3 needs `print(...)`'],
  ],
  ['print', 'Expr(print)', []],
  [
    'print "a" % b,',
    'Python2Print(BinOp:Mod("a" b))',
    ['1:1 python2: `print` without brackets is Python 2: Python 3 needs `print(...)`'],
  ],
  [
    'print >>f, x',
    'Expr(Tuple(BinOp:RShift(print f) x))',
    ['1:1 python2: `print` without brackets is Python 2: Python 3 needs `print(...)`'],
  ],
  [
    'print [h[r] for r in h]',
    'Python2Print(ListComp(Comprehension(h r!) Subscript(h r)))',
    ['1:1 python2: `print` without brackets is Python 2: Python 3 needs `print(...)`'],
  ],
  ['print [h[0]]', 'Expr(Subscript(print Subscript(h int0)))', []],
  ['print (a), b', 'Expr(Tuple(Call(print a) b))', []],
  ['print -1', 'Expr(BinOp:Sub(print int1))', []],
  [
    'print not x',
    'InvalidStmt(Compare:NotIn(print InvalidExpr))',
    ['1:11 syntax: expected `in` after `not`, found `x`'],
  ],
  [
    'print lambda: x',
    'Python2Print(Lambda(Arguments x))',
    ['1:1 python2: `print` without brackets is Python 2: Python 3 needs `print(...)`'],
  ],
  [
    'exec "a" in b, c',
    'Python2Exec("a" b c)',
    ['1:1 python2: `exec` without brackets is Python 2: Python 3 needs `exec(...)`'],
  ],
  ['exec a', 'Python2Exec(a)', ['1:1 python2: `exec` without brackets is Python 2: Python 3 needs `exec(...)`']],
  ['exec(a)', 'Expr(Call(exec a))', []],
  [
    'try: a\nexcept B, e: c',
    'Try(Expr(a) ExceptHandler:e(B Expr(c)))',
    ['2:1 python2: `except X, e` is Python 2: Python 3 needs `except X as e`'],
  ],
  [
    'try: a\nexcept (B, C), err: d',
    'Try(Expr(a) ExceptHandler:err(Tuple(B C) Expr(d)))',
    ['2:1 python2: `except X, err` is Python 2: Python 3 needs `except X as err`'],
  ],
  [
    'raise E, "x"',
    'Raise(Tuple(E "x"))',
    ['1:1 python2: `raise E, value` is Python 2: Python 3 needs `raise E(value)`'],
  ],
  [
    'raise E, "x", tb',
    'Raise(Tuple(E "x" tb))',
    ['1:1 python2: `raise E, value` is Python 2: Python 3 needs `raise E(value)`'],
  ],
  [
    '`a`, `b`',
    'Expr(Tuple(Python2Repr(a) Python2Repr(b)))',
    [
      '1:1 python2: backticks are Python 2: Python 3 needs `repr(...)`',
      '1:6 python2: backticks are Python 2: Python 3 needs `repr(...)`',
    ],
  ],
  ['a <> b', 'Expr(Compare:NotEq(a b))', ['1:3 python2: `<>` is Python 2: Python 3 needs `!=`']],
  ['0777', 'Expr(int511)', ['1:1 python2: `0777` is Python 2: Python 3 needs `0o777`']],
  [
    '10L + 0xFFL',
    'Expr(BinOp:Add(int10 int255))',
    ['1:1 python2: `10L` is Python 2: Python 3 needs `10`', '1:7 python2: `0xFFL` is Python 2: Python 3 needs `0xFF`'],
  ],
  ['ur"\\n"', 'Expr("\\\\n")', ['1:1 python2: the string prefix `ur` is Python 2']],
  [
    'def f(a, (b, c)=d): b',
    'FunctionDef:f(Arguments(Argument:a Argument:b Argument:c d) Expr(b))',
    ['1:10 python2: a tuple as a parameter is Python 2'],
  ],
  [
    'lambda (a, b): a',
    'Expr(Lambda(Arguments(Argument:a Argument:b) a))',
    ['1:8 python2: a tuple as a parameter is Python 2'],
  ],
  [
    'print "a"; x = 1',
    'Python2Print("a"); Assign(int1 x!)',
    ['1:1 python2: `print` without brackets is Python 2: Python 3 needs `print(...)`'],
  ],
  [
    'if x: print y',
    'If(x Python2Print(y))',
    ['1:1 python2: `print` without brackets is Python 2: Python 3 needs `print(...)`'],
  ],
  [
    'print f(x).y',
    'Python2Print(Attribute:y(Call(f x)))',
    ['1:1 python2: `print` without brackets is Python 2: Python 3 needs `print(...)`'],
  ],
  [
    'print x == y',
    'Python2Print(Compare:Eq(x y))',
    ['1:1 python2: `print` without brackets is Python 2: Python 3 needs `print(...)`'],
  ],
  ['print', 'Expr(print)', []],
  ['x = print', 'Assign(print x!)', []],
  ['print in y', 'Expr(Compare:In(print y))', []],
  [
    'print "a" if b else c',
    'Python2Print(IfExp(b "a" c))',
    ['1:1 python2: `print` without brackets is Python 2: Python 3 needs `print(...)`'],
  ],
  [
    'exec code in ns',
    'Python2Exec(code ns)',
    ['1:1 python2: `exec` without brackets is Python 2: Python 3 needs `exec(...)`'],
  ],
  ['089', 'Expr(int0)', ['1:1 syntax: the number `089` must not begin with 0']],
];

test.each(OLD)('%j', (source, outline, errors) => {
  expect(outlineOf(source)).toBe(outline);
  expect(errorsOf(source)).toEqual(errors);
});
