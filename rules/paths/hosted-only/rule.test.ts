import { notebook, testRule } from '../../../src/testing/index.js';
import { rule } from './rule.js';

testRule(rule, {
  passes: [
    {
      name: 'one of the places that are tried is in the repository, or nobody knows',
      project: {
        'a.ipynb': notebook(
          "# In [1]\nfrom pathlib import Path\ndef first(places):\n    for place in places:\n        if place.exists():\n            return place\n    return fetch()\nopen(first([Path('/kaggle/input/s/x.csv'), Path('x.csv')]))\nopen(first([Path('/kaggle/input/s/y.csv'), Path('y.csv')]))\n",
        ),
        'x.csv': 'a',
      },
    },
    { name: 'relative', project: { 'a.ipynb': notebook("# In [1]\nopen('x.txt')\n"), 'x.txt': 'x' } },
    {
      name: 'Kaggle has it too',
      project: {
        'a.ipynb': notebook(
          "# In [1]\nimport os\nfolder = '/kaggle/input' if os.path.exists('/kaggle') else '.'\nopen(folder + '/x.txt')\n",
        ),
        'x.txt': 'x',
      },
    },
  ],
  fails: [
    {
      name: 'scripts are told together',
      project: { 'a.py': "open('/kaggle/input/s/x.csv')\n", 'b.py': "open('/kaggle/input/s/y.csv')\n" },
      problems: [
        {
          id: 'habit',
          at: 'a.py:1:1',
          message: '2 scripts name paths that are there on a hosted platform only (here "/kaggle/input/s/x.csv")',
          level: 'warning',
          related: ['b.py:1:1'],
        },
      ],
    },
    {
      name: 'places that are tried one after the other, of which a clone has none',
      project: {
        'a.ipynb': notebook(
          "# In [1]\nfrom pathlib import Path\nPLACES = [Path('/kaggle/input/s/x.csv'), Path('out/x.csv')]\ndef first(places):\n    for place in places:\n        if place.exists():\n            return place\n    raise FileNotFoundError(places)\nfor name in [first(PLACES), '/kaggle/input/s/z.csv']:\n    open(name)\n",
        ),
      },
      problems: [
        {
          id: 'hosted',
          at: 'a.ipynb[0]:9:5',
          message: '"/kaggle/input/s/x.csv" is there on a hosted platform only (and 1 more such paths)',
          level: 'warning',
        },
      ],
    },
    {
      name: 'the README says where the notebooks run',
      project: {
        'a.ipynb': notebook("# In [1]\nopen('../input/s/x.csv')\n"),
        'README.md': '# A\n\nNotebooks for [the course](https://www.kaggle.com/learn).\n',
      },
      problems: [
        {
          id: 'hosted',
          at: 'a.ipynb[0]:1:1',
          message: '"../input/s/x.csv" is there on a hosted platform only',
          level: 'info',
        },
      ],
    },
    {
      name: 'Kaggle',
      project: { 'a.ipynb': notebook("# In [1]\nopen('/kaggle/input/s/x.txt')\nopen('../input/s/y.txt')\n") },
      problems: [
        {
          id: 'hosted',
          at: 'a.ipynb[0]:1:1',
          message: '"/kaggle/input/s/x.txt" is there on a hosted platform only (and 1 more such paths)',
          level: 'warning',
          related: ['a.ipynb[0]:2:1'],
        },
      ],
    },
  ],
});
