import { expect, test } from '@jest/globals';
import { missing } from './flow-of.js';

/** Cells in, findings out. */
type Row = [string, string[], string[]];

test.each<Row>([
  ['a name that nothing binds', ['x'], ['x[0]']],
  ['bound before', ['x = 1', 'x'], []],
  ['the value is read before the name is bound', ['x = x + 1', 'x'], ['x[0] later']],
  ['several targets, unpacking, stars', ['a = b, (c, *d) = f()', 'a, b, c, d'], ['f[0]']],
  ['augmented assignment reads', ['x += 1'], ['x[0] later']],
  ['attributes and items bind nothing', ['x.a = 1\ny[0] = z'], ['x[0]', 'y[0]', 'z[0]']],
  ['walrus', ['if (n := 3) > 2: n', 'n'], []],
  ['walrus in a comprehension binds outside', ['[y := i for i in range(3)]', 'y'], []],
  ['builtins of Python 3', ['print(len(range(3)), ValueError, aiter, __name__, __doc__)'], []],
  ['no __file__ in a notebook', ['__file__'], ['__file__[0]']],
  ["IPython's names", ['display(In, Out, _, __, ___, _1, _i, _i3, _ih, _oh, _dh); get_ipython()'], []],
  ['exit and quit are there', ['f = [exit, quit]'], []],
  ['names of a platform', ['spark, dbutils'], ['spark[0] medium', 'dbutils[0] medium']],
  ["Python 2's builtins are no more", ['xrange(3)\nraw_input()'], ['xrange[0]', 'raw_input[0]']],
])('names: %s', (_name, cells, expected) => {
  expect(missing(cells)).toEqual(expected);
});

