import { notebook, testRule } from '../../../src/testing/index.js';
import { rule } from './rule.js';

const KERNEL = { metadata: { kernelspec: { display_name: 'R', language: 'R', name: 'ir' } } };

testRule(rule, {
  passes: [
    { name: 'a manifest', project: { 'README.md': '# A\n', 'a.R': 'x\n', 'renv.lock': '{}\n' } },
    { name: 'no R', project: { 'a.ipynb': notebook('# In [1]\nx = 1\n') } },
  ],
  fails: [
    {
      name: 'a script',
      project: { 'README.md': '# A\n', 'x/a.R': 'x\n' },
      problems: [{ id: 'missing', at: 'x/a.R:1:1', level: 'warning', data: { files: 1, first: 'x/a.R' } }],
    },
    {
      name: 'a notebook',
      project: { 'a.ipynb': notebook('# In [1]\nx\n', KERNEL) },
      problems: [{ id: 'missing', at: 'a.ipynb:1:1' }],
    },
  ],
});
