import { notebook, testRule } from '../../../src/testing/index.js';
import { rule } from './rule.js';

const cells = (text: string): Record<string, string> => ({ 'a.ipynb': notebook(text) });

testRule(rule, {
  passes: [
    { name: 'another thing of that name', project: cells('# In [1]\ninput = 3\nx.input(input)\n# input()\n') },
    { name: 'in a text', project: cells('# In [1]\nprint("input()")\n') },
    { name: 'a cell that is skipped', project: cells('# In [1] tags=skip-execution\ninput()\n') },
  ],
  fails: [
    {
      name: 'one finding for a notebook',
      project: cells('# In [1]\nage = int(input("Age?"))\n# In [2]\nname = input()\n'),
      problems: [
        {
          id: 'prompt',
          at: 'a.ipynb[0]:1:11',
          data: { call: 'input', places: 2 },
          message: '"input()" waits for somebody to type, as does 1 more call: a run without a person stops here',
          level: 'warning',
          related: ['a.ipynb[1]:1:8'],
        },
      ],
    },
    {
      name: 'a password',
      project: cells('# In [1]\nimport getpass\np = getpass.getpass()\n'),
      problems: [
        { id: 'prompt', at: 'a.ipynb[0]:2:5', help: 'Read the secret from an environment variable ("os.environ").' },
      ],
    },
    {
      name: 'two notebooks are one finding',
      project: {
        'a.ipynb': notebook('# In [1]\nx = input()\ny = input()\n'),
        'b.ipynb': notebook('# In [1]\nx = input()\n'),
      },
      problems: [
        {
          id: 'habit',
          at: 'a.ipynb[0]:1:5',
          message:
            '2 notebooks wait for somebody to type (here "input()" and 1 more call): a run without a person stops there',
          related: ['b.ipynb[0]:1:5', 'a.ipynb[0]:2:5'],
        },
      ],
    },
  ],
});
