import { expect, test } from '@jest/globals';
import { errorsOf, outlineOf } from './outline.js';

/** Constructs of Python 3.8 to 3.14, as CPython's `ast` reads them; those that once differed from it are among them. */
const CONSTRUCTS: readonly (readonly [source: string, outline: string])[] = [
  ['x = y = f(a, *b, c=1, **d)', 'Assign(Call(f a Starred(b) Keyword:c(int1) Keyword(d)) x! y!)'],
  ['x: int = 1', 'AnnAssign(int1 x! int)'],
  ['x.y: int', 'AnnAssign(Attribute:y(x) int)'],
  ['(x): int = 1', 'AnnAssign(int1 x! int)'],
  ['x += 1', 'AugAssign:Add(x! int1)'],
  ['a, *b = c', 'Assign(c Tuple(a! Starred(b!)))'],
  ['for i, (j, k) in z: pass\nelse: q', 'For(z Tuple(i! Tuple(j! k!)) Pass Expr(q))'],
  [
    'async def f():\n  async for x in y:\n    async with a as b, c: await d',
    'AsyncFunctionDef:f(Arguments AsyncFor(y x! AsyncWith(WithItem(a b!) WithItem(c) Expr(Await(d)))))',
  ],
  [
    'def f(a, b=1, /, c=2, *d, e, f=3, **g) -> h: return',
    'FunctionDef:f(Arguments(Argument:a Argument:b Argument:c Argument:d Argument:e Argument:f Argument:g int1 int2 int3) h Return)',
  ],
  ['lambda a, *b, c=1, **d: a', 'Expr(Lambda(Arguments(Argument:a Argument:b Argument:c Argument:d int1) a))'],
  [
    'def f[T: int = str, *Ts = *a, **P = b](): pass',
    'FunctionDef:f(TypeVar:T(int str) TypeVarTuple:Ts(Starred(a)) ParamSpec:P(b) Arguments Pass)',
  ],
  ['class A[T](B, metaclass=C): pass', 'ClassDef:A(TypeVar:T B Keyword:metaclass(C) Pass)'],
  ['type X[T] = list[T]', 'TypeAlias(X! TypeVar:T Subscript(list T))'],
  [
    'type = 1; type(x); match = 2; case = 3; match[0]; match(x)',
    'Assign(int1 type!); Expr(Call(type x)); Assign(int2 match!); Assign(int3 case!); Expr(Subscript(match int0)); Expr(Call(match x))',
  ],
  ['@a.b\n@c(1)[0]\ndef f(): pass', 'FunctionDef:f(Attribute:b(a) Subscript(Call(c int1) int0) Arguments Pass)'],
  ['del a, (b, c), d[0], e.f', 'Delete(a~ Tuple(b~ c~) Subscript(d int0) Attribute:f(e))'],
  ['with (a as b, c as d,): pass', 'With(WithItem(a b!) WithItem(c d!) Pass)'],
  ['with (a, b) as c: pass', 'With(WithItem(Tuple(a b) c!) Pass)'],
  ['with (yield): pass', 'With(WithItem(Yield) Pass)'],
  ['with (a).b as c, d: pass', 'With(WithItem(Attribute:b(a) c!) WithItem(d) Pass)'],
  ['with (a): pass', 'With(WithItem(a) Pass)'],
  ['try: a\nexcept* (B, C) as e: f', 'TryStar(Expr(a) ExceptHandler:e(Tuple(B C) Expr(f)))'],
  ['try: a\nexcept A, B: f', 'Try(Expr(a) ExceptHandler(Tuple(A B) Expr(f)))'],
  ['try: a\nexcept A: b\nelse: c\nfinally: d', 'Try(Expr(a) ExceptHandler(A Expr(b)) Expr(c) Expr(d))'],
  ['from . import a', 'ImportFrom(Alias:a)'],
  ['from ...x.y import (a as b, c,)', 'ImportFrom:x.y(Alias:a:b Alias:c)'],
  ['import a.b as c, d.e', 'Import(Alias:a.b:c Alias:d.e)'],
  ['from m import *', 'ImportFrom:m(Alias:*)'],
  ['raise A from b', 'Raise(A b)'],
  ['assert a, b', 'Assert(a b)'],
  ['global a, b', 'Global(Identifier:a Identifier:b)'],
  ['[x async for x in y if a if b for z in x]', 'Expr(ListComp(Comprehension(y x! a b) Comprehension(x z!) x))'],
  ['{a: b for a in c}', 'Expr(DictComp(Comprehension(c a!) a b))'],
  ['{**a, b: c}', 'Expr(Dict(b a c))'],
  ['{a, *b}', 'Expr(Set(a Starred(b)))'],
  ['{(a := 1): 2}', 'Expr(Dict(NamedExpr(int1 a!) int2))'],
  ['f(x for x in y)', 'Expr(Call(f GeneratorExp(Comprehension(y x!) x)))'],
  ['(x for x in y)', 'Expr(GeneratorExp(Comprehension(y x!) x))'],
  ['x[a:b:c, ::, *d, e:=1]', 'Expr(Subscript(x Tuple(Slice(a b c) Slice Starred(d) NamedExpr(int1 e!))))'],
  ['x[*a]', 'Expr(Subscript(x Tuple(Starred(a))))'],
  ['x if a else lambda: y', 'Expr(IfExp(a x Lambda(Arguments y)))'],
  ['not a in b is not c not in d', 'Expr(UnaryOp:Not(Compare:In:IsNot:NotIn(a b c d)))'],
  ['-a ** -b', 'Expr(UnaryOp:USub(BinOp:Pow(a UnaryOp:USub(b))))'],
  ['a or b and not c', 'Expr(BoolOp:Or(a BoolOp:And(b UnaryOp:Not(c))))'],
  ['(yield)', 'Expr(Yield)'],
  ['x = yield a, *b', 'Assign(Yield(Tuple(a Starred(b))) x!)'],
  ['x = yield from y', 'Assign(YieldFrom(y) x!)'],
  ['await a ** b', 'Expr(BinOp:Pow(Await(a) b))'],
  ['print((y := f(x)))', 'Expr(Call(print NamedExpr(Call(f x) y!)))'],
  ['[y := 1, y**2]', 'Expr(List(NamedExpr(int1 y!) BinOp:Pow(y int2)))'],
  ['1if a else 2', 'Expr(IfExp(a int1 int2))'],
  [
    '0x_ff + 1_000 + .5e-3 + 1.j + 0o17 + 0b1',
    'Expr(BinOp:Add(BinOp:Add(BinOp:Add(BinOp:Add(BinOp:Add(int255 int1000) float0.0005) complex1) int15) int1))',
  ],
  ['...', 'Expr(ellipsis)'],
  ['a @ b', 'Expr(BinOp:MatMult(a b))'],
  ['a <<= b', 'AugAssign:LShift(a! b)'],
  ['ªb = 𝐱', 'Assign(x ab!)'],
  ['x = (\n# c\n1,\n\n)', 'Assign(Tuple(int1) x!)'],
  ['if a: pass\nelif b: pass\nelse: pass', 'If(a Pass If(b Pass Pass))'],
  ['while a: break\nelse: continue', 'While(a Break Continue)'],
  ['return *a, b', 'Return(Tuple(Starred(a) b))'],
  ['if (a := b): c', 'If(NamedExpr(b a!) Expr(c))'],
  ['x = *a, b', 'Assign(Tuple(Starred(a) b) x!)'],
  ['for x in *a, b: pass', 'For(Tuple(Starred(a) b) x! Pass)'],
  ['def f(*args: *Ts): pass', 'FunctionDef:f(Arguments(Argument:args(Starred(Ts))) Pass)'],
  ['match ...:\n case _: a', 'Match(ellipsis MatchCase(MatchAs Expr(a)))'],
  [
    'match a, *b:\n  case [1, -2j, 3 + 4j] | "s" "t": a\n  case {"k": v, **rest} if g: b\n  case P(x, y=Q.r): c\n  case (a.b as n), *_: d\n  case None | True: e\n  case (x): f\n  case []: g\n  case x,: h',
    'Match(Tuple(a Starred(b)) MatchCase(MatchOr(MatchSequence(MatchValue(int1) MatchValue(UnaryOp:USub(complex2)) MatchValue(BinOp:Add(int3 complex4))) MatchValue("st")) Expr(a)) MatchCase(MatchMapping("k" MatchAs(Identifier:v) Identifier:rest) g Expr(b)) MatchCase(MatchClass(P MatchAs(Identifier:x) MatchValue(Attribute:r(Q))) Expr(c)) MatchCase(MatchSequence(MatchAs(MatchValue(Attribute:b(a)) Identifier:n) MatchStar) Expr(d)) MatchCase(MatchOr(MatchSingleton MatchSingleton) Expr(e)) MatchCase(MatchAs(Identifier:x) Expr(f)) MatchCase(MatchSequence Expr(g)) MatchCase(MatchSequence(MatchAs(Identifier:x)) Expr(h)))',
  ],
];

