import { notebook, testRule } from '../../../src/testing/index.js';
import { rule } from './rule.js';

const FAILURE = '# Error: TypeError: no x\n';
const error = (ename: unknown, evalue: unknown): Record<string, string> => ({
  'a.ipynb': JSON.stringify({
    cells: [
      {
        cell_type: 'code',
        metadata: {},
        execution_count: 1,
        source: 'f()',
        outputs: [{ output_type: 'error', ename, evalue, traceback: [] }],
      },
    ],
    metadata: {},
    nbformat: 4,
    nbformat_minor: 4,
  }),
});

testRule(rule, {
  passes: [
    { name: 'no error', project: { 'a.ipynb': notebook('# In [1]\nprint(1)\n# Out: 1\n') } },
    { name: 'meant to fail', project: { 'a.ipynb': notebook(`# In [1] tags=raises-exception\nx\n${FAILURE}`) } },
    { name: 'a printed traceback is no error', project: { 'a.ipynb': notebook('# In [1]\nx\n# Out: NameError: x\n') } },
    {
      name: 'silenced by a comment',
      project: {
        'a.ipynb': notebook(`# In [1]\n# reprolint: ignore[notebook/saved-error] -- shown on purpose\nx\n${FAILURE}`),
      },
    },
    {
      name: 'silenced by the cell tag',
      project: { 'a.ipynb': notebook(`# In [1] tags=reprolint-ignore\nx\n${FAILURE}`) },
    },
  ],
  fails: [
    {
      name: 'an error',
      project: { 'a.ipynb': notebook(`# Markdown\nText\n# In [1]\nx\n${FAILURE}`) },
      problems: [
        {
          id: 'savedError',
          at: 'a.ipynb[1]:1:1',
          message: `a traceback is saved in the notebook: "TypeError: no x"`,
          data: { error: 'TypeError: no x', cells: 1 },
          level: 'warning',
          related: [],
        },
      ],
    },
    {
      name: 'a cell that somebody stopped',
      project: { 'a.ipynb': notebook('# In [1]\nx\n# Error: KeyboardInterrupt: \n') },
      problems: [
        {
          id: 'savedError',
          at: 'a.ipynb[0]:1:1',
          message: 'a traceback is saved in the notebook: "KeyboardInterrupt"',
          help: 'Let the cell run to its end and save; if nobody needs it, delete it.',
        },
      ],
    },
    {
      name: 'a real error tells more than a stopped cell before it',
      project: { 'a.ipynb': notebook(`# In [1]\ny\n# Error: KeyboardInterrupt: \n# In [2]\nx\n${FAILURE}`) },
      problems: [
        {
          id: 'savedError',
          at: 'a.ipynb[1]:1:1',
          message: `a traceback is saved in the notebook: "TypeError: no x", and in 1 more cell`,
          related: ['a.ipynb[0]:1:1'],
        },
      ],
    },
    {
      name: 'Colab saves "ignored" in place of what the error said',
      project: error('NameError', 'ignored'),
      problems: [
        { id: 'savedError', at: 'a.ipynb[0]:1:1', message: 'a traceback is saved in the notebook: "NameError"' },
      ],
    },
    {
      name: 'three errors are one finding',
      project: {
        'a.ipynb': notebook(`# In [1]\nx\n${FAILURE}# In [2]\nx\n${FAILURE}# In [3]\nx\n${FAILURE}`),
      },
      problems: [
        {
          id: 'savedError',
          at: 'a.ipynb[0]:1:1',
          message: `a traceback is saved in the notebook: "TypeError: no x", and in 2 more cells`,
          related: ['a.ipynb[1]:1:1', 'a.ipynb[2]:1:1'],
        },
      ],
    },
    {
      name: 'only the first line of a long message',
      project: error('ValueError', `${'long '.repeat(60)}\nand more`),
      problems: [
        { id: 'savedError', at: 'a.ipynb[0]:1:1', data: { error: `ValueError: ${'long '.repeat(21)}lo…`, cells: 1 } },
      ],
    },
    {
      name: 'format 3 calls it pyerr',
      project: {
        'a.ipynb':
          '{"nbformat": 3, "metadata": {}, "worksheets": [{"cells": [{"cell_type": "code", "language": "python", "input": "1/0",' +
          '"outputs": [{"output_type": "pyerr", "ename": "ZeroDivisionError", "evalue": "by zero", "traceback": []}], "prompt_number": 1}]}]}',
      },
      problems: [{ id: 'savedError', at: 'a.ipynb[0]:1:1', data: { error: 'ZeroDivisionError: by zero', cells: 1 } }],
    },
    {
      name: 'an error without words',
      project: error(5, null),
      problems: [{ id: 'savedError', at: 'a.ipynb[0]:1:1', message: 'a traceback is saved in the notebook' }],
    },
    {
      name: 'two notebooks are one finding',
      project: {
        'a.ipynb': notebook('# In [1]\nf()\n# Error: TypeError: no\n'),
        'b.ipynb': notebook('# In [1]\nx\n# In [2]\ng()\n# Error: KeyError: 3\n'),
      },
      problems: [
        {
          id: 'habit',
          at: 'a.ipynb[0]:1:1',
          message: 'tracebacks are saved in 2 notebooks (here "TypeError: no")',
          related: ['b.ipynb[1]:1:1'],
        },
      ],
    },
  ],
});
