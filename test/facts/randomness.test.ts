import { expect, test } from '@jest/globals';
import type { RandomnessFact } from '../../src/api/index.js';
import { scriptPython } from '../../src/facts/python/script-python.js';

function randomness(source: string): RandomnessFact {
  const fact = scriptPython(
    'a.py',
    source,
    new Set(['randomness'] as const),
    () => undefined,
    () => undefined,
  ).randomness;
  if (fact === undefined) throw new Error('the fact was asked for');
  return fact;
}
const np = 'import numpy as np\n';
const SEEDED_RUN =
  'def run(seed=None):\n    if seed is not None:\n        np.random.seed(seed)\n    return np.random.rand()\n';
const causes = (source: string): string[] =>
  randomness(np + source).draws.map(({ call, cause }) => `${call}: ${cause}`);

test('draws and seeds in the order of a run, through functions', () => {
  const { draws, seeds } = randomness(
    `${np}import random\ndef f():\n    return np.random.rand()\ndef start():\n    random.seed(1)\nrandom.random()\nstart()\nprint(f())\n`,
  );
  expect(draws.map(({ call, cause, visible }) => [call, cause, visible])).toEqual([
    ['random.random', 'seed-after-use', false],
    ['np.random.rand', 'unseeded', true],
  ]);
  expect(seeds.map(({ call, kind, fixed, generators }) => [call, kind, fixed, generators])).toEqual([
    ['random.seed', 'call', true, ['python']],
  ]);
});

test.each([
  ['np.random.seed(0)\nnp.random.rand()', ['np.random.rand: seeded']],
  ['np.random.seed(None)\nnp.random.rand()', ['np.random.rand: unseeded']],
  ['for i in range(3):\n    np.random.seed(i)\n    np.random.rand()', ['np.random.rand: seeded']],
  ['def f(seed=None):\n    np.random.seed(seed)\nf(3)\nnp.random.rand()', ['np.random.rand: seeded']],
  ['if False:\n    np.random.seed(0)\nnp.random.rand()', ['np.random.rand: unseeded']],
  ['rng = np.random.default_rng(0)\nrng.random()', ['np.random.default_rng: seeded']],
  ['import tensorflow as tf\ntf.keras.utils.set_random_seed(1)\nnp.random.rand()', ['np.random.rand: seeded']],
  ['env.seed(0)\nnp.random.rand()', ['np.random.rand: unseeded']],
  ['import torch\ntorch.cuda.manual_seed_all(0)\ntorch.rand(1)', ['torch.rand: unseeded']],
  ['from prob import *\nf = beta(1, 1)\nf.rvs(3)', ['f.rvs: missing-random-state']],
  ['from scipy import stats\nnp.random.seed(1)\nstats.norm(0, 1).rvs(3)', ['stats.norm(0, 1).rvs: seeded']],
])('%j', (source, expected) => {
  expect(causes(source)).toEqual(expected);
});

test('a file that speaks of nothing random costs nothing and says nothing', () => {
  expect(randomness('import csv\nprint(csv.reader(open("a.csv")))\n')).toEqual({
    draws: [],
    seeds: [],
    unusedSeeds: [],
    listings: [],
    loaders: [],
    gpu: null,
  });
});

test('hostile texts: long chains, deep nesting, endless names', () => {
  const chain = Array.from({ length: 5000 }, (_, i) => `elif x == ${i}:\n    y = np.random.rand()\n`).join('');
  expect(randomness(`${np}if x:\n    pass\n${chain}print(y)\n`).draws).toHaveLength(500);
  const nested = Array.from({ length: 19 }, (_, i) => `${' '.repeat(i)}for i${i} in np.random.rand(2):\n`).join('');
  expect(randomness(`${np}${nested}${' '.repeat(19)}print(i0)\n`).draws).toHaveLength(19);
  expect(randomness(`${np}np.${'seed'.repeat(50_000)}(1)\nnp.random.rand()\n`).draws).toHaveLength(1);
  expect(randomness(`${np}x = np.random.rand()\ny = x${' + x'.repeat(20_000)}\nprint(x)\n`).draws).toHaveLength(1);
}, 20_000);

test.each([
  ["wins = []\nif np.random.rand() > 0.5:\n    wins.append('w')\nprint(wins.count('w'))", true],
  ['n = 0\nwhile True:\n    n += 1\n    if np.random.rand() > 0.9:\n        break\nprint(n)', true],
  [
    'n = 0\nfor i in range(9):\n    for j in range(9):\n        if np.random.rand() > 0.9:\n            continue\n        n += 1\nprint(n)',
    true,
  ],
  ['n = 0\nfor i in range(9):\n    if np.random.rand() > 0.9:\n        break\nn += 1\nprint(n)', false],
  [
    'def f():\n    n = 0\n    while True:\n        n += 1\n        if np.random.rand() > 0.9:\n            return n\nprint(f())',
    true,
  ],
  ['from graphs import remove_edge\na = np.eye(3)\n_ = remove_edge(a, np.random.randint(3))\nprint(a)', true],
  ['import heapq\nh = []\nheapq.heappush(h, np.random.rand())\nprint(h)', true],
  ['a = np.eye(3)\nx = f(a, np.random.rand())\nprint(a)', false],
  ['a = 1\nprint(a)\nnp.random.rand()', false],
  ['import pandas as pd\ndf = pd.DataFrame()\ndf.sample(5)\nprint(df)', false],
  ['n = 3\nnp.random.rand(n)\nprint(n)', false],
  ['x = np.random.rand()\nfor i in range(3):\n    x = i\n    print(x)', false],
  ['x = np.random.rand()\nfor i in range(3):\n    x = i\nprint(x)', true],
  ['x = 0\nfor i in range(3):\n    print(x)\n    x = np.random.rand()', true],
  ['def f(x):\n    x = 1\n    print(x)\nf(np.random.rand())', false],
  [`${SEEDED_RUN}print(run())\nprint(run(3))`, true],
  [`${SEEDED_RUN}x = run()\nprint(run(3))`, false],
])('what is drawn shows where it chooses a way, and in what a call is made for: %j', (source, expected) => {
  expect(randomness(np + source).draws.map(({ visible }) => visible)).toEqual([expected]);
});
