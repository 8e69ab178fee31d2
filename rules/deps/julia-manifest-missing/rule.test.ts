import { notebook, testRule } from '../../../src/testing/index.js';
import { rule } from './rule.js';

const KERNEL = { metadata: { kernelspec: { display_name: 'Julia', language: 'Julia', name: 'julia-1.9' } } };

testRule(rule, {
  passes: [
    { name: 'a manifest', project: { 'README.md': '# A\n', 'a.jl': 'x\n', 'Project.toml': '[deps]\n' } },
    { name: 'no Julia', project: { 'a.ipynb': notebook('# In [1]\nx = 1\n') } },
  ],
  fails: [
    {
      name: 'a script',
      project: { 'README.md': '# A\n', 'x/a.jl': 'x\n' },
      problems: [{ id: 'missing', at: 'x/a.jl:1:1', level: 'warning', data: { files: 1, first: 'x/a.jl' } }],
    },
    {
      name: 'a notebook',
      project: { 'a.ipynb': notebook('# In [1]\nx\n', KERNEL) },
      problems: [{ id: 'missing', at: 'a.ipynb:1:1' }],
    },
  ],
});
