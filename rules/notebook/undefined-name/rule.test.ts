import { notebook, testRule } from '../../../src/testing/index.js';
import { rule } from './rule.js';

const cells = (text: string, files: Record<string, string> = {}): Record<string, string> => ({
  'a.ipynb': notebook(text),
  ...files,
});

testRule(rule, {
  passes: [
    { name: 'a name that a cell above defines', project: cells('# In [1]\nx = 1\n# In [2]\nprint(x)\n') },
    { name: "IPython's own names", project: cells('# In [1]\ndisplay(_, In, Out, get_ipython())\n') },
    {
      name: 'names of a notebook that is run',
      project: cells('# In [1]\n%run lib\n# In [2]\nprint(y)\n', { 'lib.ipynb': notebook('# In [1]\ny = 1\n') }),
    },
    {
      name: 'names of a local module',
      project: cells('# In [1]\nfrom lib.tools import *\n# In [2]\nprint(f(sqrt(2)))\n', {
        'lib/tools.py': 'from math import *\ndef f(x): return x\n',
      }),
    },
    {
      name: 'behind a star import that cannot be read',
      project: cells('# In [1]\nfrom helpers import *\nx = thing\n'),
    },
    {
      name: 'behind a call that is handed the namespace',
      project: cells('# In [1]\nfrom lib import binder\nbinder.bind(globals())\n# In [2]\nq1.check()\n'),
    },
    { name: 'a cell that does not parse: python/syntax-error says so', project: cells('# In [1]\nx = = y\n') },
    {
      name: 'another language',
      project: {
        'a.ipynb': notebook('# In [1]\nx <- nothing\n', { metadata: { language_info: { name: 'R' } } }),
      },
    },
    {
      name: 'a name bound only below: notebook/use-before-definition',
      project: cells('# In [1]\nx\n# In [2]\nx = 1\n'),
    },
  ],
  fails: [
    {
      name: 'a name that nothing defines, and its further reads',
      project: cells('# In [3]\nprint(df_claen)\n# In [4]\ndf_clean = 1\n# In [5]\nx = df_claen\n'),
      problems: [
        {
          id: 'missing',
          at: 'a.ipynb[0]:1:7',
          data: { name: 'df_claen', nearest: 'df_clean' },
          message: 'no cell defines "df_claen"',
          help: 'Write "df_clean" if that is meant, or define "df_claen" in a cell above.',
          level: 'error',
          confidence: 'high',
          related: ['a.ipynb[2]:1:5'],
        },
      ],
    },
    {
      name: 'in a function, at its call',
      project: cells('# In [1]\ndef f():\n    return np.ones(3)\n# In [2]\nf()\n'),
      problems: [
        {
          id: 'missing',
          at: 'a.ipynb[0]:2:12',
          help: 'Write "import numpy as np" in a cell above.',
          related: ['a.ipynb[1]:1:1'],
        },
      ],
    },
    {
      name: 'an annotation',
      project: cells('# In [1]\ndef f(a: List[int]):\n    pass\n'),
      problems: [{ id: 'missing', at: 'a.ipynb[0]:1:10', help: 'Write "from typing import List" in a cell above.' }],
    },
    {
      name: 'in a function that nothing calls',
      project: cells('# In [1]\ndef f():\n    return nothing\n'),
      problems: [{ id: 'missing', at: 'a.ipynb[0]:2:12', confidence: 'low', level: 'info' }],
    },
    {
      name: 'a name of a platform',
      project: cells('# In [1]\ndf = spark.table("x")\n'),
      problems: [{ id: 'missing', at: 'a.ipynb[0]:1:6', confidence: 'medium', level: 'warning' }],
    },
    {
      name: "Python 2's names",
      project: cells('# In [1]\nfor i in xrange(3): pass\n'),
      problems: [{ id: 'missing', at: 'a.ipynb[0]:1:10', help: 'Write "range": "xrange" is Python 2.' }],
    },
  ],
});
