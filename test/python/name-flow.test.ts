import { expect, test } from '@jest/globals';
import { flowOf, missing } from './flow-of.js';
import type { FlowOptions } from './flow-of.js';

/** Cells in, findings out. */
type Row = [string, string[], string[], FlowOptions?];

function table(about: string, rows: readonly Row[]): void {
  for (const [name, cells, expected, options] of rows)
    test(`${about}: ${name}`, () => expect(missing(cells, options)).toEqual(expected));
}

table('calls', [
  ['at the call, not at the definition', ['def f(): return x', 'x = 1', 'f()'], []],
  ['called by the statement that binds the name', ['def f(): return x', 'x = f()'], ['x[0] later']],
  ['called before the later cell', ['def f(): return x', 'f()', 'x = 1'], ['x[0] later']],
  ['through other functions', ['def f(): g()\ndef g(): h()\ndef h(): return x', 'f()', 'x = 1'], ['x[0] later']],
  ['a callee that comes too late itself', ['def f(): g()', 'f()', 'def g(): pass'], ['g[0] later']],
  ['under another name', ['def f(): return x\ng = f', 'g()'], ['x[0]']],
  ['a lambda', ['f = lambda: x', 'f()'], ['x[0]']],
  ['never called', ['def f(): return x'], ['x[0] low']],
  ['never called, but the name comes later', ['def f(): return x', 'x = 1'], []],
  ['handed on as an argument', ['def f(v): return x', 'list(map(f, [1]))'], ['x[0] medium']],
  ['a lambda as an argument', ['frame = 1\nframe.apply(lambda v: x)'], ['x[0] medium']],
  ['a decorator that registers or calls', ['import w\n@w.interact(a=1)\ndef f(a): return x'], ['x[0] medium']],
  [
    '... and so called there, before a later cell',
    ['def f(v): return x\nlist(map(f, [1]))', '@interact(a=1)\ndef g(a): return y', 'x = y = interact = 1'],
    ['x[0] later medium', 'interact[1] later', 'y[1] later medium'],
  ],
  ['kept in a list', ['def f(): return x\ncallbacks = [f]'], ['x[0] medium']],
  ['returned by another function', ['def f():\n  def g(): return x\n  return g\nh = f()'], ['x[0] medium']],
  ['first handed on, then called: the surer place', ['def f(v): return x\nmap(f, [])', 'f(1)'], ['x[0]']],
  ['a local function', ['def f():\n  def g(): return x\n  return g()\nf()'], ['x[0]']],
  ['a coroutine', ['async def f(): return x', 'await f()'], ['x[0]']],
  ['a generator', ['def f(): yield x', 'for i in f(): pass'], ['x[0]']],
  ['a function that was replaced', ['def f(): return x', 'def f(): return 1', 'f()'], ['x[0] low']],
  [
    'what a function binds is there after its call',
    ['def f():\n  global x\n  x = 1\ndef g(): f(); return x', 'g()'],
    [],
  ],
  ['called once more after a del', ['x = 1\ndef f(): return x\nf()', 'del x\nf()'], ['x[0] deleted']],
  ['caught in the caller', ['def f(): return x\ntry: f()\nexcept NameError: pass', 'f()'], ['x[0]']],
  ['a parameter is nobody', ['def f(g): return g()\ndef h(): return x\nf(h)'], ['x[0] medium']],
  ['recursion', ['def f(n): return f(n - 1) + x', 'f(3)'], ['x[0]']],
]);

