import { notebook, testRule } from '../../../src/testing/index.js';
import { rule } from './rule.js';

const out = (...lines: string[]): string => lines.map((line) => `# Out: ${line}\n`).join('');

testRule(rule, {
  passes: [
    { name: 'a relative path', project: { 'a.ipynb': notebook(`# In [1]\nprint(p)\n${out('data/x.csv')}`) } },
    {
      name: 'a path in the code, which paths/absolute is for',
      project: { 'a.ipynb': notebook("# In [1]\nopen('/home/ann/x.csv')\n") },
    },
    {
      name: 'names that images give everybody',
      project: { 'a.ipynb': notebook(`# In [1]\nprint(p)\n${out('/home/jovyan/x.csv', 'C:\\Users\\Public\\x')}`) },
    },
    {
      name: 'parts of an address and of a longer path',
      project: {
        'a.ipynb': notebook(
          `# In [1]\nprint(p)\n${out('https://e.org/home/ann/x', '/srv/home/ann/x', 'x/Users/ann/y')}`,
        ),
      },
    },
  ],
  fails: [
    {
      name: 'one finding a notebook, the name left out',
      project: {
        'a.ipynb': notebook(
          `# In [1]\nprint(p)\n${out('saved: "/Users/ann/thesis/x 1.csv"', '/home/ann/y')}# Markdown\nhello\n# In [2]\nprint(q)\n${out('C:\\Users\\ann\\x.csv')}`,
        ),
      },
      problems: [
        {
          id: 'shown',
          at: 'a.ipynb[0]:1:1',
          message: 'a saved output shows "/Users/***/thesis/x", a path of one machine, and so do those of 1 more cell',
          data: { file: '/Users/***/thesis/x', resolved: null, cells: 2 },
          level: 'warning',
          related: ['a.ipynb[2]:1:1'],
        },
      ],
    },
    {
      name: 'a drive of Windows in a traceback, a place in a file behind a colon',
      project: {
        'a.ipynb': notebook(
          `# In [1]\nf()\n# Error: OSError: C:\\Users\\Bob B\\x.csv\n${out('c:/Users/bob/lib/a.py:12: UserWarning')}`,
        ),
      },
      problems: [
        {
          id: 'shown',
          at: 'a.ipynb[0]:1:1',
          message: 'a saved output shows "C:\\Users\\***", a path of one machine',
        },
      ],
    },
    {
      name: 'a home in a group of a cluster',
      project: { 'a.ipynb': notebook(`# In [1]\nprint(p)\n${out('/home/lab/ann.doe/lib/x.py:3')}`) },
      problems: [
        {
          id: 'shown',
          at: 'a.ipynb[0]:1:1',
          message: 'a saved output shows "/home/***/***/lib/x.py", a path of one machine',
        },
      ],
    },
    {
      name: 'the home itself',
      project: { 'a.ipynb': notebook(`# In [1]\n!pwd\n${out('/home/ann')}`) },
      problems: [
        { id: 'shown', at: 'a.ipynb[0]:1:1', message: 'a saved output shows "/home/***", a path of one machine' },
      ],
    },
  ],
});
