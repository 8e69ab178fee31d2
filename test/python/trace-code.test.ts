import { expect, test } from '@jest/globals';
import { collectCalls } from '../../src/python/calls/collect-calls.js';
import type { CallFact } from '../../src/python/calls/collect-calls.js';
import { parsePython } from '../../src/python/parse-python.js';

const NOTHING = { file: 'src/a.py', literals: null, constantsOf: (): undefined => undefined };

function calls(source: string, wanted: (name: string) => boolean = () => true): CallFact[] {
  const module = parsePython(source, { ipython: true });
  return collectCalls([{ module, mayFail: false }], NOTHING, { wanted });
}
/** What the last call of `f` is given, as text: `*` for holes, roots as `ROOT`. */
function given(source: string): string {
  const found = calls(source, (name) => name === '?.f');
  const [arg] = found.at(-1)?.args ?? [];
  return arg?.kind === 'text'
    ? arg.text.replaceAll('\u0001', 'HERE').replaceAll('\u0002', 'ROOT')
    : (arg?.kind ?? 'no call');
}

test.each([
  ['import numpy as np\nnp.random.rand(3)', 'numpy.random.rand'],
  ['from numpy import random as r\nr.rand(3)', 'numpy.random.rand'],
  ['import numpy as np\nrd = np.random\nrd.rand(3)', 'numpy.random.rand'],
  ['from numpy.random import *\nrand(3)', 'numpy.random.rand'],
  ['import pandas as pd\npd.read_csv("x").head().append(1)', 'pandas.DataFrame.append'],
  ['import pandas as pd\ndf = pd.read_csv("x")\ndf["a"].append(1)', 'pandas.Series.append'],
  ['import numpy as np\nrng = np.random.default_rng()\nrng.normal()', 'numpy.random.Generator.normal'],
  ['import torch\nclass A(torch.nn.Module):\n  pass\nA().cuda()', 'torch.nn.Module.cuda'],
  ['try:\n  import a.b as c\nexcept ImportError:\n  import d as c\nc.go()', 'a.b.go'],
  ['x.fit()', '?.fit'],
  ['open("x")', 'open'],
])('a call has its resolved name: %j', (source, name) => {
  expect(calls(source, (found) => found === name).filter(({ kind }) => kind === 'call')).toHaveLength(1);
});

test.each([
  ["f('a' + '/b')", 'a/b'],
  ["n = 3\nf(f'a{n:02d}.csv')", 'a03.csv'],
  ["f('a%d_%s' % (1, 'b'))", 'a1_b'],
  ["f('{}/{x}'.format('a', x=2))", 'a/2'],
  ["f(f'a{unknown}b')", 'a*b'],
  ["import os\nf(os.path.join('a', 'b', '/c'))", '/c'],
  ["import os\nf(os.path.join(os.path.dirname(__file__), '..', 'd'))", 'ROOT/src/../d'],
  ["import os\nf(os.path.join(os.getcwd(), 'd'))", 'HERE/d'],
  ["from pathlib import Path\nf(Path(__file__).resolve().parent.parent / 'd' / 'x.csv')", 'ROOT/d/x.csv'],
  ["from pathlib import Path\nf(str(Path('a', 'b.csv').with_suffix('.txt')))", 'a/b.txt'],
  ["from pathlib import Path\nf(Path.cwd().parent / 'd')", 'HERE/../d'],
  ["D = {'a': 'x.csv'}\nf(D['a'])", 'x.csv'],
  ["class C:\n  P = 'x'\nf(C.P)", 'x'],
  ["class C:\n  def __init__(self, p):\n    self.p = p\nc = C('x')\nf(c.p)", 'x'],
  ["def g(p, q='y'):\n  return p + q\nf(g('x'))", 'xy'],
  ["import os\nf(os.environ.get('A', 'd'))", 'd'],
  [
    "import argparse\np = argparse.ArgumentParser()\np.add_argument('--in-dir', default='d')\na = p.parse_args()\nf(a.in_dir)",
    'd',
  ],
  ["import glob\nfor p in glob.glob('d/*.csv'):\n  f(p)", 'd/*.csv'],
  ["import sys\nif 'google.colab' in sys.modules:\n  p = '/content'\nelse:\n  p = 'here'\nf(p)", 'here'],
  ["a, b = 'x', 'y'\nf(b)", 'y'],
  ["p = 'x'\np += '/y'\nf(p)", 'x/y'],
  ["l = ['x']\nl.append('y')\nf(l[1])", 'y'],
  ["f('a\\tb'.split('\\t')[1])", 'b'],
])('folds %j to %s', (source, text) => {
  expect(given(source)).toBe(text);
});

