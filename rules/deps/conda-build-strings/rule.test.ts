import { testRule } from '../../../src/testing/index.js';
import { rule } from './rule.js';

testRule(rule, {
  passes: [
    { name: 'versions only', project: { 'environment.yml': 'dependencies:\n  - numpy=1.26.4\n  - scipy>=1\n' } },
    { name: 'a variant', project: { 'environment.yml': 'dependencies:\n  - pytorch=2.0=*cuda*\n' } },
    {
      name: 'a file for one system',
      project: { 'environment-linux-64.yml': 'dependencies:\n  - numpy=1.26.4=py311_0\n' },
    },
  ],
  fails: [
    {
      name: 'an export',
      project: {
        'environment.yml':
          'dependencies:\n  - numpy=1.26.4=py311h1234_0 # é\n  - "scipy=1.11=py311_0"\n  - pip:\n      - six==1.16.0\n',
      },
      problems: [
        {
          id: 'builds',
          at: 'environment.yml:2:5',
          level: 'warning',
          message: '2 packages name a build: "numpy=1.26.4=py311h1234_0", "scipy=1.11=py311_0"',
          related: ['environment.yml:3:6'],
        },
      ],
      fixed: {
        'environment.yml': 'dependencies:\n  - numpy=1.26.4 # é\n  - "scipy=1.11"\n  - pip:\n      - six==1.16.0\n',
      },
    },
  ],
});
