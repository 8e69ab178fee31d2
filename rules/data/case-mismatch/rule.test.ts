import { notebook, testRule } from '../../../src/testing/index.js';
import { rule } from './rule.js';

testRule(rule, {
  passes: [
    {
      name: 'spelled alike',
      project: {
        'a.ipynb': notebook("# In [1]\nimport pandas as pd\npd.read_csv('Data/x.csv')\n"),
        'Data/x.csv': 'a,b\n1,2\n',
      },
    },
  ],
  fails: [
    {
      name: 'another letter in the folder',
      project: {
        'nb/a.ipynb': notebook("# In [1]\nimport pandas as pd\npd.read_csv('../Data/X.csv')\n"),
        'data/x.csv': 'a,b\n1,2\n',
      },
      problems: [
        {
          id: 'otherCase',
          at: 'nb/a.ipynb[0]:2:1',
          message: '"../Data/X.csv" is spelled otherwise in the repository: "data/x.csv"',
          level: 'error',
        },
      ],
    },
  ],
});
