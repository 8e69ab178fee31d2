import { notebook, testRule } from '../../../src/testing/index.js';
import { rule } from './rule.js';

testRule(rule, {
  passes: [
    {
      name: 'a tag',
      project: {
        'a.ipynb': notebook(
          "# In [1]\nimport pandas as pd\npd.read_csv('https://raw.githubusercontent.com/o/n/v1/x.csv')\n",
        ),
      },
    },
    { name: 'only named', project: { 'a.ipynb': notebook("# In [1]\nurl = 'http://example.org/x.csv'\n") } },
    { name: 'the own machine', project: { 'a.py': "import requests\nrequests.get('http://localhost:8000/x')\n" } },
    {
      name: 'the own network',
      project: { 'a.py': "import requests\nrequests.get('http://booking-int.internal.sgp.example.com/x')\n" },
    },
  ],
  fails: [
    {
      name: 'a branch, twice',
      project: {
        'a.ipynb': notebook(
          "# In [1]\nimport pandas as pd\nURL = 'https://raw.githubusercontent.com/o/n/master/'\npd.read_csv(URL + 'x.csv')\npd.read_csv(URL + 'y.csv')\n",
        ),
      },
      problems: [
        {
          id: 'branch',
          at: 'a.ipynb[0]:3:1',
          message:
            '"https://raw.githubusercontent.com/o/n/master/x.csv" (and 1 more) is fetched from the branch "master", which moves on',
          level: 'warning',
          related: ['a.ipynb[0]:4:1'],
        },
      ],
    },
    {
      name: 'a short link',
      project: {
        'a.ipynb': notebook(
          "# In [1]\nimport pandas as pd\npd.read_csv('https://bit.ly/abc')\npd.read_csv('https://bit.ly/def')\n",
        ),
      },
      problems: [
        {
          id: 'short',
          at: 'a.ipynb[0]:2:1',
          message: '"https://bit.ly/abc" (and 1 more) is a short link, whose target can be changed',
          level: 'warning',
          related: ['a.ipynb[0]:3:1'],
        },
      ],
    },
    {
      name: 'no encryption',
      project: {
        'a.ipynb': notebook('# In [1]\n!wget http://data.example.org/x.csv\n!wget http://other.example.com/y.csv\n'),
      },
      problems: [
        {
          id: 'plain',
          at: 'a.ipynb[0]:1:1',
          message: '"http://data.example.org/x.csv" (and 1 more) is fetched without encryption',
          related: ['a.ipynb[0]:2:1'],
          level: 'warning',
        },
      ],
    },
  ],
});
