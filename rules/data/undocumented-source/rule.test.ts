import { notebook, testRule } from '../../../src/testing/index.js';
import { rule } from './rule.js';

testRule(rule, {
  passes: [
    {
      name: 'a section',
      project: { 'a.ipynb': notebook("# In [1]\nopen('x.txt')\n"), 'README.md': '# A\n\n## Data\n\nAsk.\n' },
    },
    {
      name: 'the data is there',
      project: { 'a.ipynb': notebook("# In [1]\nopen('x.txt')\n"), 'x.txt': 'x', 'README.md': '# A\n' },
    },
  ],
  fails: [
    {
      name: 'not a word',
      project: { 'a.ipynb': notebook("# In [1]\nopen('x.txt')\nopen('y.txt')\n"), 'README.md': '# A\n\nRun it.\n' },
      problems: [
        {
          id: 'undocumented',
          at: 'a.ipynb[0]:1:1',
          message:
            'the README tells nothing of data, and the code reads "x.txt" and 1 more files that the repository does not hold',
          level: 'warning',
        },
      ],
    },
  ],
});
