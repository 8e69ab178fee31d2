import { notebook, testRule } from '../../../src/testing/index.js';
import { rule } from './rule.js';

testRule(rule, {
  passes: [
    { name: 'relative', project: { 'a.ipynb': notebook("# In [1]\nopen('x.txt')\n"), 'x.txt': 'x' } },
    {
      name: 'Kaggle has it too',
      project: {
        'a.ipynb': notebook(
          "# In [1]\nimport os\nfolder = '/kaggle/input' if os.path.exists('/kaggle') else '.'\nopen(folder + '/x.txt')\n",
        ),
        'x.txt': 'x',
      },
    },
  ],
  fails: [
    {
      name: 'Kaggle',
      project: { 'a.ipynb': notebook("# In [1]\nopen('/kaggle/input/s/x.txt')\nopen('../input/s/y.txt')\n") },
      problems: [
        {
          id: 'hosted',
          at: 'a.ipynb[0]:1:1',
          message: '"/kaggle/input/s/x.txt" is there on a hosted platform only (and 1 more such paths)',
          level: 'warning',
          related: ['a.ipynb[0]:2:1'],
        },
      ],
    },
  ],
});
