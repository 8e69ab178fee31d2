import { notebook, testRule } from '../../../src/testing/index.js';
import { rule } from './rule.js';

testRule(rule, {
  passes: [
    { name: 'relative', project: { 'a.ipynb': notebook("# In [1]\nopen('../data/x.txt')\n") } },
    {
      name: 'on every machine',
      project: { 'a.ipynb': notebook("# In [1]\nopen('/tmp/x.txt', 'w')\nopen('/dev/null')\n") },
    },
    { name: 'a route, not a path', project: { 'a.py': "import requests\nrequests.get(BASE + '/users/list')\n" } },
  ],
  fails: [
    {
      name: 'read',
      project: {
        'a.ipynb': notebook(
          "# In [1]\nimport pandas as pd\npd.read_csv('C:/Users/anna/x.csv')\npd.read_csv('C:/Users/anna/y.csv')\n",
        ),
      },
      problems: [
        {
          id: 'used',
          at: 'a.ipynb[0]:2:1',
          message: '"C:/Users/anna/x.csv" is read, a path of one machine (and 1 more below the same folder)',
          level: 'error',
          related: ['a.ipynb[0]:3:1'],
        },
      ],
    },
    {
      name: 'changed into',
      project: { 'a.ipynb': notebook("# In [1]\nimport os\nos.chdir(r'E:\\work')\n") },
      problems: [
        {
          id: 'used',
          at: 'a.ipynb[0]:2:1',
          message: '"E:\\work" is changed into, a path of one machine',
          level: 'error',
        },
      ],
    },
    {
      name: 'the repository has it',
      project: {
        'a.ipynb': notebook("# In [1]\nimport pandas as pd\npd.read_csv('/home/anna/work/data/survey.csv')\n"),
        'data/survey.csv': 'a,b\n1,2\n',
      },
      problems: [
        {
          id: 'used',
          at: 'a.ipynb[0]:2:1',
          message: '"/home/anna/work/data/survey.csv" is read, a path of one machine',
          level: 'error',
        },
      ],
    },
    {
      name: 'only named',
      project: { 'a.ipynb': notebook("# In [1]\nBIN = '/home/anna/bin/tool'\n") },
      problems: [
        {
          id: 'named',
          at: 'a.ipynb[0]:1:7',
          message: '"/home/anna/bin/tool" is a path of one machine',
          level: 'warning',
        },
      ],
    },
    {
      name: 'written under a name that other systems take as it is',
      project: { 'a.ipynb': notebook("# In [1]\nimport matplotlib.pyplot as plt\nplt.savefig(r'C:\\out\\x.png')\n") },
      problems: [
        {
          id: 'used',
          at: 'a.ipynb[0]:2:1',
          message: '"C:\\out\\x.png" is written, a path of one machine',
          level: 'warning',
        },
      ],
    },
  ],
});
