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
    {
      name: 'two notebooks are one finding',
      project: { 'a.ipynb': notebook('# In [1]\nx\n# In [1]\ny\n'), 'b.ipynb': notebook('# In [7]\nx\n# In [7]\ny\n') },
      problems: [
        {
          id: 'habit',
          at: 'a.ipynb[1]:1:1',
          message:
            '2 notebooks have cells of different sessions, or copies, with the same count (here "In [1]" stands on 2 cells)',
          related: ['b.ipynb[1]:1:1', 'a.ipynb[0]:1:1', 'b.ipynb[0]:1:1'],
        },
      ],
      fixed: { 'a.ipynb': notebook('# In [ ]\nx\n# In [ ]\ny\n'), 'b.ipynb': notebook('# In [ ]\nx\n# In [ ]\ny\n') },
    },
  ],
});