table('methods', [
  ['a class makes an instance', ['class A:\n  def __init__(self): self.x = y', 'A()'], ['y[0]']],
  ['... only when it is called', ['class A:\n  def __init__(self): self.x = y', 'y = 1', 'A()'], []],
  ['a method of an instance', ['class A:\n  def m(self): return y', 'a = A()', 'a.m()'], ['y[0]']],
  ['by way of self', ['class A:\n  def m(self): return self.n()\n  def n(self): return y', 'A().m()'], ['y[0]']],
  ['inherited', ['class A:\n  def m(self): return y\nclass B(A): pass', 'B().m()'], ['y[0]']],
  [
    'super',
    ['class A:\n  def __init__(self): y\nclass B(A):\n  def __init__(self): super().__init__()', 'B()'],
    ['y[0]'],
  ],
  ['a property', ['class A:\n  @property\n  def p(self): return y', 'a = A()\na.p'], ['y[0]']],
  ['a static method', ['class A:\n  @staticmethod\n  def m(v): return v + y', 'A.m(1)'], ['y[0]']],
  [
    'an instance that is called',
    ['class Net:\n  def forward(self, v): return F.relu(v)', 'net = Net()\nnet(1)'],
    ['F[0]'],
  ],
  [
    'with',
    ['class A:\n  def __enter__(self): return y\n  def __exit__(self, *a): z', 'with A() as a: pass'],
    ['y[0]', 'z[0]'],
  ],
  [
    'a method that is handed on',
    ['class A:\n  def m(self): return y', 'a = A()\nf(a.m)\ndef f(g): pass'],
    ['y[0] medium', 'f[1] later'],
  ],
  [
    'a method of something that is not known',
    ['class A:\n  def only(self): return y', 'a = make()\na.only()\nmake = 1'],
    ['y[0] medium', 'make[1] later'],
  ],
  ['never used', ['class A:\n  def m(self): return y'], ['y[0] low']],
  ['a local instance', ['class A:\n  def m(self): return y', 'def f():\n  a = A()\n  a.m()\nf()'], ['y[0]']],
]);

table('magics', [
  ['%time binds', ['%time x = 1', 'x'], []],
  ['%%time binds', ['%%time\nx = 1', 'x'], []],
  ['%timeit does not', ['%timeit x = 1', 'x'], ['x[1]']],
  ['%%timeit reads', ['%%timeit y = 1\nx = y + z'], ['z[0]']],
  ['%%capture out', ['%%capture out\nx = 1', 'out, x'], []],
  ['%%bash --out v --err w', ['%%bash --out v --err w\nls', 'v, w'], []],
  [
    'cells of other languages do nothing',
    ['%%bash\nx=1\necho $y', '%%html\n<b>{z}</b>', '%%R -o r\nr <- 1', 'r, x'],
    ['x[3]'],
  ],
  [
    'a query magic and its target',
    [
      '%%bigquery df\nselect 1',
      '%sql res << select 1',
      '%%sql\nrows =<< select 1',
      '%%fsql\nTAKE 1 ROW FROM a\nYIELD DATAFRAME AS top\nSELECT b YIELD LOCAL DATAFRAME AS low',
      'df, res, rows, top, low, other',
    ],
    ['other[4]'],
  ],
  ['a cell magic that is not known', ['%%strange name\nfoo = 1\ndef bar(): pass', 'name, foo, bar'], []],
  ['x = !cmd and x = %magic', ['x = !ls\ny = %pwd', 'x, y'], []],
  ['shell lines and help read nothing', ['!echo {a} $b', 'c?', '%run -i $d'], []],
  ['automagic', ['pwd'], []],
  ['a line magic that is not known may bind what it names', ['%fetch x y -o z', 'x, y, z, q'], ['q[1]']],
  ['%pylab', ['%pylab inline', 'np.ones(3), plot, linspace, figsize'], []],
  ['%matplotlib binds nothing', ['%matplotlib inline', 'plt, inline'], ['plt[1]', 'inline[1]']],
  ['%load_ext binds nothing', ['%load_ext autoreload\n%autoreload 2', 'autoreload'], ['autoreload[1]']],
  ['%env', ['%env A 1\nb = %env A', 'b, A'], ['A[1]']],
  ['%store -r x', ['%store -r x', 'x, y'], ['y[1]']],
  ['%store -r', ['%store -r', 'x'], []],
  ['%reset', ['x = 1', '%reset -f', 'x'], ['x[2] deleted']],
  ['%xdel', ['x = 1\n%xdel x', 'x'], ['x[1] deleted']],
  [
    '%%writefile makes a module',
    ['%%writefile tools.py\nfrom math import *\ndef f(): pass\n_g = 1', 'from tools import *', 'f(), sqrt, _g'],
    ['_g[2]'],
  ],
  ['... and a script', ['%%file tools.py\ndef f(): pass\n_g = 1', '%run tools.py', 'f(), _g'], []],
  [
    'run_line_magic and run_cell_magic',
    [
      "get_ipython().run_line_magic('store', '-r x')",
      "get_ipython().run_cell_magic('capture', 'out', '')",
      "get_ipython().magic('pylab')",
      "get_ipython().system('ls')",
      'x, out, plot',
    ],
    [],
  ],
]);

