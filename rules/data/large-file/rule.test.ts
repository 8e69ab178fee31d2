import { testRule } from '../../../src/testing/index.js';
import { rule } from './rule.js';

testRule(rule, {
  passes: [{ name: 'small', project: { 'a.py': 'x = 1\n', 'x.bin': 'x' } }],
  fails: [
    {
      name: 'above the size',
      options: { megabytes: 1 },
      project: { 'a.py': 'x = 1\n', 'x.bin': 'x'.repeat(2_000_000) },
      problems: [{ id: 'large', at: 'x.bin:1:1', message: '"x.bin" has 2 MB', level: 'warning' }],
    },
  ],
});
