import { testRule } from '../../../src/testing/index.js';
import { rule } from './rule.js';

testRule(rule, {
  passes: [
    { name: 'the same twice', project: { 'requirements.txt': 'numpy==1.26.0\nNumPy==1.26\n' } },
    {
      name: 'markers',
      project: { 'requirements.txt': 'numpy==1.0 ; python_version < "3"\nnumpy==2.0 ; python_version >= "3"\n' },
    },
    { name: 'ranges', project: { 'requirements.txt': 'numpy>=1\nnumpy==2.0\nnumpy==2.*\n' } },
    {
      name: 'files for different purposes',
      project: { 'requirements-cpu.txt': 'torch==1.0\n', 'requirements-gpu.txt': 'torch==2.0\n' },
    },
    {
      name: 'extras',
      project: { 'pyproject.toml': '[project]\n[project.optional-dependencies]\na = ["x==1"]\nb = ["x==2"]\n' },
    },
    { name: 'a cycle', project: { 'requirements.txt': '-r b.txt\nnumpy==1.0\n', 'b.txt': '-r requirements.txt\n' } },
    { name: 'a build of its own', project: { 'requirements.txt': 'torch==2.0.1\ntorch==2.0.1+cu118\n' } },
  ],
  fails: [
    {
      name: 'in one file',
      project: { 'requirements.txt': 'numpy==1.26.4\nscipy==1.11\nNumPy==2.0.0\n' },
      problems: [
        {
          id: 'conflict',
          at: 'requirements.txt:1:1',
          level: 'error',
          message: '"numpy" is pinned to "1.26.4" and to "2.0.0"',
          related: ['requirements.txt:3:1'],
        },
      ],
    },
    {
      name: 'through includes and constraints',
      project: {
        'requirements.txt': '-r reqs/requirements.txt\n-c constraints.txt\nnumpy==1.26.4\n',
        'reqs/requirements.txt': 'scipy==1.11\nnumpy==2.0\n',
        'constraints.txt': 'scipy==1.12\n',
      },
      problems: [
        // Both stand elsewhere: told where they are brought together.
        { id: 'conflict', at: 'requirements.txt:1:4', related: ['reqs/requirements.txt:1:1', 'constraints.txt:1:1'] },
        {
          id: 'conflict',
          at: 'requirements.txt:3:1',
          related: ['reqs/requirements.txt:2:1'],
          data: { name: 'numpy', versions: ['1.26.4', '2.0'], others: 'reqs/requirements.txt' },
        },
      ],
    },
    {
      name: 'conda and its pip list',
      project: { 'environment.yml': 'dependencies:\n  - numpy=1.26.4\n  - pip:\n      - numpy==2.0.0\n' },
      problems: [{ id: 'conflict', at: 'environment.yml:2:5', level: 'warning' }],
    },
  ],
});
