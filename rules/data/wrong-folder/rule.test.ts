import { notebook, testRule } from '../../../src/testing/index.js';
import { rule } from './rule.js';

testRule(rule, {
  passes: [
    {
      name: 'the file of another work in a collection',
      project: {
        'anna/b.ipynb': notebook("# In [1]\nopen('stocks.csv')\n"),
        'bert/a.py': '',
        'bert/stocks.csv': 'a\n1\n',
        'carl/a.py': '',
        'dora/a.py': '',
        'emil/a.py': '',
      },
    },
    {
      name: 'it is there',
      project: {
        'nb/a.ipynb': notebook("# In [1]\nimport pandas as pd\npd.read_csv('../data/x.csv')\n"),
        'data/x.csv': 'a,b\n1,2\n',
      },
    },
    {
      name: 'a name that many folders have',
      project: {
        'one/a.ipynb': notebook("# In [1]\nimport pandas as pd\npd.read_csv('train.csv')\n"),
        'two/train.csv': 'a,b\n1,2\n',
      },
    },
  ],
  fails: [
    {
      name: 'scripts that look for files of one folder are told together',
      project: {
        'code/a.py': "open('airlines.csv')\n",
        'code/b.py': "open('drinks.csv')\n",
        'data/airlines.csv': 'a\n1\n',
        'data/drinks.csv': 'a\n1\n',
      },
      problems: [
        {
          id: 'habit',
          at: 'code/a.py:1:1',
          message: '2 scripts look for files of "data" where they are not (here "airlines.csv")',
          level: 'warning',
          related: ['code/b.py:1:1'],
        },
      ],
    },
    {
      name: 'a script that is started in the root',
      project: {
        'misc/a.py': "open('configs/one/wind.yaml')\n",
        'configs/two/wind.yaml': 'a: 1\n',
      },
      problems: [{ id: 'elsewhere', at: 'misc/a.py:1:1', help: 'Write "configs/two/wind.yaml".' }],
    },
    {
      name: 'a folder of which three files are read, and a script of which nobody knows where it starts',
      project: {
        'old/a.ipynb': notebook(
          "# In [1]\nimport pandas as pd\npd.read_csv('data/x.csv')\npd.read_csv('data/y.csv')\npd.read_csv('z.csv')\n",
        ),
        'old/b.py': "import pandas as pd\npd.read_csv('z.csv')\n",
        'data/x.csv': 'a\n1\n',
        'data/y.csv': 'a\n1\n',
        'data/z.csv': 'a\n1\n',
      },
      problems: [
        {
          id: 'elsewhere',
          at: 'old/a.ipynb[0]:2:1',
          message:
            '"data/x.csv" (and 1 more) is not found from the notebook\'s own folder: the repository has it as "data/x.csv"',
          level: 'warning',
          related: ['old/a.ipynb[0]:3:1'],
        },
        {
          id: 'elsewhere',
          at: 'old/a.ipynb[0]:4:1',
          message: '"z.csv" is not found from the notebook\'s own folder: the repository has it as "data/z.csv"',
          level: 'warning',
        },
        {
          id: 'elsewhere',
          at: 'old/b.py:2:1',
          message: '"z.csv" is not there: the repository has it as "data/z.csv"',
          level: 'warning',
        },
      ],
      fixed: {
        'old/a.ipynb': notebook(
          "# In [1]\nimport pandas as pd\npd.read_csv('../data/x.csv')\npd.read_csv('../data/y.csv')\npd.read_csv('../data/z.csv')\n",
        ),
      },
    },
    {
      name: 'right from the root only',
      project: {
        'nb/a.ipynb': notebook("# In [1]\nimport pandas as pd\npd.read_csv('data/x.csv')\n"),
        'data/x.csv': 'a,b\n1,2\n',
      },
      problems: [
        {
          id: 'elsewhere',
          at: 'nb/a.ipynb[0]:2:1',
          message: '"data/x.csv" is not found from the notebook\'s own folder: the repository has it as "data/x.csv"',
          level: 'warning',
        },
      ],
      fixed: { 'nb/a.ipynb': notebook("# In [1]\nimport pandas as pd\npd.read_csv('../data/x.csv')\n") },
    },
    {
      name: 'in the folder for data beside it',
      project: {
        'a.ipynb': notebook("# In [1]\nimport pandas as pd\npd.read_csv('survey.csv')\npd.read_csv('survey.csv')\n"),
        'data/survey.csv': 'a,b\n1,2\n',
      },
      problems: [
        {
          id: 'elsewhere',
          at: 'a.ipynb[0]:2:1',
          message:
            '"survey.csv" is not found from the notebook\'s own folder: the repository has it as "data/survey.csv"',
          level: 'warning',
          related: ['a.ipynb[0]:3:1'],
        },
      ],
      fixed: {
        'a.ipynb': notebook(
          "# In [1]\nimport pandas as pd\npd.read_csv('data/survey.csv')\npd.read_csv('data/survey.csv')\n",
        ),
      },
    },
    {
      name: 'no fix: the path is made elsewhere, has a prefix, or holds for another folder',
      project: {
        'nb/a.ipynb': notebook(
          "# In [1]\nP = 'data/x.csv'\nopen(P)\nopen(r'data/y.csv')\n# In [2]\n%cd sub\nopen('data/z.csv')\n",
        ),
        'nb/sub/.gitkeep': '',
        'data/x.csv': 'a\n1\n',
        'data/y.csv': 'a\n1\n',
        'data/z.csv': 'a\n1\n',
      },
      problems: [
        {
          id: 'elsewhere',
          at: 'nb/a.ipynb[0]:2:1',
          message:
            '"data/x.csv" (and 2 more) is not found from the notebook\'s own folder: the repository has it as "data/x.csv"',
          related: ['nb/a.ipynb[0]:3:1', 'nb/a.ipynb[1]:2:1'],
        },
      ],
    },
    {
      name: 'behind a change of folder',
      project: { 'nb/a.ipynb': notebook("# In [1]\n%cd ../..\nopen('survey.csv')\n"), 'survey.csv': 'a\n1\n' },
      problems: [
        {
          id: 'elsewhere',
          at: 'nb/a.ipynb[0]:2:1',
          message: '"survey.csv" is not there: the repository has it as "survey.csv"',
          help: 'The code has gone to another folder by then: take that out, or write the path from there.',
        },
      ],
    },
  ],
});
