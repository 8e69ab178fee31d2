import { notebook, testRule } from '../../../src/testing/index.js';
import { rule } from './rule.js';

const CELL = '# In [1]\nx = 1\n';

testRule(rule, {
  passes: [
    { name: 'named', project: { 'a.ipynb': notebook(CELL) } },
    { name: 'no code', project: { 'a.ipynb': notebook('# Markdown\nText\n# In [ ]\n\n', { metadata: {} }) } },
    { name: 'metadata that are no object: notebook/invalid', project: { 'a.ipynb': notebook(CELL, { metadata: [] }) } },
    {
      name: 'a kernelspec that is no object: notebook/invalid',
      project: { 'a.ipynb': notebook(CELL, { metadata: { kernelspec: 3 } }) },
    },
    {
      name: 'format 3 had none',
      project: {
        'a.ipynb':
          '{"nbformat": 3, "nbformat_minor": 0, "metadata": {}, "worksheets": [{"cells": [{"cell_type": "code", "language": "python", "input": "x", "outputs": []}]}]}',
      },
    },
  ],
  fails: [
    {
      name: 'missing',
      project: { 'a.ipynb': notebook(CELL, { metadata: { language_info: { name: 'python' } } }) },
      problems: [{ id: 'noKernelspec', at: 'a.ipynb:1:1', level: 'warning' }],
    },
    {
      name: 'without a name',
      project: { 'a.ipynb': notebook(CELL, { metadata: { kernelspec: { display_name: 'Python 3', name: '' } } }) },
      problems: [{ id: 'noKernelspec', at: 'a.ipynb:1:1' }],
    },
    {
      name: 'two notebooks are one finding',
      project: { 'a.ipynb': notebook(CELL, { metadata: {} }), 'b.ipynb': notebook(CELL, { metadata: {} }) },
      problems: [
        {
          id: 'habit',
          at: 'a.ipynb:1:1',
          message: '2 notebooks do not say which kernel runs them: "kernelspec" is missing or has no "name"',
          related: ['b.ipynb:1:1'],
        },
      ],
    },
  ],
});
