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
    {
      name: 'statements in their places',
      project: {
        'a.py':
          '"""Text."""\nfrom __future__ import division\nfrom __future__ import annotations\nfrom math import *\ndef f():\n    for x in y:\n        if x:\n            break\n    else:\n        return 1\n    class A:\n        def g(self):\n            with x:\n                return\n',
      },
    },
    {
      name: 'a cell is compiled statement by statement',
      project: cells('# In [1]\nx = 1\nfrom __future__ import annotations\n'),
    },
    {
      name: 'a star import in a function: python/python2 says so',
      project: { 'a.py': 'def f():\n    from math import *\n' },
    },
    {
      name: 'a script that a notebook loads into a cell is code for IPython',
      project: {
        'course/a.ipynb': notebook('# In [ ]\n# %load _solutions/one.py\n# In [ ]\n%load "_solutions/two.py"\n'),
        'course/_solutions/one.py': '%matplotlib inline\n!ls\nx = 1\n',
        'course/_solutions/two.py': 'print?\n',
      },
    },
    {
      name: 'a cell that is to fail, and one that is not run',
      project: cells('# In [1] tags=raises-exception\nx = = 1\n# In [ ] tags=skip-execution\nreturn\n'),
    },
    { name: 'a script', project: { 'a.py': 'x = 1\n' } },
    {
      name: 'thousand operators in a row, which Python takes',
      project: { 'a.py': `x = ${Array(1000).fill('1').join(' + ')}\n` },
    },
    {
      name: 'what Python 2 lets pass, in a notebook that Python 2 saved',
      project: {
        'a.ipynb': notebook('# In [1]\npath = "C:\\Users"\n', {
          metadata: { language_info: { name: 'python', version: '2.7.12' } },
        }),
      },
    },
    { name: 'Python 2: python/python2 says so', project: { 'a.py': 'print "hello"\n' } },
  ],
  fails: [
    {
      name: 'one finding for a notebook',
      project: cells('# In [1]\nx = = 1\ny = 2\nz = = 2\n# In [2]\nfor x in y\n    pass\nz = = 1\n'),
      problems: [
        {
          id: 'broken',
          at: 'a.ipynb[0]:1:5',
          message: '"x = = 1" is not Python: expected an expression, found `=` (and 1 more place here, 1 more cell)',
          level: 'error',
          confidence: 'high',
          related: ['a.ipynb[1]:1:11', 'a.ipynb[0]:3:5'],
        },
      ],
    },
    {
      name: 'a comment silences its own cell',
      project: cells('# In [1]\nx = = 1  # reprolint: ignore[python/syntax-error] -- shown\n# In [2]\nfor x in y\n'),
      problems: [{ id: 'broken', at: 'a.ipynb[1]:1:11', related: [] }],
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
          help: 'Take the line out, or run the file with "ipython": magics and shell lines work there only.',
        },
      ],
    },
    {
      name: 'statements out of their places',
      project: {
        'a.py': 'import os\nfrom __future__ import division\n',
        'b.py': 'if x:\n    return 1\nfor x in y:\n    def f():\n        continue\n',
        'c.ipynb': notebook(
          '# In [1]\n%%time\nreturn x\n# In [2]\nclass A:\n    return 1\n# In [3]\ntry:\n    pass\nexcept A:\n    break\n# In [4]\ndef f():\n    from __future__ import division\n',
        ),
      },
      problems: [
        {
          id: 'broken',
          at: 'a.py:2:1',
          message: '"from __future__ import division" is not Python: `from __future__` must stand above all other code',
        },
        { id: 'broken', at: 'b.py:2:5', related: ['b.py:5:9'] },
        {
          id: 'broken',
          at: 'c.ipynb[0]:2:1',
          message: '"return x" is not Python: `return` stands outside of a function (and 3 more cells)',
          related: ['c.ipynb[1]:2:5', 'c.ipynb[2]:4:5', 'c.ipynb[3]:2:5'],
        },
      ],
    },
    {
      name: 'what the compiler refuses',
      project: {
        'a.py': 'def f(x, x):\n    pass\n',
        'b.ipynb': notebook('# In [1]\nx = 1\nyield x\n# In [2]\npath = "C:\\Users\\me"\n'),
      },
      problems: [
        {
          id: 'broken',
          at: 'a.py:1:10',
          message: '"def f(x, x):" is not Python: the parameter `x` stands twice in the list',
        },
        {
          id: 'broken',
          at: 'b.ipynb[0]:2:1',
          message: '"yield x" is not Python: `yield` stands outside of a function (and 1 more cell)',
          related: ['b.ipynb[1]:1:11'],
        },
      ],
    },
    {
      name: 'a script that is loaded, and what IPython refuses as well',
      project: {
        'a.ipynb': notebook('# In [ ]\n%load a.py\n'),
        'a.py': '%matplotlib inline\nx = = 1\n',
        'b.py': '%matplotlib inline\n',
        'c.ipynb': notebook('# In [ ]\n%load d\n'),
        'd.py': 'await x\nreturn 1\n',
      },
      problems: [
        { id: 'broken', at: 'a.py:2:5' },
        { id: 'broken', at: 'b.py:1:1' },
        { id: 'broken', at: 'd.py:2:1' },
      ],
    },
    {
      name: 'text in a script',
      project: { 'a.py': 'some more text\n' },
      problems: [
        {
          id: 'broken',
          at: 'a.py:1:6',
          message: '"some more text" is not Python: found `more` where the statement should have ended',
          help: 'Correct the line, or put "#" before it if it is text.',
        },
      ],
    },
    {
      name: 'text in a cell',
      project: cells('# In [1]\nsome more text\n'),
      problems: [
        {
          id: 'broken',
          at: 'a.ipynb[0]:1:6',
          help: 'Correct the line, or make the cell a Markdown cell if it is text.',
        },
      ],
    },
    {
      name: 'a cell magic below another line',
      project: cells('# In [1]\n# timing\n%%time\nx = 1\n'),
      problems: [{ id: 'broken', at: 'a.ipynb[0]:2:1', help: 'Make it the first line of its cell.' }],
    },
    {
      name: 'a body that an exercise asks for',
      project: cells('# In [ ]\ndef f(x):\n    # Write your code here\n\n# In [ ]\nf(1)\n'),
      problems: [{ id: 'broken', at: 'a.ipynb[0]:1:1', level: 'info' }],
    },
    {
      name: 'blanks of an exercise are left empty on purpose',
      project: { 'a.py': 'x =\nimport os\n____ as np\n', 'b.ipynb': notebook('# In [ ]\nx = ___ ___\n') },
      problems: [
        { id: 'broken', at: 'a.py:1:4', level: 'info', related: ['a.py:3:6'] },
        { id: 'broken', at: 'b.ipynb[0]:1:9', level: 'info' },
      ],
    },
  ],
});
