import { notebook, testRule } from '../../../src/testing/index.js';
import { LINKED } from './linked-cases.js';
import { rule } from './rule.js';

const made = <T extends { readonly project: Readonly<Record<string, string>> }>(cases: readonly T[]): T[] =>
  cases.map((one) => {
    const files = Object.entries(one.project).map(([path, text]) => [path, path.endsWith('b') ? notebook(text) : text]);
    return { ...one, project: Object.fromEntries(files) as T['project'] };
  });
const np = 'import numpy as np\n';

testRule(rule, {
  passes: [
    ...made(LINKED.passes),
    { name: 'seeded', project: { 'a.py': `${np}np.random.seed(1)\nprint(np.random.rand())\n` } },
    {
      name: 'seeded in a function that is called first',
      project: { 'a.py': `${np}def prepare():\n    np.random.seed(1)\nprepare()\nprint(np.random.rand())\n` },
    },
    {
      name: 'seeded under __main__',
      project: { 'a.py': `${np}if __name__ == "__main__":\n    np.random.seed(1)\n    print(np.random.rand())\n` },
    },
    {
      name: 'seeded perhaps: no claim',
      project: { 'a.py': `${np}import sys\nif len(sys.argv):\n    np.random.seed(1)\nprint(np.random.rand())\n` },
    },
    {
      name: 'seeded by a library or another module',
      project: { 'a.py': `${np}from mylib import seed_everything\nseed_everything(1)\nprint(np.random.rand())\n` },
    },
    {
      name: 'only in a function that nothing here calls: its caller seeds',
      project: { 'a.py': `${np}def draw():\n    return np.random.rand()\n` },
    },
    {
      name: 'a generator object of its own',
      project: { 'a.py': `${np}rng = np.random.RandomState(1)\nprint(rng.rand())\n` },
    },
    {
      name: 'fixed by default',
      project: { 'a.py': 'from xgboost import XGBClassifier\nm = XGBClassifier().fit([[1]], [1])\nprint(m)\n' },
    },
    {
      name: 'weights with a seed of their own, or none at random',
      project: {
        'a.py':
          "from keras.layers import Dense\nfrom keras.initializers import glorot_uniform\nprint(Dense(3, kernel_initializer=glorot_uniform(seed=0)), Dense(3, kernel_initializer='zeros'))\n",
      },
    },
    {
      name: 'handed on by a method that seeds before',
      project: {
        'a.py':
          'import random\ndef agent(moves):\n    return random.choice(moves)\nclass Check:\n    def check(self):\n        random.seed(0)\n        def first(moves):\n            return agent(moves)\n        print(play([first]))\n',
      },
    },
    {
      name: 'a setting seeds',
      project: { 'a.py': `${np}import scvi\nscvi.settings.seed = 0\nprint(np.random.rand())\n` },
    },
    {
      name: 'a cell that is not run',
      project: { 'a.ipynb': notebook(`# In [1] tags=skip-execution\n${np}np.random.rand()\n`) },
    },
  ],
  fails: [
    ...made(LINKED.fails),
    {
      name: 'the module under the name of a generator',
      project: { 'a.py': 'import numpy.random as rng\nflip = lambda n: rng.randint(2, size=n)\nprint(flip(3))\n' },
      problems: [{ id: 'never', at: 'a.py:2:18' }],
    },
    {
      name: 'many draws are one finding, at the first',
      project: {
        'a.ipynb': notebook(`# In [1]\n${np}x = np.random.rand(3)\n# In [2]\ny = np.random.randn(3)\nx + y\n`),
      },
      problems: [
        {
          id: 'never',
          at: 'a.ipynb[0]:2:5',
          message: `"np.random.rand" draws from NumPy's global generator, which nothing seeds (and 1 more place)`,
          help: 'Write "np.random.seed(42)" before the first draw.',
          level: 'warning',
          related: ['a.ipynb[1]:1:5'],
        },
      ],
    },
    {
      name: 'the wrong generator is seeded',
      project: { 'a.py': `${np}import random\nrandom.seed(1)\nprint(np.random.rand())\n` },
      problems: [
        {
          id: 'otherSeeded',
          at: 'a.py:4:7',
          message: `"np.random.rand" draws from NumPy's global generator, which "random.seed" does not seed`,
          related: ['a.py:3:1'],
        },
      ],
    },
    {
      name: 'seeded by the clock',
      project: { 'a.py': 'import random, time\nrandom.seed(int(time.time()))\nprint(random.random())\n' },
      problems: [{ id: 'changing', at: 'a.py:3:7', level: 'warning' }],
    },
    {
      name: 'seeded by nothing',
      project: { 'a.py': 'import random\nrandom.seed()\nprint(random.random())\n' },
      problems: [{ id: 'changing', at: 'a.py:3:7' }],
    },
    {
      name: 'from the operating system',
      project: { 'a.py': 'import secrets\nprint(secrets.randbelow(6))\n' },
      problems: [{ id: 'system', at: 'a.py:2:7' }],
    },
    {
      name: 'nothing shown rests on it',
      project: { 'a.ipynb': notebook(`# In [1]\n${np}x = np.random.rand(3)\nprint(x.shape, len(x))\n`) },
      problems: [{ id: 'never', at: 'a.ipynb[0]:2:5', level: 'info' }],
    },
    {
      name: 'how a server is asked, and how long between',
      project: {
        'a.py':
          "import random, requests, time\nhead = {'User-Agent': random.choice(['a', 'b'])}\ndef fetch():\n    proxies = random.choice([{}, {}])\n    time.sleep(random.random())\n    return requests.get('https://example.org', headers=head, proxies=proxies)\nprint(fetch().text)\n",
      },
      problems: [{ id: 'never', at: 'a.py:2:23', level: 'info' }],
    },
    {
      name: 'timed only',
      project: { 'a.ipynb': notebook(`# In [1]\n${np}%timeit np.random.rand(3)\n`) },
      problems: [{ id: 'never', at: 'a.ipynb[0]:2:9', level: 'info' }],
    },
    {
      name: 'bound again before anything is shown',
      project: { 'a.ipynb': notebook(`# In [1]\n${np}x = np.random.rand(3)\nx = np.zeros(3)\nx\n`) },
      problems: [{ id: 'never', at: 'a.ipynb[0]:2:5', level: 'info' }],
    },
    {
      name: 'through a function, a condition and a list',
      project: {
        'a.py': `import random\ndef flip():\n    if random.random() < 0.5:\n        return "heads"\n    return "tails"\nrows = []\nrows.append(flip())\nprint(rows)\n`,
      },
      problems: [{ id: 'never', at: 'a.py:3:8', level: 'warning' }],
    },
    {
      name: 'a plot with a semicolon shows it all the same',
      project: {
        'a.ipynb': notebook(`# In [1]\n${np}import matplotlib.pyplot as plt\nplt.hist(np.random.rand(9));\n`),
      },
      problems: [{ id: 'never', at: 'a.ipynb[0]:3:10', level: 'warning' }],
    },
    {
      name: 'brought by another notebook',
      project: { 'a.ipynb': notebook(`# In [1]\n%pylab inline\nnp.random.rand(3)\n`) },
      problems: [{ id: 'never', at: 'a.ipynb[0]:2:1', level: 'warning' }],
    },
    {
      name: 'brought by %pylab under its own name',
      project: { 'a.ipynb': notebook(`# In [1]\n%pylab inline\nplot(randn(10))\n`) },
      problems: [{ id: 'never', at: 'a.ipynb[0]:2:6', level: 'warning' }],
    },
    {
      name: 'its size alone, and that it is there',
      project: { 'a.py': `${np}x = np.random.rand(3)\nprint(np.zeros_like(x), x is None)\n` },
      problems: [{ id: 'never', at: 'a.py:2:5', level: 'info' }],
    },
    {
      name: 'a lambda that another cell calls: it is shown where it stands',
      project: { 'a.ipynb': notebook(`# In [1]\n${np}draw = lambda: np.random.rand(3)\n# In [2]\ndraw()\n`) },
      problems: [{ id: 'never', at: 'a.ipynb[0]:2:16', level: 'warning' }],
    },
    {
      name: 'the names of a comprehension end with it',
      project: { 'a.py': `${np}x = sum(p for p in np.random.rand(3))\nfor p in [1]:\n    print(p)\n` },
      problems: [{ id: 'never', at: 'a.py:2:20', level: 'info' }],
    },
    {
      name: 'an attribute of an object',
      project: {
        'a.py': `${np}class Walk:\n    def __init__(self):\n        self.at = np.random.rand()\n    def show(self):\n        print(self.at)\nWalk().show()\n`,
      },
      problems: [{ id: 'never', at: 'a.py:4:19', level: 'warning' }],
    },
    {
      name: 'one cause with what takes the same generator',
      project: {
        'a.py': `${np}from sklearn.model_selection import train_test_split\nx = np.random.rand(9)\nprint(train_test_split(x))\n`,
      },
      problems: [{ id: 'never', at: 'a.py:3:5', related: ['a.py:4:7'] }],
    },
    {
      name: 'weights of a network that is trained',
      project: {
        'a.py': `${np}from tensorflow import keras\nnp.random.seed(1)\nm = keras.Sequential([keras.layers.Dense(1)])\nm.fit([1], [1], epochs=1)\n`,
      },
      problems: [{ id: 'otherSeeded', at: 'a.py:4:23', level: 'warning' }],
    },
    {
      name: 'several files whose draws reach no output are one finding',
      project: { 'a.py': `${np}x = np.random.rand(3)\n`, 'b.py': `${np}x = np.random.rand(3)\n` },
      problems: [
        {
          id: 'habit',
          at: 'a.py:2:5',
          message: '2 files draw random numbers that nothing seeds (here "np.random.rand")',
          level: 'info',
          related: ['b.py:2:5'],
        },
      ],
    },
    {
      name: 'notebooks whose results rest on the draw are each told, scripts together for each generator',
      project: {
        'a.py': `${np}print(np.random.rand(3))\n`,
        'b.py': `${np}print(np.random.rand(3))\n`,
        'c.py': 'import random\nprint(random.random())\n',
        'd.ipynb': notebook(`# In [1]\n${np}print(np.random.rand(3))\n`),
        'e.ipynb': notebook(`# In [1]\n${np}print(np.random.rand(4))\n`),
      },
      problems: [
        {
          id: 'habit',
          at: 'a.py:2:7',
          message: `2 scripts draw from NumPy's global generator, which nothing seeds there (here "np.random.rand")`,
          help: 'Write "np.random.seed(42)" in each, before its first draw.',
          level: 'warning',
          related: ['b.py:2:7'],
        },
        { id: 'never', at: 'c.py:2:7', level: 'warning' },
        { id: 'never', at: 'd.ipynb[0]:2:7', level: 'warning' },
        { id: 'never', at: 'e.ipynb[0]:2:7', level: 'warning' },
      ],
    },
  ],
});
