import { notebook, testRule } from '../../../src/testing/index.js';
import { rule } from './rule.js';

const NB = notebook('# In [1]\nx = 1\n');
const flagged = (path: string, name: string) => ({
  name: path,
  project: { [path]: NB },
  problems: [{ id: 'untitled', at: `${path}:1:1`, data: { name } }],
});

testRule(rule, {
  passes: ['analysis.ipynb', 'untitled-works.ipynb', 'Untitled/01-load.ipynb', 'f(x).ipynb', 'copy-number.ipynb'].map(
    (path) => ({ name: path, project: { [path]: NB } }),
  ),
  fails: [
    flagged('Untitled.ipynb', 'Untitled'),
    flagged('work/Untitled12.ipynb', 'Untitled12'),
    flagged('model-Copy1.ipynb', 'model-Copy1'),
    flagged('model (2).ipynb', 'model (2)'),
    flagged('Copy of model.ipynb', 'Copy of model'),
    {
      name: 'two notebooks are one finding',
      project: { 'Untitled.ipynb': NB, 'work/Untitled1.ipynb': NB },
      problems: [
        {
          id: 'habit',
          at: 'Untitled.ipynb:1:1',
          message: '2 notebooks have the name of a new file or a copy (here "Untitled")',
          related: ['work/Untitled1.ipynb:1:1'],
        },
      ],
    },
  ],
});
