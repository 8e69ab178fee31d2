import { testRule } from '../../../src/testing/index.js';
import { rule } from './rule.js';

testRule(rule, {
  passes: [
    {
      name: 'one after the other',
      project: {
        'a.py': "import pandas as pd\npd.read_csv('raw.csv').to_csv('a.csv')\n",
        'b.py': "import pandas as pd\npd.read_csv('a.csv').to_csv('b.csv')\n",
      },
    },
    {
      name: 'the repository has a file to start from',
      project: {
        'a.py': "import pandas as pd\npd.read_csv('b.csv').to_csv('a.csv')\n",
        'b.py': "import pandas as pd\npd.read_csv('a.csv').to_csv('b.csv')\n",
        'b.csv': 'a\n1\n',
      },
    },
    {
      name: 'a shared file',
      project: {
        'a.py': "import pandas as pd\npd.read_csv('a.csv').to_csv('a.csv')\n",
        'b.py': "import pandas as pd\npd.read_csv('a.csv').to_csv('a.csv')\n",
      },
    },
  ],
  fails: [
    {
      name: 'each reads what the other writes',
      project: {
        'a.py': "import pandas as pd\npd.read_csv('b.csv').to_csv('a.csv')\n",
        'b.py': "import pandas as pd\npd.read_csv('a.csv').to_csv('b.csv')\n",
      },
      problems: [
        {
          id: 'cycle',
          at: 'a.py:2:1',
          message: '"a.py" and "b.py" each read what the other writes: "a.csv", "b.csv"',
          level: 'warning',
          related: ['b.py:2:1'],
        },
      ],
    },
    {
      name: 'by paths of one machine',
      project: {
        'a.py': "open('/data/lab/b.csv')\nopen('/data/lab/a.csv', 'w')\n",
        'b.py': "open('/data/lab/a.csv')\nopen('/data/lab/b.csv', 'w')\n",
      },
      problems: [
        {
          id: 'cycle',
          at: 'a.py:1:1',
          message: '"a.py" and "b.py" each read what the other writes: "/data/lab/a.csv", "/data/lab/b.csv"',
          related: ['b.py:1:1'],
        },
      ],
    },
  ],
});
