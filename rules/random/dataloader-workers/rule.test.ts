import { testRule } from '../../../src/testing/index.js';
import { rule } from './rule.js';

const load = 'from torch.utils.data import DataLoader\n';

testRule(rule, {
  passes: [
    { name: 'no workers', project: { 'a.py': `${load}DataLoader([1])\nDataLoader([1], num_workers=0)\n` } },
    { name: 'seeded workers', project: { 'a.py': `${load}DataLoader([1], num_workers=2, worker_init_fn=print)\n` } },
  ],
  fails: [
    {
      name: 'two loaders are one finding',
      project: { 'a.py': `${load}DataLoader([1], num_workers=2)\nDataLoader([2], num_workers=2)\n` },
      problems: [
        {
          id: 'workers',
          at: 'a.py:2:1',
          message: '"DataLoader" starts workers without "generator" or "worker_init_fn" (and 1 more place)',
          related: ['a.py:3:1'],
        },
      ],
    },
  ],
});
