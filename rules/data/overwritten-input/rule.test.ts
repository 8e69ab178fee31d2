import { notebook, testRule } from '../../../src/testing/index.js';
import { rule } from './rule.js';

testRule(rule, {
  passes: [
    {
      name: 'another name',
      project: {
        'a.ipynb': notebook("# In [1]\nimport pandas as pd\ndf = pd.read_csv('x.csv')\ndf.to_csv('y.csv')\n"),
        'x.csv': 'a,b\n1,2\n',
      },
    },
    {
      name: 'written, then read',
      project: {
        'a.ipynb': notebook(
          "# In [1]\nimport pandas as pd\npd.DataFrame().to_csv('x.csv')\ndf = pd.read_csv('x.csv')\n",
        ),
        'x.csv': 'a,b\n1,2\n',
      },
    },
    {
      name: 'a function reads it that is called behind the write',
      project: {
        'a.ipynb': notebook(
          "# In [1]\nimport pandas as pd\ndef score(path='p.csv'):\n    return pd.read_csv(path).sum()\npd.DataFrame().to_csv('p.csv')\ns = score(path='p.csv')\n",
        ),
        'p.csv': 'a\n1\n',
      },
    },
    {
      name: 'downloaded, then cleaned',
      project: {
        'a.py':
          "import urllib.request\nurllib.request.urlretrieve('https://example.org/x.csv', 'x.csv')\ntext = open('x.csv').read()\nopen('x.csv', 'w').write(text.strip())\n",
        'x.csv': 'a\n1\n',
      },
    },
    {
      name: 'settings that a program keeps up to date',
      project: {
        'a.py': "text = open('environment.yml').read()\nopen('environment.yml', 'w').write(text)\n",
        'environment.yml': 'name: a\n',
      },
    },
  ],
  fails: [
    {
      name: 'read, then written',
      project: {
        'a.ipynb': notebook("# In [1]\nimport pandas as pd\ndf = pd.read_csv('x.csv')\n# In [1]\ndf.to_csv('x.csv')\n"),
        'x.csv': 'a,b\n1,2\n',
      },
      problems: [
        {
          id: 'overwritten',
          at: 'a.ipynb[1]:1:1',
          message: '"x.csv" is read and later overwritten by the same code',
          level: 'warning',
          related: ['a.ipynb[0]:2:6'],
        },
      ],
    },
  ],
});