test.each(CONSTRUCTS)('%j is read as CPython reads it', (source, outline) => {
  expect(errorsOf(source)).toEqual([]);
  expect(outlineOf(source)).toBe(outline);
});

/** Values of literals, and the parts of f-strings and t-strings (PEP 701, 750). */
const STRINGS: readonly (readonly [source: string, outline: string])[] = [
  ["'a' \"b\" '''c'''", 'Expr("abc")'],
  ["'\\x41\\u00e9\\101\\n\\q\\\\'", 'Expr("AéA\\n\\\\q\\\\")'],
  ["r'\\n'", 'Expr("\\\\n")'],
  ["b'\\xff' b'a'", 'Expr(bytesÿa)'],
  ["u'é'", 'Expr("é")'],
  ["'''a\\\nb'''", 'Expr("ab")'],
  ["f'{a}'", 'Expr(JoinedStr(FormattedValue(a)))'],
  [
    "f'a{b!r:>{w}.{p}}c'",
    'Expr(JoinedStr("a" FormattedValue:r(b JoinedStr(">" FormattedValue(w) "." FormattedValue(p))) "c"))',
  ],
  [
    "f'{x = }{y=!s}{z=:>3}'",
    'Expr(JoinedStr("x = " FormattedValue:r(x) "y=" FormattedValue:s(y) "z=" FormattedValue(z JoinedStr(">3"))))',
  ],
  ["f'{{}}{a}}}'", 'Expr(JoinedStr("{}" FormattedValue(a) "}"))'],
  ['f\'{a["b"]}\'', 'Expr(JoinedStr(FormattedValue(Subscript(a "b"))))'],
  ["f'{f'{f'{1}'}'}'", 'Expr(JoinedStr(FormattedValue(JoinedStr(FormattedValue(JoinedStr(FormattedValue(int1)))))))'],
  ["f'''{\na # c\n}'''", 'Expr(JoinedStr(FormattedValue(a)))'],
  ["f'{a:%H:%M}'", 'Expr(JoinedStr(FormattedValue(a JoinedStr("%H:%M"))))'],
  ["f'{a!=b}'", 'Expr(JoinedStr(FormattedValue(Compare:NotEq(a b))))'],
  ["f'{x:=5}'", 'Expr(JoinedStr(FormattedValue(x JoinedStr("=5"))))'],
  ["f'{(lambda: 1)}'", 'Expr(JoinedStr(FormattedValue(Lambda(Arguments int1))))'],
  ["f'\\N{BULLET}{a}'", 'Expr(JoinedStr("�" FormattedValue(a)))'],
  ["rf'\\{a}'", 'Expr(JoinedStr("\\\\" FormattedValue(a)))'],
  ["f'a' 'b' f'{c}' 'd'", 'Expr(JoinedStr("ab" FormattedValue(c) "d"))'],
  ["t'{a!r:>{w}}b'", 'Expr(TemplateStr(Interpolation:r(a JoinedStr(">" FormattedValue(w))) "b"))'],
  ["f'{*a, b}'", 'Expr(JoinedStr(FormattedValue(Tuple(Starred(a) b))))'],
  ["f'{yield}'", 'Expr(JoinedStr(FormattedValue(Yield)))'],
  ["f''", 'Expr(JoinedStr)'],
  ["f'{ {1: 2}[1] }'", 'Expr(JoinedStr(FormattedValue(Subscript(Dict(int1 int2) int1))))'],
  ["f'{a:{{}}}'", 'Expr(JoinedStr(FormattedValue(a JoinedStr(FormattedValue(Dict)))))'],
  ["f'{a:}'", 'Expr(JoinedStr(FormattedValue(a JoinedStr)))'],
  ["'a\\\n b'", 'Expr("a b")'],
];

test.each(STRINGS)('the string %j has these parts', (source, outline) => {
  expect(errorsOf(source)).toEqual([]);
  expect(outlineOf(source)).toBe(outline);
});
