import { testRule } from '../../../src/testing/index.js';
import { rule } from './rule.js';

testRule(rule, {
  passes: [
    { name: 'one lock', project: { 'uv.lock': 'version = 1\n' } },
    { name: 'two projects', project: { 'a/uv.lock': 'version = 1\n', 'b/poetry.lock': 'package = []\n' } },
    { name: 'conda and pip', project: { 'uv.lock': 'version = 1\n', 'conda-lock.yml': 'version: 1\n' } },
  ],
  fails: [
    {
      name: 'two tools',
      project: { 'uv.lock': 'version = 1\n', 'poetry.lock': 'package = []\n' },
      problems: [
        {
          id: 'two',
          at: 'poetry.lock:1:1',
          level: 'warning',
          message: '"poetry.lock", "uv.lock" lock the same packages',
          related: ['uv.lock:1:1'],
        },
      ],
    },
  ],
});