test('a loop over known items is gone through round by round, a place comes once', () => {
  const found = calls(
    "import numpy as np\nfor n in ['a', 'b']:\n  np.load(n + '.npy')",
    (name) => name === 'numpy.load',
  );
  expect(found).toHaveLength(1);
  expect(found[0]).toMatchObject({ repeated: true, args: [{ kind: 'unknown' }], reach: 'always' });
});

test.each([
  ['g()', 'always'],
  ['if x:\n  g()', 'maybe'],
  ['def h():\n  g()', 'uncalled'],
  ['def h():\n  g()\nh()', 'always'],
  ['def h():\n  g()\nrun(h)', 'maybe'],
  ['if False:\n  g()', 'never'],
  ["if __name__ == '__main__':\n  g()", 'always'],
  ['if x:\n  raise E\nelse:\n  y = 1\ng()', 'always'],
  ['try:\n  x\nexcept E:\n  g()', 'maybe'],
  ['class A:\n  def m(self):\n    g()', 'uncalled'],
])('says how it is reached: %j is %s', (source, reach) => {
  expect(calls(source, (name) => name === '?.g').at(-1)?.reach).toBe(reach);
});

test('a failure that is caught, and one that is not', () => {
  const guarded = (source: string): boolean | undefined => calls(source, (name) => name === 'open')[0]?.guarded;
  expect(guarded('try:\n  open("x")\nexcept OSError:\n  pass')).toBe(true);
  expect(guarded('try:\n  open("x")\nexcept OSError:\n  raise')).toBe(false);
  expect(guarded('try:\n  open("x")\nexcept ValueError:\n  pass')).toBe(false);
});

test('attributes without a call are references, imports tell what they take', () => {
  const found = calls('import numpy as np\nfrom sklearn import datasets\nx = np.float', () => true);
  expect(found.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
    'import numpy',
    'import sklearn.datasets',
    'reference numpy.float',
  ]);
});

test('is bounded: functions that call one another, loops in loops, deep nests', () => {
  const functions = Array.from(
    { length: 300 },
    (_, i) =>
      `def f${i}():\n  for a in range(60):\n    for b in range(60):\n      open(str(a)); f${(i * 7 + 1) % 300}(); f${(i * 3 + 2) % 300}()\n`,
  );
  const started = performance.now();
  expect(calls(`${functions.join('')}f0()\n${'('.repeat(5000)}\n${'a+'.repeat(20_000)}a`).length).toBeGreaterThan(300);
  expect(performance.now() - started).toBeLessThan(20_000);
});

const MANY = Array.from({ length: 40_000 }, (_, i) => i);
test.each([
  [
    'gone through, counted and picked from',
    `xs = [${MANY.join(', ')}]\nfor x in set(xs):\n  open(str(xs.count(x)))\nopen(xs[i])`,
  ],
  ['appended to', `xs = []\n${MANY.map((i) => `xs.append("${i}")\n`).join('')}open(xs[1])`],
  ['added to', `xs = []\n${MANY.map((i) => `xs += ["${i}"]\n`).join('')}open(xs[1])`],
  ['set entry by entry', `xs = {}\n${MANY.map((i) => `xs["${i}"] = "a"\n`).join('')}open(xs["1"])`],
  ['updated entry by entry', `xs = {}\n${MANY.map((i) => `xs.update({"${i}": "a"})\n`).join('')}open(xs["1"])`],
])('a collection of 40,000 parts takes linear time: %s', (_what, code) => {
  const before = process.cpuUsage();
  calls(code);
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1000).toBeLessThan(4000);
});
