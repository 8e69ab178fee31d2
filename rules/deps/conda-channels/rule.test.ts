import { testRule } from '../../../src/testing/index.js';
import { rule } from './rule.js';

testRule(rule, {
  passes: [
    { name: 'one channel', project: { 'environment.yml': 'channels: [conda-forge]\ndependencies: [numpy]\n' } },
    {
      name: 'nodefaults',
      project: { 'environment.yml': 'channels: [conda-forge, nodefaults]\ndependencies: [numpy]\n' },
    },
    { name: 'others', project: { 'environment.yml': 'channels: [pytorch, conda-forge]\ndependencies: [numpy]\n' } },
    { name: 'named with the package', project: { 'environment.yml': 'dependencies: ["conda-forge::numpy"]\n' } },
    {
      name: 'packages of pip only',
      project: { 'environment.yml': 'dependencies:\n  - python=3.11\n  - pip\n  - pip: [numpy]\n' },
    },
  ],
  fails: [
    {
      name: 'none',
      project: { 'environment.yml': 'name: x\ndependencies: [numpy]\n' },
      problems: [{ id: 'none', at: 'environment.yml:1:1', level: 'warning' }],
    },
    {
      name: 'mixed',
      project: { 'environment.yml': 'channels:\n  - conda-forge\n  - defaults\ndependencies: [numpy]\n' },
      problems: [
        {
          id: 'mixed',
          at: 'environment.yml:3:5',
          level: 'info',
          data: { channels: ['conda-forge', 'defaults'] },
          related: ['environment.yml:2:5'],
        },
      ],
    },
  ],
});