const helpers = new Map([
  ['helpers', new Set(['f'])],
  ['.pkg', new Set(['g'])],
]);
table('names from elsewhere', [
  ['numpy', ['from numpy import *', 'array, nothing'], ['nothing[1]']],
  [
    'usual modules',
    [
      'from math import *\nfrom sympy import *\nfrom tkinter import *\nfrom scipy.stats import *\nfrom pylab import *\nfrom matplotlib.pyplot import *',
      'floor, Symbol, Tk, norm, linspace, savefig',
    ],
    [],
  ],
  ['private names stay behind', ['from os import *', '_exit, getcwd'], []],
  ['in a later cell', ['sqrt(2)', 'from math import *'], ['sqrt[0] later']],
  [
    'a local module',
    ['from helpers import *\nfrom .pkg import *', 'f, g, h'],
    ['h[1]'],
    { sources: { star: (m) => helpers.get(m) ?? 'absent' } },
  ],
  ['one that cannot be read: silence', ['x', 'from unknown import *', 'a'], ['x[0]']],
  ['... but what comes too late is still likely', ['from unknown import *', 'a', 'a = 1'], ['a[1] later medium']],
  ['%run', ['%run other', 'f, h'], ['h[1]'], { sources: { run: () => new Set(['f']) } }],
  ['%run of what is not there', ['%run other.py', 'f'], []],
  ['in a function, only when it is called', ['def f():\n  exec("x = 1")', 'y'], ['y[1]']],
]);

table('conventions', [
  ['parameters', ['x = 1', 'x = 2', 'x'], [], { tags: [['parameters'], ['injected-parameters'], []] }],
  ['parameters that papermill gives', ['# the folder\n', 'folder'], [], { tags: [['parameters'], []] }],
  [
    'raises-exception: the rest of the cell does not run',
    ['x = 1\na\ny = 2', 'x, y'],
    ['y[1]'],
    { tags: [['raises-exception'], []] },
  ],
  [
    '... where it stops is open',
    ['try: a\nexcept NameError: pass\nif len("a"): b\ny = 2', 'y', 'raise ValueError\nz = 1', 'z'],
    ['z[3]'],
    { tags: [['raises-exception'], [], ['raises-exception'], []] },
  ],
  ['skip-execution', ['x = 1\na', 'x'], ['x[1]'], { tags: [['skip-execution'], []] }],
  ['raises-exception', ['x = 1\na', 'x'], [], { tags: [['raises-exception'], []] }],
  [
    'nbgrader: a solution that is still to be written may bind anything',
    ['a', '# YOUR CODE HERE\nraise NotImplementedError()', 'assert b == 1', 'c', 'c = 1'],
    ['a[0]', 'c[3] later medium'],
    { solutions: [1] },
  ],
  [
    'nbgrader: ... also one that is empty, or given in part',
    ['# fill in\n', 'b', 'def f(x):\n  # YOUR CODE HERE\n  raise NotImplementedError()', 'c'],
    [],
    { solutions: [0, 2] },
  ],
  ['nbgrader: a solution that is there is a cell like any other', ['x = 1', 'x, y'], ['y[1]'], { solutions: [0] }],
  ['nbgrader: a test is no solution', ['raise NotImplementedError()', 'y'], ['y[1]']],
  ['Colab forms', ['x = 3 #@param {type: "number"}', 'x'], []],
  ['a cell that does not parse: another rule says so', ['x = 1\ny = = 2\nz', 'x, y'], []],
  ['Python 2 in a Python 2 notebook', ['print x', 'x = 1', 'xrange(3)'], ['x[0] later'], { languageVersion: '2.7.6' }],
  ['lazy annotations from Python 3.14 on', ['def f(a: T): pass'], [], { languageVersion: '3.14.0' }],
  ['top-level await', ['await f()'], ['f[0]']],
]);

