import { testRule } from '../../../src/testing/index.js';
import { rule } from './rule.js';

const PROJECT = '[project]\nname = "a"\ndependencies = ["numpy>=1"]\n';

testRule(rule, {
  passes: [
    { name: 'a lock file', project: { 'pyproject.toml': PROJECT, 'uv.lock': 'version = 1\n' } },
    { name: 'a frozen list beside it', project: { 'pyproject.toml': PROJECT, 'requirements.txt': 'numpy==1.26.4\n' } },
    { name: 'no manifest', project: { 'a.py': 'import numpy\n' } },
  ],
  fails: [
    {
      name: 'ranges only',
      project: { 'pyproject.toml': PROJECT },
      problems: [{ id: 'none', at: 'pyproject.toml:1:1', level: 'warning' }],
    },
  ],
});
