import { notebook, testRule } from '../../../src/testing/index.js';
import { rule } from './rule.js';

testRule(rule, {
  passes: [
    {
      name: 'one folder up, inside',
      project: { 'nb/a.ipynb': notebook("# In [1]\nopen('../x.txt')\n"), 'x.txt': 'x' },
    },
    { name: 'a cache', project: { 'a.ipynb': notebook("# In [1]\nopen('~/.cache/x.txt')\n") } },
  ],
  fails: [
    {
      name: 'beside the repository',
      project: { 'a.ipynb': notebook("# In [1]\nimport pandas as pd\npd.read_csv('../x.csv')\n") },
      problems: [
        {
          id: 'outside',
          at: 'a.ipynb[0]:2:1',
          message: '"../x.csv" is read, which lies outside of the repository',
          level: 'error',
        },
      ],
    },
    {
      name: 'two files beside the repository',
      project: { 'a.ipynb': notebook("# In [1]\nopen('../x.csv')\nopen('../y.csv')\n") },
      problems: [
        {
          id: 'outside',
          at: 'a.ipynb[0]:1:1',
          message: '"../x.csv" (and 1 more) is read, which lies outside of the repository',
          level: 'error',
          related: ['a.ipynb[0]:2:1'],
        },
      ],
    },
    {
      name: 'a home folder',
      project: { 'a.py': "import pandas as pd\nimport os\npd.read_csv(os.path.expanduser('~/data/x.csv'))\n" },
      problems: [
        {
          id: 'outside',
          at: 'a.py:3:1',
          message: '"~/data/x.csv" is read, which lies outside of the repository',
          level: 'warning',
        },
      ],
    },
  ],
});