test.each<Row>([
  ['locals', ['def f(a, b=1, *c, d, e=2, **g):\n  h = 1\n  return a, b, c, d, e, g, h\nf(1)'], []],
  ['a local that is bound further down', ['def f():\n  if y: x = 1\n  return x\ny = 1\nf()'], []],
  ['locals are not seen outside', ['def f():\n  x = 1\nf()\nx'], ['x[0]']],
  ['defaults are evaluated at the definition', ['def f(a=x): pass', 'x = 1'], ['x[0] later']],
  ['decorators are evaluated at the definition', ['@deco\ndef f(): pass', 'def deco(f): return f'], ['deco[0] later']],
  ['annotations are evaluated at the definition', ['def f(a: T) -> U: pass\nx: V = 1'], ['T[0]', 'U[0]', 'V[0]']],
  [
    '... unless the future says otherwise, in later cells too',
    ['from __future__ import annotations', 'def f(a: T): x: U = 1'],
    [],
  ],
  ['annotations of local variables never are', ['def f():\n  x: T = 1\n  return x\nf()'], []],
  ['an annotation without a value binds nothing', ['x: int', 'x'], ['x[1]']],
  ['global binds in the notebook', ['def f():\n  global x\n  x = 1', 'f()', 'x'], []],
  ['global does nothing before the call', ['def f():\n  global x\n  x = 1\nprint(x)\nf()'], ['x[0] later medium']],
  ['nonlocal', ['def f():\n  n = 0\n  def g():\n    nonlocal n\n    n += 1\n  g()\n  return n\nf()'], []],
  [
    "a function's own name that is bound only further down",
    ['n = 0\ndef f():\n  n += 1\ndef g():\n  print(m)\n  m = 1\nf()\ng()'],
    ['n[0] unbound', 'm[0] unbound'],
  ],
  ['... a name of the notebook that is missing too', ['def f():\n  x = x\nf()\nx'], ['x[0] unbound', 'x[0]']],
  ['... in a function that nothing calls', ['def f():\n  x = x'], ['x[0] unbound low']],
  ['... under a condition', ['def f(a):\n  if a: print(x)\n  x = 1\nf(0)'], ['x[0] unbound medium']],
  [
    'under a condition that only some machines meet',
    ['import torch\nif torch.cuda.is_available(): x = x.cuda()\ny'],
    ['x[0] later medium', 'y[0]'],
  ],
  ['... by del', ['x = 1\ndef f():\n  del x\nf()\nx'], ['x[0] unbound']],
  ['... by an import', ['def f():\n  re.sub\n  import re\nf()'], ['re[0] unbound']],
  [
    'bound by the round before, on another path, or as somebody asked',
    [
      'def f():\n  for i in [1, 2]:\n    if i > 1: print(x)\n    x = i\ndef g(a):\n  if a: y = 1\n  return y\ndef h():\n  if "z" in locals(): z\n  z = 1\nf(); g(1); h()',
      'def k():\n  try: w\n  except UnboundLocalError: w = 1\ndef l():\n  t = (u for _ in "a")\n  u = 1\n  return list(t)\nk(); l()',
      'v = 1\ndef m():\n  global v\n  v += 1\ndef n():\n  def o(): return p\n  p = 1\n  return o()\nm(); n()',
      'def q():\n  r = 1\n  def s():\n    nonlocal r\n    r += 1\n  s()\n  del r\nq()',
    ],
    [],
  ],
  ['closures', ['def f(a):\n  def g():\n    return a + b\n  return g()\nf(1)'], ['b[0]']],
  ['lambda', ['f = lambda a, b=c: a + b + d', 'f(1)'], ['c[0]', 'd[0]']],
  ['a lambda in a comprehension sees its target', ['[(lambda: i)() for i in range(3)]'], []],
  ['comprehension targets stay inside', ['[i for i in range(3)]', 'i'], ['i[1]']],
  ['all kinds of comprehension', ['{i: j for i, j in a}, {k for k in b}, (m for m in c)'], ['a[0]', 'b[0]', 'c[0]']],
  ['a later generator sees an earlier target', ['[y for x in [[1]] for y in x if y > z]'], ['z[0]']],
  ['the first iterable is evaluated outside', ['[x for x in x]'], ['x[0]']],
  ['a class body runs at once', ['class A:\n  b = c'], ['c[0]']],
  ['a class body sees its own names', ['class A:\n  b = 1\n  c = b\n  def f(self, x=c): pass'], []],
  ['methods do not see them', ['class A:\n  b = 1\n  def f(self): return b\nA().f()'], ['b[0]']],
  ['comprehensions in a class body do not see them', ['class A:\n  b = 1\n  c = [b for _ in range(2)]'], ['b[0]']],
  ['... but for the first iterable', ['class A:\n  b = [1]\n  c = [i for i in b]'], []],
  [
    'names of the class machinery',
    ['class A:\n  x = __qualname__, __module__\n  def f(self): return __class__\nA().f()'],
    [],
  ],
  ['type parameters', ['def f[T](x: T) -> T: return x\nclass C[U](list[U]): pass\ntype X[V] = list[V]', 'X'], []],
])('functions and classes: %s', (_name, cells, expected) => {
  expect(missing(cells)).toEqual(expected);
});

