import { notebook, testRule } from '../../../src/testing/index.js';
import { rule } from './rule.js';

const cells = (text: string): Record<string, string> => ({ 'a.ipynb': notebook(text) });

/** The notebook with the cell at `from` put in front of the one at `to`. */
function moved(text: string, to: number, from: number): string {
  const whole = JSON.parse(text.startsWith('#') ? notebook(text) : text) as { cells: object[] };
  whole.cells.splice(to, 0, ...whole.cells.splice(from, 1));
  return `${JSON.stringify(whole, null, 1)}\n`;
}

testRule(rule, {
  passes: [
    { name: 'defined above', project: cells('# In [1]\nx = 1\n# In [2]\nprint(x)\n') },
    {
      name: 'a function may read what is defined by the time of its call',
      project: cells('# In [1]\ndef f():\n    return x\n# In [2]\nx = 1\n# In [3]\nf()\n'),
    },
    { name: 'no cell defines it: notebook/undefined-name', project: cells('# In [1]\nprint(x)\n') },
    {
      name: 'a guard',
      project: cells('# In [1]\ntry:\n    x\nexcept NameError:\n    pass\n# In [2]\nx = 1\n'),
    },
  ],
  fails: [
    {
      name: 'defined in a later cell that can be moved',
      project: cells('# In [5]\nprint(x)\n# In [2]\nx = 1\n# In [6]\nx + 1\n'),
      problems: [
        {
          id: 'late',
          at: 'a.ipynb[0]:1:7',
          fix: 'unsafe',
          data: { name: 'x', definedCell: 1, count: 2, movable: true, sameCell: false, sameStatement: false },
          message: '"x" is read before it is defined: it is defined only in cell 2 ("In [2]"), further down',
          help: 'Move the cell that defines it above this one ("reprolint --fix --unsafe-fixes" does so), restart the kernel and run all cells.',
          level: 'error',
          confidence: 'high',
          related: ['a.ipynb[1]:1:1'],
        },
      ],
      fixed: { 'a.ipynb': moved('# In [5]\nprint(x)\n# In [2]\nx = 1\n# In [6]\nx + 1\n', 0, 1) },
    },
    {
      name: 'two cells, one after the other',
      project: cells('# In [5]\nprint(x, y)\n# Markdown\nText\n# In [2]\nx = 1\n# In [1]\ny = 2\n'),
      problems: [
        { id: 'late', at: 'a.ipynb[0]:1:7' },
        { id: 'late', at: 'a.ipynb[0]:1:10' },
      ],
      fixed: {
        'a.ipynb': moved(
          moved('# In [5]\nprint(x, y)\n# Markdown\nText\n# In [2]\nx = 1\n# In [1]\ny = 2\n', 0, 2),
          1,
          3,
        ),
      },
    },
    {
      name: 'the later cell needs this one: no order works',
      project: cells('# In [ ]\ny = 1\nprint(x)\n# In [ ]\nx = y\n'),
      problems: [
        {
          id: 'late',
          at: 'a.ipynb[0]:2:7',
          message: '"x" is read before it is defined: it is defined only in cell 2, further down',
          help: 'Define "x" above this line, restart the kernel and run all cells.',
        },
      ],
    },
    {
      name: 'further down in the same cell',
      project: cells('# In [1]\nprint(x)\nx = 1\n'),
      problems: [
        {
          id: 'late',
          at: 'a.ipynb[0]:1:7',
          message: '"x" is read before it is defined: it is defined only further down in the cell',
        },
      ],
    },
    {
      name: 'bound from itself, or by the statement that calls its reader',
      project: cells('# In [1]\ndef f():\n    return y\n# In [2]\nx = x + 1\n# In [3]\ny = f()\n'),
      problems: [
        {
          id: 'late',
          at: 'a.ipynb[0]:2:12',
          message: '"y" is read before it is defined: it is defined only by the statement that reads it',
        },
        {
          id: 'late',
          at: 'a.ipynb[1]:1:5',
          message: '"x" is read before it is defined: it is defined only by the statement that reads it',
        },
      ],
    },
    {
      name: 'in a function that binds it further down',
      project: cells('# In [1]\nn = 0\ndef count():\n    n += 1\n# In [2]\ncount()\n'),
      problems: [
        {
          id: 'unbound',
          at: 'a.ipynb[0]:3:5',
          data: { name: 'n' },
          message: '"n" is a name of this function alone, and has no value where it is read',
          help: 'Write "global n" at the top of the function if the "n" of the notebook is meant, give the variable another name if Python\'s is; else bind it above this line.',
          level: 'error',
          confidence: 'high',
          related: ['a.ipynb[1]:1:1'],
        },
      ],
    },
    {
      name: 'a function that is called too early',
      project: cells('# In [1]\ndef f():\n    return x\nf()\n# In [2]\nx = 1\n'),
      problems: [{ id: 'late', at: 'a.ipynb[0]:2:12', related: ['a.ipynb[1]:1:1', 'a.ipynb[0]:3:1'] }],
      fixed: { 'a.ipynb': moved('# In [1]\ndef f():\n    return x\nf()\n# In [2]\nx = 1\n', 0, 1) },
    },
  ],
});
