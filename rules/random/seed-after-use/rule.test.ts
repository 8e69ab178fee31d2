import { notebook, testRule } from '../../../src/testing/index.js';
import { rule } from './rule.js';

const np = 'import numpy as np\n';

testRule(rule, {
  passes: [
    {
      name: 'functions that a framework calls, in whatever order; a sampler that draws when it is gone through',
      project: {
        'a.py':
          'import torch\nfrom sacred import Experiment\nex = Experiment()\n@ex.capture\ndef noise(mu):\n    print(torch.randn_like(mu))\n@ex.main\ndef run(seed):\n    torch.manual_seed(1)\n    noise(1)\n',
        'b.py':
          'import torch\nfrom torch.utils.data import RandomSampler\nsampler = RandomSampler([1, 2])\ntorch.manual_seed(1)\nfor one in sampler:\n    print(one)\n',
      },
    },
    {
      name: 'seeded first',
      project: { 'a.py': `${np}np.random.seed(1)\nprint(np.random.rand())\nnp.random.seed(2)\n` },
    },
    {
      name: 'defined before, called after',
      project: { 'a.py': `${np}def f():\n    return np.random.rand()\nnp.random.seed(1)\nprint(f())\n` },
    },
    {
      name: 'an estimator draws when it is fitted',
      project: {
        'a.py': `${np}from sklearn.cluster import KMeans\nm = KMeans()\nnp.random.seed(1)\nprint(m.fit_predict([[1]]))\n`,
      },
    },
    { name: 'another generator', project: { 'a.py': `${np}import random\nprint(np.random.rand())\nrandom.seed(1)\n` } },
  ],
  fails: [
    {
      name: 'a cell too late',
      project: { 'a.ipynb': notebook(`# In [1]\n${np}x = np.random.rand()\n# In [2]\nnp.random.seed(1)\nx\n`) },
      problems: [
        {
          id: 'late',
          at: 'a.ipynb[0]:2:5',
          message: '"np.random.rand" draws before "np.random.seed" sets the seed',
          level: 'warning',
          related: ['a.ipynb[1]:1:1'],
        },
      ],
    },
    {
      name: 'the same place draws again when it is seeded, and what it gave before is shown',
      project: {
        'a.py': `${np}def f():\n    return np.random.rand()\nprint(f())\nnp.random.seed(1)\nprint(f())\n`,
      },
      problems: [{ id: 'late', at: 'a.py:3:12', level: 'warning' }],
    },
    {
      name: 'the same place draws again when it is seeded, and only that is shown',
      project: {
        'a.ipynb': notebook(
          `# In [1]\n${np}def f():\n    return np.random.rand(3)\nx = f()\nlen(x)\n# In [2]\nnp.random.seed(1)\nx = f()\nx\n`,
        ),
      },
      problems: [{ id: 'late', at: 'a.ipynb[0]:3:12', level: 'info' }],
    },
    {
      name: 'several files whose draws reach no output are one finding',
      project: {
        'a.ipynb': notebook(`# In [1]\n${np}x = np.random.rand(3)\nlen(x)\n# In [2]\nnp.random.seed(1)\n`),
        'b.ipynb': notebook(`# In [1]\n${np}x = np.random.rand(3)\nlen(x)\n# In [2]\nnp.random.seed(1)\n`),
      },
      problems: [
        {
          id: 'habit',
          at: 'a.ipynb[0]:2:5',
          message: '2 files draw before they set the seed (here "np.random.rand" before "np.random.seed")',
          level: 'info',
          related: ['b.ipynb[0]:2:5', 'a.ipynb[1]:1:1', 'b.ipynb[1]:1:1'],
        },
      ],
    },
  ],
});
