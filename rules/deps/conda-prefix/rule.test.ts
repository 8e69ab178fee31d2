import { testRule } from '../../../src/testing/index.js';
import { rule } from './rule.js';

testRule(rule, {
  passes: [{ name: 'none', project: { 'environment.yml': 'name: x\ndependencies: [numpy]\n' } }],
  fails: [
    {
      name: 'at the end',
      project: { 'environment.yml': 'name: x\ndependencies:\n  - numpy\nprefix: /home/me/miniconda3/envs/x # mine\n' },
      problems: [
        { id: 'prefix', at: 'environment.yml:4:1', level: 'warning', data: { prefix: '/home/me/miniconda3/envs/x' } },
      ],
      fixed: { 'environment.yml': 'name: x\ndependencies:\n  - numpy\n' },
    },
    {
      name: 'in the middle, CRLF, no line end',
      project: {
        'environment.yml': 'name: é\r\nprefix: C:\\x\r\ndependencies:\r\n  - numpy\r\n',
        'b/environment.yml': 'dependencies: []\nprefix: /x',
      },
      problems: [
        { id: 'prefix', at: 'b/environment.yml:2:1' },
        { id: 'prefix', at: 'environment.yml:2:1' },
      ],
      fixed: {
        'environment.yml': 'name: é\r\ndependencies:\r\n  - numpy\r\n',
        'b/environment.yml': 'dependencies: []\n',
      },
    },
  ],
});
