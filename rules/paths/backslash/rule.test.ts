import { notebook, testRule } from '../../../src/testing/index.js';
import { rule } from './rule.js';

testRule(rule, {
  passes: [
    { name: 'slashes', project: { 'a.ipynb': notebook("# In [1]\nopen('data/x.txt')\n"), 'data/x.txt': 'x' } },
    { name: 'a line that ends', project: { 'a.ipynb': notebook("# In [1]\nopen(f'{x}\\n', 'w')\n") } },
    { name: 'no path', project: { 'a.ipynb': notebook("# In [1]\nprint(r'a\\b')\n") } },
  ],
  fails: [
    {
      name: 'scripts are told together',
      project: {
        'a.py': "open(r'data\\x.txt')\n",
        'b.py': "open(r'data\\x.txt')\nopen(r'out\\y.txt', 'w')\n",
        'data/x.txt': 'x',
      },
      problems: [
        {
          id: 'habit',
          at: 'a.py:1:1',
          message:
            '2 scripts write backslashes between the parts of paths, which Windows alone takes for separators (here "data\\x.txt")',
          help: 'Write "/" between the parts: that works everywhere, on Windows too.',
          related: ['b.py:1:1', 'b.py:2:1'],
        },
      ],
    },
    {
      name: 'read and written',
      project: {
        'a.ipynb': notebook("# In [1]\nopen(r'data\\x.txt')\nopen(r'data\\x.txt')\nopen(r'out\\y.txt', 'w')\n"),
        'data/x.txt': 'x',
      },
      problems: [
        {
          id: 'backslash',
          at: 'a.ipynb[0]:1:1',
          message: '"data\\x.txt" (and 1 more) has backslashes, which separate folders on Windows only',
          level: 'warning',
          related: ['a.ipynb[0]:2:1', 'a.ipynb[0]:3:1'],
        },
      ],
    },
    {
      name: 'a tab',
      project: { 'a.ipynb': notebook("# In [1]\nopen('data\\tab.txt', 'w')\n") },
      problems: [
        {
          id: 'escape',
          at: 'a.ipynb[0]:1:1',
          message: 'the path "data\tab.txt" holds a tab or the like: a backslash and a letter were read as an escape',
          level: 'warning',
        },
      ],
    },
  ],
});
