import { notebook, testRule } from '../../../src/testing/index.js';
import { rule } from './rule.js';

testRule(rule, {
  passes: [
    {
      name: 'read where it is',
      project: { 'a.ipynb': notebook("# In [1]\nimport pandas as pd\npd.read_csv('https://example.org/x.csv')\n") },
    },
  ],
  fails: [
    {
      name: 'wget, and urlretrieve',
      project: {
        'a.ipynb': notebook(
          "# In [1]\n!wget https://example.org/x.csv\n# In [1]\nfrom urllib.request import urlretrieve\nurlretrieve('https://example.org/y.csv', 'y.csv')\n",
        ),
      },
      problems: [
        {
          id: 'unverified',
          at: 'a.ipynb[0]:1:1',
          message: '"https://example.org/x.csv" is downloaded and not checked',
          level: 'warning',
          related: ['a.ipynb[1]:2:1'],
        },
      ],
    },
  ],
});
