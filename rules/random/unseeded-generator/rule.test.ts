import { testRule } from '../../../src/testing/index.js';
import { rule } from './rule.js';

const np = 'import numpy as np\n';

testRule(rule, {
  passes: [
    { name: 'seeded', project: { 'a.py': `${np}rng = np.random.default_rng(7)\nprint(rng.normal())\n` } },
    { name: 'a key', project: { 'a.py': 'import jax\nk = jax.random.PRNGKey(0)\nprint(jax.random.normal(k))\n' } },
    {
      name: 'whoever calls gives the seed',
      project: { 'a.py': `${np}def make(seed=None):\n    return np.random.default_rng(seed)\n` },
    },
  ],
  fails: [
    {
      name: 'scripts are told together',
      project: {
        'a.py': 'import numpy as np\nrng = np.random.default_rng()\nprint(rng.random())\n',
        'b.py': 'import numpy as np\nrng = np.random.RandomState()\nprint(rng.rand())\n',
      },
      problems: [
        {
          id: 'habit',
          at: 'a.py:2:7',
          message: '2 scripts make generators without a fixed seed (here "np.random.default_rng")',
          level: 'warning',
          related: ['b.py:2:7'],
        },
      ],
    },
    {
      name: 'bare',
      project: { 'a.py': `${np}np.random.seed(1)\nrng = np.random.default_rng()\nprint(rng.normal())\n` },
      problems: [
        {
          id: 'bare',
          at: 'a.py:3:7',
          message: '"np.random.default_rng" makes a generator without a fixed seed',
          help: 'Write "np.random.default_rng(42)".',
          level: 'warning',
        },
      ],
    },
    {
      name: 'None',
      project: { 'a.py': 'import random\nr = random.Random(None)\nprint(r.random())\n' },
      problems: [{ id: 'bare', at: 'a.py:2:5' }],
    },
    {
      name: 'the clock',
      project: { 'a.py': `${np}import time\nrng = np.random.RandomState(int(time.time()))\nprint(rng.rand())\n` },
      problems: [{ id: 'bare', at: 'a.py:3:7' }],
    },
    {
      name: 'never drawn from',
      project: { 'a.py': `${np}rng = np.random.default_rng()\n` },
      problems: [{ id: 'bare', at: 'a.py:2:7', level: 'info' }],
    },
  ],
});
