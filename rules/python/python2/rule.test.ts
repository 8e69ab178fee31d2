import { notebook, testRule } from '../../../src/testing/index.js';
import { rule } from './rule.js';

testRule(rule, {
  passes: [
    { name: 'Python 3', project: { 'a.ipynb': notebook('# In [1]\nprint("x")\n'), 'b.py': 'print("x")\n' } },
    { name: 'no Python of any kind', project: { 'b.py': 'x = = 1\n' } },
  ],
  fails: [
    {
      name: 'once for a notebook',
      project: { 'a.ipynb': notebook('# In [1]\nprint "a"\n# In [2]\nprint "b"\n') },
      problems: [
        {
          id: 'code',
          at: 'a.ipynb[0]:1:1',
          message: '"print "a"" is Python 2, as at 1 more place',
          level: 'warning',
          related: ['a.ipynb[1]:1:1'],
        },
      ],
    },
    {
      name: 'a script',
      project: { 'b.py': 'try:\n    pass\nexcept OSError, e:\n    pass\n' },
      problems: [{ id: 'code', at: 'b.py:3:1' }],
    },
    {
      name: 'a star import in a function, which Python 3 refuses',
      project: { 'b.py': 'def f():\n    from math import *\n' },
      problems: [{ id: 'code', at: 'b.py:2:5' }],
    },
    {
      name: 'a notebook of a Python 2 kernel',
      project: {
        'a.ipynb': notebook('# In [1]\nx = 1\n', {
          metadata: { language_info: { name: 'python', version: '2.7.13' } },
        }),
      },
      problems: [{ id: 'kernel', at: 'a.ipynb:1:1', message: 'the notebook was saved by Python "2.7.13"' }],
    },
    {
      name: 'two files are one finding',
      project: { 'a.ipynb': notebook('# In [1]\nprint "a"\n'), 'b.py': 'print "b"\nprint "c"\n' },
      problems: [
        {
          id: 'habit',
          at: 'a.ipynb[0]:1:1',
          message: '2 files are written for Python 2 (here "print "a"")',
          related: ['b.py:1:1', 'b.py:2:1'],
        },
      ],
    },
  ],
});
