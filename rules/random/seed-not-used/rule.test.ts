import { notebook, testRule } from '../../../src/testing/index.js';
import { rule } from './rule.js';

const np = 'import numpy as np\n';
const parser = 'import argparse\np = argparse.ArgumentParser()\np.add_argument("--seed", type=int, default=1)\n';

testRule(rule, {
  passes: [
    { name: 'applied', project: { 'a.py': `${np}SEED = 1\nnp.random.seed(SEED)\nprint(np.random.rand())\n` } },
    { name: 'nothing is drawn: for others to import', project: { 'config.py': 'SEED = 1\n' } },
    { name: 'the option is read', project: { 'a.py': `${parser}args = p.parse_args()\nprint(args.seed)\n` } },
    {
      name: 'options are handed on',
      project: { 'a.py': `${parser}from lib import train\nargs = p.parse_args()\ntrain(args)\n` },
    },
    {
      name: 'another function seeds',
      project: { 'a.py': `${np}def unused():\n    np.random.seed(1)\nnp.random.seed(2)\nprint(np.random.rand())\n` },
    },
  ],
  fails: [
    {
      name: 'scripts are told together',
      project: {
        'a.py': `${np}SEED = 1\nprint(np.random.rand())\n`,
        'b.py': `${np}SEED = 1\nprint(np.random.rand())\n`,
      },
      problems: [
        {
          id: 'habit',
          at: 'a.py:2:1',
          message: '2 scripts name a seed that is never applied (here "SEED")',
          level: 'warning',
        },
      ],
    },
    {
      name: 'a constant',
      project: { 'a.ipynb': notebook(`# In [1]\n${np}SEED = 1\n# In [2]\nnp.random.rand()\n`) },
      problems: [
        {
          id: 'constant',
          at: 'a.ipynb[0]:2:1',
          message: '"SEED" is set and nothing uses it: "np.random.rand" draws unseeded',
          help: 'Write "np.random.seed(SEED)" before the first draw.',
          level: 'warning',
          related: ['a.ipynb[1]:1:1'],
        },
      ],
    },
    {
      name: 'a function that nothing calls',
      project: { 'a.py': `${np}def seeds():\n    np.random.seed(1)\nprint(np.random.rand())\n` },
      problems: [{ id: 'function', at: 'a.py:3:5', level: 'warning' }],
    },
    {
      name: 'an option that nothing reads, and what draws',
      project: { 'a.py': `${parser}${np}args = p.parse_args()\nprint(np.random.rand())\n` },
      problems: [{ id: 'option', at: 'a.py:3:1', message: 'nothing reads the option "--seed"' }],
    },
  ],
});
