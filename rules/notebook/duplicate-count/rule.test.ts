import { notebook, testRule } from '../../../src/testing/index.js';
import { rule } from './rule.js';

const counts = (...all: (number | null)[]): Record<string, string> => ({
  'a.ipynb': notebook(all.map((count) => `# In [${count ?? ' '}]\nx = 1\n`).join('')),
});

testRule(rule, {
  passes: [
    { name: 'one clean run', project: counts(1, 2, 3) },
    { name: 'another order: that is notebook/out-of-order', project: counts(3, 1, 2) },
    { name: 'cells without a count', project: counts(null, null, 1) },
    { name: 'an exporter that writes 0 into every cell', project: counts(0, 0, 0) },
  ],
  fails: [
    {
      name: 'two cells',
      project: counts(1, 2, 2),
      problems: [
        {
          id: 'duplicate',
          at: 'a.ipynb[2]:1:1',
          message: '"In [2]" stands on 2 cells: they ran in different sessions, or one is a copy',
          data: { count: 2, cells: 2, others: 0 },
          level: 'warning',
          related: ['a.ipynb[1]:1:1'],
        },
      ],
      fixed: counts(null, null, null),
    },
    {
      name: 'two sessions are one finding',
      project: counts(1, 2, 1, 2, 1),
      problems: [
        {
          id: 'duplicate',
          at: 'a.ipynb[2]:1:1',
          message:
            '"In [1]" stands on 3 cells, and 1 more count does so: they ran in different sessions, or one is a copy',
          related: ['a.ipynb[0]:1:1', 'a.ipynb[4]:1:1'],
        },
      ],
      fixed: counts(null, null, null, null, null),
    },
  ],
});
