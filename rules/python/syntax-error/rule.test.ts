import { notebook, testRule } from '../../../src/testing/index.js';
import { rule } from './rule.js';

const cells = (text: string): Record<string, string> => ({ 'a.ipynb': notebook(text) });

testRule(rule, {
  passes: [
    {
      name: 'magics, shell lines and help are IPython',
      project: cells('# In [1]\n%matplotlib inline\n!ls\nlen?\nx = !ls\n'),
    },
    { name: 'an install command alone in a cell is an automagic', project: cells('# In [1]\npip install numpy\n') },
    {
      name: 'another language behind a cell magic',
      project: cells('# In [1]\n%%bash\nfor i in *; do echo $i; done\n'),
    },
    { name: 'await at the top of a cell', project: cells('# In [1]\nawait thing()\n') },
    { name: 'a script', project: { 'a.py': 'x = 1\n' } },
    { name: 'Python 2: python/python2 says so', project: { 'a.py': 'print "hello"\n' } },
  ],
  fails: [
    {
      name: 'one finding for a cell',
      project: cells('# In [1]\nx = = 1\ny = 2\n# In [2]\nfor x in y\n    pass\nz = = 1\n'),
      problems: [
        { id: 'broken', at: 'a.ipynb[0]:1:5', level: 'error', confidence: 'high', related: [] },
        { id: 'broken', at: 'a.ipynb[1]:1:11', related: ['a.ipynb[1]:3:5'] },
      ],
    },
    {
      name: 'an install command among Python',
      project: cells('# In [1]\nimport os\npip install numpy\n'),
      problems: [{ id: 'broken', at: 'a.ipynb[0]:2:1', help: 'Write "%pip install numpy".' }],
    },
    {
      name: 'a magic in a script',
      project: { 'a.py': 'import os\n%matplotlib inline\n' },
      problems: [
        {
          id: 'broken',
          at: 'a.py:2:1',
          help: 'Correct the line, or make the cell a Markdown or raw cell if it is text.',
        },
      ],
    },
  ],
});
