import { testRule } from '../../../src/testing/index.js';
import { rule } from './rule.js';

testRule(rule, {
  passes: [{ name: 'a template', project: { 'a.py': 'x = 1\n', '.env.example': 'KEY=\n' } }],
  fails: [
    {
      name: 'committed',
      project: { 'a.py': 'x = 1\n', '.env': 'KEY=1\n' },
      problems: [{ id: 'committed', at: '.env:1:1', message: '".env" is in the repository', level: 'warning' }],
    },
  ],
});
