/** What other files of the repository draw and seed. */
const helpers = `import random
import numpy as np

def set_up(seed):
    np.random.seed(seed)

def seed_all(seed):
    np.random.seed(seed)

def mix(rows, really=False, pick=None):
    if really:
        random.shuffle(rows)
    if pick:
        rows = random.sample(rows, pick)
    return rows

def halves(n):
    return np.random.permutation(n)

def train(n):
    set_up(3)
    return halves(n)

def report(n):
    print(halves(n))

class Sampler:
    def __init__(self, rows):
        self.rows = rows

    def take(self):
        return halves(len(self.rows))
`;
const drawn = (call: string): string =>
  `"${call}" draws from NumPy's global generator ("np.random.permutation" in "helpers.py"), which nothing seeds`;

interface Problem {
  readonly id: string;
  readonly at: string;
  readonly message?: string;
  readonly help?: string;
  readonly level?: 'warning';
  readonly related?: readonly string[];
}
interface Case {
  readonly name: string;
  readonly project: Readonly<Record<string, string>>;
}
interface Cases {
  readonly passes: readonly Case[];
  readonly fails: readonly (Case & { readonly problems: readonly Problem[] })[];
}

/** Cases of draws and seeds in other files. Notebooks are in their short form. */
export const LINKED: Cases = {
  passes: [
    {
      name: 'a generator that may be handed over, and weights that another file draws and then loads',
      project: {
        'm.py':
          'import numpy as np\nimport torch\nfrom torch import nn\ndef pick(x, random_state=None):\n    if random_state is None:\n        random_state = np.random\n    else:\n        random_state = np.random.RandomState(random_state)\n    return random_state.choice(x)\nclass Net(nn.Module):\n    def __init__(self):\n        self.fc = nn.Linear(3, 3)\ndef load(path):\n    net = Net()\n    net.load_state_dict(torch.load(path))\n    return net\ndef train(net, x):\n    net(x).backward()\n    torch.manual_seed(1)\n',
        'a.py': 'import m\nprint(m.pick([1, 2], random_state=3))\nnet = m.load("x.pt")\nprint(net)\nm.train(net, 1)\n',
      },
    },
    {
      name: 'a function of another file seeds before it draws',
      project: { 'helpers.py': helpers, 'a.py': 'from helpers import train\nprint(train(3))\n' },
    },
    {
      name: 'a function of another file seeds for this one',
      project: {
        'helpers.py': helpers,
        'a.py': 'import numpy as np\nimport helpers\nhelpers.set_up(1)\nprint(np.random.rand(), helpers.halves(3))\n',
      },
    },
    {
      name: 'a module seeds when it is imported, and a notebook when it is run',
      project: {
        'settings.py': 'import numpy as np\nnp.random.seed(1)\n',
        'a.py': 'from settings import *\nimport numpy as np\nprint(np.random.rand())\n',
        'b.ipynb': '# In [1]\n%run settings.py\n# In [2]\nimport numpy as np\nnp.random.rand()\n',
      },
    },
    {
      name: 'conditions that rest on what it is called with',
      project: { 'helpers.py': helpers, 'a.py': 'from helpers import mix\nprint(mix([1, 2]))\n' },
    },
    {
      name: 'two modules that import each other',
      project: {
        'a.py': 'import b\ndef f():\n    return b.g()\nprint(f())\n',
        'b.py': 'import a\ndef g():\n    return a.f()\n',
      },
    },
  ],
  fails: [
    {
      name: 'a function of another file',
      project: { 'helpers.py': helpers, 'a.py': 'import helpers as h\nprint(h.halves(3))\n' },
      problems: [
        {
          id: 'elsewhere',
          at: 'a.py:2:7',
          message: drawn('h.halves'),
          help: 'Write "np.random.seed(42)" before it.',
          level: 'warning',
          related: ['helpers.py:18:1'],
        },
      ],
    },
    {
      name: 'it shows what it draws itself, or this file does',
      project: {
        'lib/helpers.py': helpers,
        'lib/__init__.py': 'from .helpers import report, Sampler\n',
        'a.ipynb': '# In [1]\nfrom lib import report\nreport(3)\n',
        'b.ipynb': '# In [1]\nfrom lib import Sampler\nsampler = Sampler([1])\n# In [2]\nsampler.take()\n',
      },
      problems: [
        { id: 'elsewhere', at: 'a.ipynb[0]:2:1', message: drawn('report').replace('helpers.py', 'lib/helpers.py') },
        {
          id: 'elsewhere',
          at: 'b.ipynb[1]:1:1',
          message: drawn('sampler.take').replace('helpers.py', 'lib/helpers.py'),
        },
      ],
    },
    {
      name: 'through another module, a star import and a run',
      project: {
        'helpers.py': helpers,
        'steps.py': 'from helpers import halves\ndef first(n):\n    return halves(n)\n',
        'a.py': 'from steps import first\nprint(first(3))\n',
        'b.ipynb': '# In [1]\nfrom helpers import *\nprint(halves(3))\n',
        'c.ipynb': '# In [1]\n%run helpers\n# In [2]\nhalves(3)\n',
      },
      problems: [
        { id: 'elsewhere', at: 'a.py:2:7', message: drawn('first') },
        { id: 'elsewhere', at: 'b.ipynb[0]:2:7', message: drawn('halves') },
        { id: 'elsewhere', at: 'c.ipynb[1]:1:1', message: drawn('halves') },
      ],
    },
    {
      name: 'seeds that are set only where the other file is started itself',
      project: {
        'm.py':
          'import numpy as np\ndef f():\n    return np.random.rand()\nif __name__ == "__main__":\n    np.random.seed(1)\n    print(f())\n',
        'a.py': 'import m\nprint(m.f())\n',
      },
      problems: [{ id: 'elsewhere', at: 'a.py:2:7' }],
    },
    {
      name: 'what another file seeds in passing is no seed that came late',
      project: {
        'm.py': 'import numpy as np\ndef fit(n):\n    np.random.seed(1)\n    return np.random.rand(n)\n',
        'a.py': 'import numpy as np\nimport m\nprint(np.random.rand())\nprint(m.fit(3))\n',
      },
      problems: [{ id: 'never', at: 'a.py:3:7' }],
    },
    {
      name: 'a generator of its own is seeded there',
      project: {
        'm.py': 'import numpy as np\ndef noise(n):\n    return np.random.default_rng().normal(size=n)\n',
        'a.py': 'import m\nprint(m.noise(3))\n',
      },
      problems: [
        { id: 'elsewhere', at: 'a.py:2:7', help: 'Give "np.random.default_rng" in "m.py" a seed, such as 42.' },
      ],
    },
    {
      name: 'a function called after a seed that seeds another generator only',
      project: {
        'helpers.py': helpers,
        'a.py': 'import torch\nfrom helpers import seed_all\nseed_all(1)\nprint(torch.rand(3))\n',
      },
      problems: [
        {
          id: 'otherSeeded',
          at: 'a.py:4:7',
          message: `"torch.rand" draws from PyTorch's generator, which "seed_all" does not seed`,
        },
      ],
    },
  ],
};
