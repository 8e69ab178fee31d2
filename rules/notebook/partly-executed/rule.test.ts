import { notebook, testRule } from '../../../src/testing/index.js';
import { rule } from './rule.js';

const file = (cells: string): Record<string, string> => ({ 'a.ipynb': notebook(cells) });

testRule(rule, {
  passes: [
    { name: 'all run', project: file('# In [1]\nx\n# In [2]\ny\n') },
    { name: 'none run: cleared on purpose', project: file('# In [ ]\nx\n# In [ ]\ny\n') },
    { name: 'an empty cell at the end', project: file('# In [1]\nx\n# In [ ]\n\n') },
    { name: 'a cell of comments', project: file('# In [1]\nx\n# In [ ]\n# y = 2\n\n  # z = 3\n') },
    { name: 'tagged as not to be run', project: file('# In [1]\nx\n# In [ ] tags=skip-execution\nupload()\n') },
    {
      name: 'outputs without a count: notebook/output-without-count',
      project: file('# In [1]\nx\n# In [ ]\ny\n# Out: 2\n'),
    },
    {
      name: 'Run All stopped at an error: notebook/saved-error',
      project: file('# In [1]\nx\n# Error: NameError: x\n# In [ ]\ny\n'),
    },
    { name: 'Markdown is not run', project: file('# In [1]\nx\n# Markdown\ny\n# Raw\nz\n') },
  ],
  fails: [
    {
      name: 'one of three',
      project: file('# In [1]\nx\n# In [ ]\ny\n# In [2]\nz\n'),
      problems: [
        { id: 'partly', at: 'a.ipynb[1]:1:1', message: '1 of 3 code cells was not run', level: 'warning', related: [] },
      ],
    },
    {
      name: 'two are one finding',
      project: file('# In [ ]\nx\n# In [1]\ny\n# In [ ]\nz\n'),
      problems: [
        { id: 'partly', at: 'a.ipynb[0]:1:1', message: '2 of 3 code cells were not run', related: ['a.ipynb[2]:1:1'] },
      ],
    },
    {
      name: 'an error below the cell that was not run did not stop it',
      project: file('# In [ ]\nx\n# In [1]\ny\n# Error: NameError: y\n'),
      problems: [{ id: 'partly', at: 'a.ipynb[0]:1:1', data: { cells: 1, of: 2 } }],
    },
    {
      name: 'an error that is meant stops nothing',
      project: file('# In [1] tags=raises-exception\nx\n# Error: NameError: x\n# In [ ]\ny\n'),
      problems: [{ id: 'partly', at: 'a.ipynb[1]:1:1' }],
    },
    {
      name: 'two notebooks are one finding',
      project: {
        'a.ipynb': notebook('# In [1]\nx\n# In [ ]\ny\n'),
        'b.ipynb': notebook('# In [ ]\nx\n# In [1]\ny\n# In [ ]\nz\n'),
      },
      problems: [
        {
          id: 'habit',
          at: 'a.ipynb[1]:1:1',
          message: '2 notebooks were saved with cells that were not run (here 1 of 2 code cells was not run)',
          related: ['b.ipynb[0]:1:1', 'b.ipynb[2]:1:1'],
        },
      ],
    },
  ],
});
