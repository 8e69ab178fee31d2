import { notebook, testRule } from '../../../src/testing/index.js';
import { rule } from './rule.js';

testRule(rule, {
  passes: [
    { name: 'the settings of Sphinx', project: { 'docs/source/conf.py': "import sys\nsys.path.insert(0, '../..')\n" } },
    { name: 'only read', project: { 'a.py': 'import sys\nprint(sys.path)\n' } },
    { name: 'the current folder', project: { 'a.py': "import sys\nsys.path.append('')\n" } },
  ],
  fails: [
    {
      name: 'folders of a hosted platform are one finding',
      project: {
        'a.py': "import sys\nsys.path.append('../input/timm/master')\n",
        'b.py': "import sys\nsys.path.append('/kaggle/input/other')\n",
      },
      problems: [
        {
          id: 'hosted',
          at: 'a.py:2:1',
          message:
            '"../input/timm/master" (and 1 more), which only a hosted platform has, is put on sys.path in 2 files',
          level: 'warning',
          related: ['b.py:2:1'],
        },
      ],
    },
    {
      name: 'in two files',
      project: {
        'nb/a.ipynb': notebook("# In [1]\nimport sys\nsys.path.append('..')\n"),
        'nb/b.ipynb': notebook("# In [1]\nimport sys\nsys.path.insert(0, '..')\n"),
      },
      problems: [
        {
          id: 'added',
          at: 'nb/a.ipynb[0]:2:1',
          message: '".." is put on sys.path in 2 files',
          level: 'warning',
          related: ['nb/b.ipynb[0]:2:1'],
        },
      ],
    },
    {
      name: 'three folders in one file',
      project: { 'a.py': "import sys\nsys.path.append('..')\nsys.path.append('../..')\nsys.path.append('lib')\n" },
      problems: [
        {
          id: 'added',
          at: 'a.py:2:1',
          message: '".." (and 2 more) is put on sys.path',
          level: 'warning',
          related: ['a.py:3:1', 'a.py:4:1'],
        },
      ],
    },
    {
      name: 'by its own place',
      project: { 'src/a.py': 'import os\nimport sys\nsys.path.append(os.path.dirname(__file__))\n' },
      problems: [{ id: 'added', at: 'src/a.py:3:1', message: '"src" is put on sys.path', level: 'info' }],
    },
  ],
});
