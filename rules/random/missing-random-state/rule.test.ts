import { testRule } from '../../../src/testing/index.js';
import { rule } from './rule.js';

const split = 'from sklearn.model_selection import train_test_split as split\n';

testRule(rule, {
  passes: [
    { name: 'given', project: { 'a.py': `${split}print(split([1, 2], random_state=0))\n` } },
    {
      name: "NumPy's seed covers it",
      project: { 'a.py': `${split}import numpy\nnumpy.random.seed(1)\nprint(split([1, 2]))\n` },
    },
    { name: 'not shuffled', project: { 'a.py': `${split}print(split([1, 2], shuffle=False))\n` } },
    {
      name: 'may be among the others',
      project: { 'a.py': `${split}import conf\nprint(split([1, 2], **conf.options()))\n` },
    },
    {
      name: 'draws nothing',
      project: {
        'a.py': 'from sklearn.model_selection import KFold\nfrom sklearn.svm import SVC\nprint(KFold(3), SVC())\n',
      },
    },
    { name: 'a sample of something else', project: { 'a.py': 'import space\nprint(space.Box().sample())\n' } },
    {
      name: 'a regression without its band',
      project: {
        'a.py':
          'import seaborn as sns\nsns.regplot(x=[1, 2], y=[1, 3], ci=None)\nsns.lmplot(x="a", y="b", fit_reg=False)\nsns.barplot(x=[1, 2], y=[1, 3])\n',
      },
    },
    {
      name: 'a layout is given',
      project: { 'a.py': 'import networkx as nx\ng = nx.Graph()\nnx.draw(g, pos=nx.circular_layout(g))\n' },
    },
  ],
  fails: [
    {
      name: 'a split and a forest',
      project: {
        'a.py': `${split}from sklearn.ensemble import RandomForestClassifier\na, b = split([1, 2])\nm = RandomForestClassifier()\nprint(m.fit(a, a).score(b, b))\n`,
      },
      problems: [
        {
          id: 'missing',
          at: 'a.py:3:8',
          message: '"split" draws at random and gets no "random_state" (and 1 more place)',
          level: 'warning',
          related: ['a.py:4:5'],
        },
      ],
    },
    {
      name: 'None is no seed',
      project: { 'a.py': `${split}print(split([1, 2], random_state=None))\n` },
      problems: [{ id: 'missing', at: 'a.py:2:7' }],
    },
    {
      name: 'rows of a table',
      project: { 'a.py': 'import pandas as pd\ndf = pd.read_csv("a.csv")\nprint(df.sample(5))\n', 'a.csv': 'a\n1\n' },
      problems: [{ id: 'missing', at: 'a.py:3:7', level: 'warning' }],
    },
    {
      name: 'a bootstrap, and a search at random',
      project: {
        'a.py':
          'from scipy import optimize, stats\nprint(stats.bootstrap(([1, 2, 3],), max))\nprint(optimize.differential_evolution(len, [(0, 1)]).x)\n',
      },
      problems: [{ id: 'missing', at: 'a.py:2:7', level: 'warning', related: ['a.py:3:7'] }],
    },
    {
      name: 'the band of a regression is a bootstrap of its own',
      project: {
        'a.py': 'import numpy as np\nimport seaborn as sns\nnp.random.seed(1)\nsns.regplot(x=[1, 2], y=[1, 3])\n',
      },
      problems: [{ id: 'missing', at: 'a.py:4:1', level: 'warning', help: 'Write "seed=42" among its arguments.' }],
    },
    {
      name: 'ties decide little',
      project: {
        'a.py': 'from sklearn.tree import DecisionTreeClassifier\nprint(DecisionTreeClassifier().fit([[1]], [1]))\n',
      },
      problems: [{ id: 'missing', at: 'a.py:2:7', level: 'info' }],
    },
    {
      name: 'a layout of its own each time',
      project: { 'a.py': 'import networkx as nx\nnx.draw(nx.Graph())\n' },
      problems: [{ id: 'layout', at: 'a.py:2:1', level: 'warning' }],
    },
    {
      name: 'several files whose draws reach no output are one finding',
      project: {
        'a.py': 'from sklearn.tree import DecisionTreeClassifier\nprint(DecisionTreeClassifier().fit([[1]], [1]))\n',
        'b.py': 'from sklearn.tree import DecisionTreeClassifier\nprint(DecisionTreeClassifier().fit([[1]], [1]))\n',
      },
      problems: [
        {
          id: 'habit',
          at: 'a.py:2:7',
          message:
            '2 files split, sample, shuffle or fit at random (here "DecisionTreeClassifier" without "random_state")',
          level: 'info',
          related: ['b.py:2:7'],
        },
      ],
    },
  ],
});
