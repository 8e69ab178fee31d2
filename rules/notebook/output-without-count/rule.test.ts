import { notebook, testRule } from '../../../src/testing/index.js';
import { rule } from './rule.js';

testRule(rule, {
  passes: [
    { name: 'all counted', project: { 'a.ipynb': notebook('# In [1]\nx\n# Out: 1\n# In [2]\ny\n# Out: 2\n') } },
    { name: 'no count at all: cleared on purpose', project: { 'a.ipynb': notebook('# In [ ]\nx\n# Out: 1\n') } },
    {
      name: 'not run, no output: notebook/partly-executed',
      project: { 'a.ipynb': notebook('# In [1]\nx\n# In [ ]\ny\n') },
    },
  ],
  fails: [
    {
      name: 'one',
      project: { 'a.ipynb': notebook('# In [1]\nx\n# In [ ]\ny\n# Out: 2\n') },
      problems: [
        {
          id: 'leftover',
          at: 'a.ipynb[1]:1:1',
          fix: 'unsafe',
          message:
            'a code cell has outputs but no count, unlike the others: the run that gave them was of another session or had not ended',
          level: 'warning',
        },
      ],
      fixed: { 'a.ipynb': notebook('# In [1]\nx\n# In [ ]\ny\n') },
    },
    {
      name: 'several are one finding',
      project: { 'a.ipynb': notebook('# In [ ]\nx\n# Out: 1\n# In [3]\nx\n# In [ ]\ny\n# Out: 2\n') },
      problems: [{ id: 'leftover', at: 'a.ipynb[0]:1:1', data: { cells: 2 }, related: ['a.ipynb[2]:1:1'] }],
      fixed: { 'a.ipynb': notebook('# In [ ]\nx\n# In [3]\nx\n# In [ ]\ny\n') },
    },
    {
      name: 'two notebooks are one finding',
      project: {
        'a.ipynb': notebook('# In [1]\nx\n# In [ ]\ny\n# Out: 2\n'),
        'b.ipynb': notebook('# In [ ]\ny\n# Out: 2\n# In [1]\nx\n'),
      },
      problems: [
        {
          id: 'habit',
          at: 'a.ipynb[1]:1:1',
          message:
            '2 notebooks have outputs without a count, unlike their other cells (here 1 cell with outputs and no count): the run that gave them was of another session or had not ended',
          related: ['b.ipynb[0]:1:1'],
        },
      ],
      fixed: { 'a.ipynb': notebook('# In [1]\nx\n# In [ ]\ny\n'), 'b.ipynb': notebook('# In [ ]\ny\n# In [1]\nx\n') },
    },
  ],
});
