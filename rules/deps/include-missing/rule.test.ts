import { testRule } from '../../../src/testing/index.js';
import { rule } from './rule.js';

testRule(rule, {
  passes: [
    { name: 'beside it', project: { 'requirements.txt': '-r base.txt\n', 'base.txt': 'numpy\n' } },
    { name: 'above it', project: { 'reqs/dev.txt': '-r ../requirements.txt\n', 'requirements.txt': 'numpy\n' } },
    { name: 'a URL', project: { 'requirements.txt': '-r https://example.org/r.txt\n' } },
    { name: 'a path from the environment', project: { 'requirements.txt': '-c ${PINS}/c.txt\n' } },
    { name: 'what setup.py may read', project: { 'setup.py': 'setup(install_requires=read("requirements.txt"))\n' } },
  ],
  fails: [
    {
      name: 'absent',
      project: { 'requirements.txt': 'numpy\n-r base.txt\n-c pins/c.txt # why\n' },
      problems: [
        { id: 'absent', at: 'requirements.txt:2:4', data: { file: 'base.txt', resolved: 'base.txt' }, level: 'error' },
        {
          id: 'absent',
          at: 'requirements.txt:3:4',
          message: 'the manifest includes "pins/c.txt", which is not in the repository',
        },
      ],
    },
    {
      name: 'outside',
      project: { 'requirements.txt': '-r /home/me/base.txt\n-r ../other/base.txt\n' },
      problems: [
        { id: 'outside', at: 'requirements.txt:1:4' },
        { id: 'outside', at: 'requirements.txt:2:4' },
      ],
    },
    {
      name: 'ignored by git',
      project: {
        '.git/HEAD': '',
        '.gitignore': 'local.txt\n',
        'requirements.txt': '-r local.txt\n',
        'local.txt': 'numpy\n',
      },
      problems: [{ id: 'ignored', at: 'requirements.txt:1:4', help: 'Run "git add -f local.txt" and commit it.' }],
    },
    {
      name: 'in the pip list of a conda environment',
      project: { 'environment.yml': 'dependencies:\n  - pip:\n      - -r reqs.txt\n' },
      problems: [{ id: 'absent', at: 'environment.yml:3:9' }],
    },
  ],
});
