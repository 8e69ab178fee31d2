import { notebook, testRule } from '../../../src/testing/index.js';
import { rule } from './rule.js';

const cells = (text: string): Record<string, string> => ({ 'a.ipynb': notebook(text) });

testRule(rule, {
  passes: [
    { name: 'a new name', project: cells('# In [1]\nx = [1]\n# In [2]\ny = x + [2]\n') },
    { name: 'bound in the cell first', project: cells('# In [1]\nx = f()\nx = x + 1\n') },
    { name: 'read, then bound to a constant', project: cells('# In [1]\nprint(x)\nx = 3\n') },
    { name: 'bound under a condition', project: cells('# In [1]\nif len(x) > 3:\n    x = x[:3]\n') },
  ],
  fails: [
    {
      name: 'two names in one cell',
      project: cells('# In [1]\nx = y = 1\n# In [2]\nx = x + 1\ny += x\n'),
      problems: [
        {
          id: 'changes',
          at: 'a.ipynb[1]:1:1',
          data: { names: ['x', 'y'] },
          message: 'the cell reads "x" and "y" from above and changes them: run twice, it gives something else',
          related: ['a.ipynb[1]:1:5', 'a.ipynb[1]:2:1'],
        },
      ],
    },
    {
      name: 'a frame that is cut',
      project: cells('# In [2]\ndf = df.dropna()\n'),
      problems: [
        {
          id: 'changes',
          at: 'a.ipynb[0]:1:1',
          help: 'Bind the result to a new name, such as "df_2".',
          level: 'warning',
        },
      ],
    },
  ],
});
