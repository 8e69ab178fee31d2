import { notebook, testRule } from '../../../src/testing/index.js';
import { rule } from './rule.js';

testRule(rule, {
  passes: [
    { name: "Windows' own fonts", project: { 'a.py': "font = 'C:/Windows/Fonts/simhei.ttf'\nopen(font)\n" } },
    { name: 'relative', project: { 'a.ipynb': notebook("# In [1]\nopen('../data/x.txt')\n") } },
    {
      name: 'on every machine',
      project: { 'a.ipynb': notebook("# In [1]\nopen('/tmp/x.txt', 'w')\nopen('/dev/null')\n") },
    },
    {
      name: 'a default that an environment variable or an option replaces',
      project: {
        'a.py':
          "import argparse, os\nDATA = os.environ.get('DATA', '/media/anna/data')\np = argparse.ArgumentParser()\np.add_argument('--bin', default='/home/anna/bin/tool')\n",
      },
    },
    {
      name: 'the code asks whether there is such a folder, or goes on without it',
      project: {
        'a.py':
          "from pathlib import Path\nif Path('/checkpoint').is_dir():\n    Path('/checkpoint/runs').mkdir()\ntry:\n    f = open('/home/anna/x.txt')\nexcept OSError:\n    f = None\n",
      },
    },
    { name: 'a route, not a path', project: { 'a.py': "import requests\nrequests.get(BASE + '/users/list')\n" } },
  ],
  fails: [
    {
      name: 'scripts that name one folder are told together, notebooks each',
      project: {
        'a.py': "open('C:/Users/Anna/x.csv')\n",
        'b.py': "open('C:/Users/Anna/y.csv')\nopen('C:/Users/Anna/z.csv')\n",
        'c.py': "open('/home/bert/x.csv')\n",
        'd.ipynb': notebook("# In [1]\nopen('C:/Users/Anna/x.csv')\n"),
      },
      problems: [
        {
          id: 'habit',
          at: 'a.py:1:1',
          message: '2 scripts name paths below "c:/users/anna", a folder of one machine (here "C:/Users/Anna/x.csv")',
          level: 'error',
          related: ['b.py:1:1', 'b.py:2:1'],
        },
        { id: 'used', at: 'c.py:1:1', level: 'error' },
        { id: 'used', at: 'd.ipynb[0]:1:1', level: 'error' },
      ],
    },
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
      name: 'one drive, used and named',
      project: {
        'a.ipynb': notebook(
          "# In [1]\nopen('D:/host.txt')\nopen('D:/texts/rap.txt')\nFONT = 'D:/Deng.ttf'\nopen('/lustre/groups/one/x')\nopen('/lustre/groups/two/y')\n",
        ),
      },
      problems: [
        {
          id: 'used',
          at: 'a.ipynb[0]:1:1',
          message: '"D:/host.txt" is read, a path of one machine (and 2 more below the same folder)',
          level: 'error',
          related: ['a.ipynb[0]:2:1', 'a.ipynb[0]:3:8'],
        },
        {
          id: 'used',
          at: 'a.ipynb[0]:4:1',
          message: '"/lustre/groups/one/x" is read, a path of one machine (and 1 more below the same folder)',
          level: 'error',
          related: ['a.ipynb[0]:5:1'],
        },
      ],
    },
    {
      name: 'all that a pattern finds',
      project: { 'a.py': "import glob\nfor name in glob.glob('/Users/anna/pets/*'):\n    open(name)\n" },
      problems: [
        {
          id: 'used',
          at: 'a.py:3:5',
          message: '"/Users/anna/pets/*" is read, a path of one machine',
          level: 'error',
          related: ['a.py:2:23'],
        },
      ],
    },
    {
      name: 'the default of an option, read',
      project: {
        'a.py':
          "import argparse\np = argparse.ArgumentParser()\np.add_argument('--data', default='/datasets01/imagenet')\nopen(p.parse_args().data)\n",
      },
      problems: [
        {
          id: 'used',
          at: 'a.py:4:1',
          message: '"/datasets01/imagenet" is read, a path of one machine',
          level: 'info',
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
