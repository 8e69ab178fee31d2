import { notebook, testRule } from '../../../src/testing/index.js';
import { rule } from './rule.js';

testRule(rule, {
  passes: [
    { name: 'run', project: { 'a.ipynb': notebook('# In [1]\nx\n') } },
    { name: 'counts cleared, outputs kept', project: { 'a.ipynb': notebook('# In [ ]\nx\n# Out: 1\n') } },
    { name: 'text only', project: { 'a.ipynb': notebook('# Markdown\nText\n# In [ ]\n\n') } },
  ],
  fails: [
    {
      name: 'not run',
      project: { 'a.ipynb': notebook('# Markdown\nText\n# In [ ]\nx = 1\n') },
      problems: [{ id: 'notExecuted', at: 'a.ipynb:1:1', message: 'the code cell was not run' }],
    },
    {
      name: 'two cells',
      project: { 'a.ipynb': notebook('# In [ ]\nx\n# In [ ]\ny\n') },
      problems: [{ id: 'notExecuted', at: 'a.ipynb:1:1', message: 'none of the 2 code cells was run' }],
    },
    {
      name: 'two notebooks are one finding',
      project: { 'a.ipynb': notebook('# In [ ]\nx\n'), 'b.ipynb': notebook('# In [ ]\ny\n') },
      problems: [
        {
          id: 'habit',
          at: 'a.ipynb:1:1',
          message: '2 notebooks were saved without being run (here the code cell was not run)',
          related: ['b.ipynb:1:1'],
        },
      ],
    },
  ],
});