test.each<Row>([
  [
    'for, with, import, except bind',
    ['for i in a: pass\nwith a as w: pass\nimport b.c, d.e as g\nfrom h import k as m', 'i, w, b, g, m'],
    ['a[0]'],
  ],
  ['import a.b as c binds c alone', ['import a.b as c', 'a'], ['a[1]']],
  ['a failing import binds all the same', ['import not_there', 'not_there.f()'], []],
  [
    'except ... as ends with its clause',
    ['try: f\nexcept KeyError as e: print(e)\ne', 'def f(): pass'],
    ['f[0] later', 'e[0] deleted'],
  ],
  ['a handler is reached only when something fails', ['try: open("x")\nexcept OSError: print(y)'], ['y[0] medium']],
  ['del', ['x = 1\ndel x', 'x'], ['x[1] deleted']],
  ['del of what is not there', ['del x'], ['x[0]']],
  ['del under a condition', ['x = 1\nif x: del x', 'x'], []],
  ['bound again after del', ['x = 1\ndel x\nx = 2\nx'], []],
  [
    'match captures',
    [
      'match v:\n  case [a, *b]: pass\n  case {"k": c, **d}: pass\n  case P(x=e) | e: pass\n  case str() as s: pass',
      'a, b, c, d, e, s',
    ],
    ['v[0]', 'P[0]'],
  ],
  ['match values are read', ['match 1:\n  case m.x: pass'], ['m[0]']],
  [
    'conditional and loop bindings count as bound',
    ['if a: x = 1\nelse: y = 2\nwhile b: z = 3', 'x, y, z'],
    ['a[0]', 'b[0]'],
  ],
  [
    'what a loop binds further down is there in its second round',
    ['for i in range(3):\n  if i > 0: print(last)\n  last = i'],
    ['last[0] later low'],
  ],
  [
    '... also behind a continue',
    ['for i in range(3):\n  if i == 0: continue\n  print(last)\n  last = i'],
    ['last[0] later low'],
  ],
  ['... but not in the first', ['for i in range(3):\n  print(last)\n  last = i'], ['last[0] later']],
  [
    'what stands behind and, or, if in an expression',
    ['a = 1\na and b', 'a or c', 'd if a else e'],
    ['b[0] medium', 'c[1] medium', 'd[2] medium', 'e[2] medium'],
  ],
  ['what stands behind raise is dead', ['raise ValueError\nx = y', 'x'], ['x[1]']],
  ['behind sys.exit() and a bare exit', ['import sys\nsys.exit(1)\na', 'exit\nb', 'quit()\nc'], []],
  ['behind an if whose branches all raise', ['if p: raise A\nelse: raise B\nc'], ['p[0]', 'A[0]', 'B[0]']],
  ['behind assert False', ['assert False, m\nc'], ['m[0]']],
  ['if False never runs', ['if False: x\nelif 0: y\nelse: z'], ['z[0]']],
  ['if __name__ == "__main__" does', ['if __name__ == "__main__": x = 1', 'x'], []],
  [
    'code for Python 2',
    ['import sys\nif sys.version_info < (3, 0): a = unicode("")\nif sys.version_info[0] >= 3: b = 1', 'b'],
    [],
  ],
  [
    'a test of a Python 3 version stays open',
    ['import sys\nif sys.version_info >= (3, 9): a = nothing'],
    ['nothing[0]'],
  ],
])('statements: %s', (_name, cells, expected) => {
  expect(missing(cells)).toEqual(expected);
});

test.each<Row>([
  ['try/except NameError', ['try: x\nexcept NameError: x = 1', 'x'], []],
  [
    'a bare except, Exception, a tuple',
    ['try: a\nexcept: pass\ntry: b\nexcept Exception: pass\ntry: c\nexcept (OSError, NameError): pass'],
    [],
  ],
  ['another exception does not catch it', ['try: x\nexcept KeyError: pass'], ['x[0]']],
  ['a handler that raises again does not either', ['try: x\nexcept Exception: raise'], ['x[0]']],
  ['in a function that is called there', ['def f(): return x\ntry: f()\nexcept NameError: pass'], []],
  ['with suppress(NameError)', ['from contextlib import suppress\nwith suppress(NameError): x'], []],
  ["'x' in globals()", ["if 'x' not in globals(): x = 1\nx", "if 'y' in locals(): y", "'z' in dir() and z"], []],
  ["globals()['x'] = 1", ["globals()['x'] = 1", 'x'], []],
  ['a computed name', ["for n in 'ab': globals()[n] = 1", 'a'], []],
  ['globals().update', ["globals().update(a=1)\nglobals().update({'b': 2})", 'a, b, c'], ['c[1]']],
  ['globals().update of what is not known', ['globals().update(f())', 'a'], ['f[0]']],
  ['the namespace is handed on', ['bind(globals())', 'q1'], ['bind[0]']],
  ['... to one that only reads it', ['eval("a", globals())', 'q1'], ['q1[1]']],
  ['exec', ['exec(code)', 'a'], ['code[0]']],
  ['exec in a namespace of its own', ['exec("x = 1", {})', 'x'], ['x[1]']],
  ['builtins.x = ...', ['import builtins\nbuiltins.x = 1', 'x'], []],
  ["SymPy's var", ["from sympy import var\nvar('a b')\nvar(n)", 'a, b, c'], ['n[0]']],
])('guards and namespaces: %s', (_name, cells, expected) => {
  expect(missing(cells)).toEqual(expected);
});
