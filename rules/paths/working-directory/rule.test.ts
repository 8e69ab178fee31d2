import { notebook, testRule } from '../../../src/testing/index.js';
import { rule } from './rule.js';

testRule(rule, {
  passes: [
    { name: 'to where it is', project: { 'a.ipynb': notebook("# In [1]\nimport os\nos.chdir('.')\n") } },
    { name: 'left as it is', project: { 'a.ipynb': notebook('# In [1]\nimport os\nos.getcwd()\n') } },
    {
      name: 'a folder of one machine: told by another rule',
      project: { 'a.ipynb': notebook("# In [1]\nimport os\nos.chdir('C:/Users/anna')\n") },
    },
  ],
  fails: [
    {
      name: 'several files are told together',
      project: {
        'nb/a.py': "import os\nos.chdir('..')\n",
        'nb/b.py': "import os\nos.chdir('..')\n",
        'nb/c.ipynb': notebook('# In [1]\n%cd ..\n'),
      },
      problems: [
        {
          id: 'habit',
          at: 'nb/a.py:2:1',
          message: '3 files change the working directory (here "os.chdir" to "..")',
          level: 'warning',
          related: ['nb/b.py:2:1', 'nb/c.ipynb[0]:1:1'],
        },
      ],
    },
    {
      name: '%cd and os.chdir',
      project: { 'nb/a.ipynb': notebook("# In [1]\n%cd ..\n# In [1]\nimport os\nos.chdir('nb')\n") },
      problems: [
        {
          id: 'changed',
          at: 'nb/a.ipynb[0]:1:1',
          message: '"%cd" changes the working directory to ".."',
          level: 'warning',
          related: ['nb/a.ipynb[1]:2:1'],
        },
      ],
    },
  ],
});
