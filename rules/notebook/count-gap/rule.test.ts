import { notebook, testRule } from '../../../src/testing/index.js';
import { rule } from './rule.js';

const counts = (...all: (number | null)[]): Record<string, string> => ({
  'a.ipynb': notebook(all.map((count) => `# In [${count ?? ' '}]\nx = 1\n`).join('')),
});

testRule(rule, {
  passes: [
    { name: 'one clean run', project: counts(1, 2, 3) },
    { name: 'a cell that was not run', project: counts(1, null, 2) },
    { name: 'cleared on purpose', project: counts(null, null) },
    { name: 'another order: that is notebook/out-of-order', project: counts(5, 2) },
    { name: 'a repeated count: that is notebook/duplicate-count', project: counts(1, 4, 4) },
  ],
  fails: [
    {
      name: 'a gap',
      project: counts(1, 2, 5, 9),
      problems: [
        {
          id: 'gap',
          at: 'a.ipynb[2]:1:1',
          message: '"In [5]" follows "In [2]": the runs between them left no cell',
          level: 'warning',
          related: ['a.ipynb[1]:1:1'],
        },
      ],
    },
    {
      name: 'a late beginning',
      project: counts(7, 8),
      problems: [
        {
          id: 'gap',
          at: 'a.ipynb[0]:1:1',
          message: 'the counts begin with "In [7]": earlier runs left no cell',
          related: [],
        },
      ],
    },
    {
      name: 'two notebooks are one finding',
      project: { 'a.ipynb': notebook('# In [3]\nx\n'), 'b.ipynb': notebook('# In [1]\nx\n# In [4]\ny\n') },
      problems: [
        {
          id: 'habit',
          at: 'a.ipynb[0]:1:1',
          message:
            'the counts of 2 notebooks have gaps (here the counts begin with "In [3]": earlier runs left no cell)',
          related: ['b.ipynb[1]:1:1', 'b.ipynb[0]:1:1'],
        },
      ],
    },
  ],
});