test('one finding for each name, with the further reads, the reason and the nearest spelling', () => {
  const { missing: found } = flowOf(['def f():\n  return colour', 'f()\nprint(colour)', 'color = 1\ncolour']);
  expect(found).toEqual([
    {
      name: 'colour',
      kind: 'undefined',
      confidence: 'high',
      at: { cell: 0, start: 18, end: 24 },
      calledAt: { cell: 1, start: 0, end: 1 },
      because: null,
      byExcept: false,
      further: [
        { cell: 1, start: 10, end: 16 },
        { cell: 2, start: 10, end: 16 },
      ],
      nearest: 'color',
      movable: false,
    },
  ]);
});

test.each([
  ['MаxPool2d', 'MaxPool2d = 1', 'MaxPool2d'],
  ['ѕсоrе', 'score = 1', 'score'],
  ['DataFrane', 'DataFrame = 1', 'DataFrame'],
  ['dataframe', 'DataFrame = 1', 'DataFrame'],
  ['recieve', 'receive = 1', 'receive'],
  ['x', 'y = 1', null],
  ['totally', 'different = 1', null],
  ['lables', 'labels = 1', 'labels'],
  ['train_model', 'trian_modle = 1', 'trian_modle'],
  ['lenn', 'x = 1', null],
  ['pirnt', 'x = 1', 'print'],
  ['expit', 'x = 1', null],
  ['isinstanc', 'x = 1', 'isinstance'],
  ['pirnt', 'point = print', 'print'],
  // Another letter at the head or another digit is another variable; so is one in other letters of a short name.
  ['y_test', 'X_test = 1', null],
  ['Cdf', 'df = 1', null],
  ['x', 'X = 1', null],
  ['df', 'DF = 1', 'DF'],
  ['model_1', 'model_2 = 1', null],
  ['results2', 'results = 1', null],
  ['data', 'date = 1', null],
  ['val', 'x = 1', null],
  ['m_p', 'x = 1', null],
])('nearest spelling of %s', (name, cell, expected) => {
  expect(flowOf([cell, name]).missing[0]?.nearest).toBe(expected);
});

test('the cell that binds a late name can be moved if it needs nothing from between', () => {
  const movable = (cells: string[]): boolean | undefined => flowOf(cells).missing[0]?.movable;
  expect(movable(['x', 'y = 1', 'x = 2'])).toBe(true);
  expect(movable(['x', 'y = 1', 'x = y'])).toBe(false);
  expect(movable(['x', 'y = 1', 'def x(): return y'])).toBe(false);
  expect(movable(['x\nx = 1'])).toBe(false);
});

test('2,000 functions that call each other', () => {
  const functions = Array.from(
    { length: 2000 },
    (_, i) => `def f${i}(): return f${(i + 1) % 2000}() + f${(i * 7) % 2000}() + g${i % 50}`,
  );
  const started = performance.now();
  expect(missing([functions.join('\n'), 'f0()'])).toHaveLength(50);
  expect(performance.now() - started).toBeLessThan(2000);
});

test('hostile notebooks take bounded time', () => {
  const many = (n: number, line: (i: number) => string): string =>
    Array.from({ length: n }, (_, i) => line(i)).join('\n');
  const notebooks = [
    [many(3000, (i) => `def f${i}():\n  ${i > 0 ? `f${i - 1}()` : 'x'}`), many(3000, (i) => `y = 1\ndel y\nf${i}()`)],
    [many(20_000, (i) => `x${i}`), many(20_000, (i) => `x${i} = 1`)],
    [many(2000, () => 'from numpy import *\ndel array'), many(2000, (i) => `z${i}`)],
    [many(300, (i) => `class C${i}(C${i - 1}, C${i - 2}):\n  pass`), many(300, (i) => `C${i}().m()`)],
    ['x = ' + '('.repeat(150) + 'lambda: '.repeat(40) + 'y' + ')'.repeat(150), `x = ${'a + '.repeat(50_000)}1`],
    [`if a: pass\n${many(5000, () => 'elif b: c')}`, `x${'.y()'.repeat(20_000)}`],
  ];
  // Of the process, not of the clock: others may use the machine.
  const before = process.cpuUsage();
  for (const cells of notebooks) expect(() => flowOf(cells)).not.toThrow();
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1000).toBeLessThan(6000);
});
