import { notebook, testRule } from '../../../src/testing/index.js';
import { rule } from './rule.js';

const cells = (text: string): Record<string, string> => ({ 'a.ipynb': notebook(text) });

testRule(rule, {
  passes: [
    { name: 'bound again', project: cells('# In [1]\nx = 1\ndel x\n# In [2]\nx = 2\n# In [3]\nx\n') },
    { name: 'deleted under a condition', project: cells('# In [1]\nx = 1\nif x: del x\n# In [2]\nx\n') },
    { name: 'an item, not the name', project: cells('# In [1]\nx = [1]\ndel x[0]\n# In [2]\nx\n') },
    {
      name: 'a name that was there before the clause stays',
      project: cells('# In [1]\ne = 1\ntry:\n    pass\nexcept OSError as e:\n    pass\nprint(e)\n'),
    },
  ],
  fails: [
    {
      name: 'read after del',
      project: cells('# In [1]\nx = 1\n# In [2]\ndel x\n# In [3]\nprint(x)\nx + 1\n'),
      problems: [
        {
          id: 'deleted',
          at: 'a.ipynb[2]:1:7',
          data: { name: 'x' },
          message: '"x" is read after it was deleted',
          level: 'error',
          confidence: 'high',
          related: ['a.ipynb[1]:1:5', 'a.ipynb[2]:2:1'],
        },
      ],
    },
    {
      name: 'read after %reset',
      project: cells('# In [1]\nx = 1\n# In [2]\n%reset -f\n# In [3]\nprint(x)\n'),
      problems: [
        {
          id: 'deleted',
          at: 'a.ipynb[2]:1:7',
          help: 'Move the "del" or "%reset" behind the last read of "x", or define it again before this line.',
          related: ['a.ipynb[1]:1:1'],
        },
      ],
    },
    {
      name: 'the name of an exception',
      project: cells('# In [1]\ntry:\n    1 / 0\nexcept ZeroDivisionError as e:\n    pass\nprint(e)\n'),
      problems: [{ id: 'unbound', at: 'a.ipynb[0]:5:7', related: ['a.ipynb[0]:3:29'] }],
    },
  ],
});
