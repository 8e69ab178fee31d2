import { notebook, testRule } from '../../../src/testing/index.js';
import { rule } from './rule.js';

const cells = (text: string): Record<string, string> => ({ 'a.ipynb': notebook(text) });

testRule(rule, {
  passes: [
    { name: 'a script that is run', project: cells('# In [1]\n%run setup.py\n') },
    { name: 'storing is no taking', project: cells('# In [1]\nx = 1\n%store x\n') },
    { name: 'in a comment', project: cells('# In [1]\nx = 1  # %store -r x\n') },
    { name: 'a cell that is skipped', project: cells('# In [1] tags=skip-execution\n%store -r x\n') },
  ],
  fails: [
    {
      name: 'one finding of each kind',
      project: cells('# In [1]\n%store -r x\n# In [2]\n%store -r y\n%run other.ipynb\n'),
      problems: [
        {
          id: 'store',
          at: 'a.ipynb[0]:1:1',
          message: '"%store -r x" restores variables that an earlier session stored on this machine',
          level: 'warning',
          related: ['a.ipynb[1]:1:1'],
        },
        { id: 'run', at: 'a.ipynb[1]:2:1', data: { text: '%run other.ipynb' } },
      ],
    },
  ],
});
