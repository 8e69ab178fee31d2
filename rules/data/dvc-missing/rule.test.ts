import { testRule } from '../../../src/testing/index.js';
import { rule } from './rule.js';

testRule(rule, {
  passes: [
    { name: 'set up', project: { 'a.py': 'x = 1\n', 'x.csv.dvc': 'outs:\n', '.dvc/config': '[core]\n' } },
    { name: 'no DVC', project: { 'a.py': 'x = 1\n' } },
  ],
  fails: [
    {
      name: 'one file',
      project: { 'a.py': 'x = 1\n', 'x.csv.dvc': 'outs:\n' },
      problems: [
        {
          id: 'noConfig',
          at: 'x.csv.dvc:1:1',
          message: '"x.csv.dvc" stands for data, but the repository has no ".dvc/config"',
          level: 'warning',
        },
      ],
    },
    {
      name: 'two files',
      project: { 'a.py': 'x = 1\n', 'x.csv.dvc': 'outs:\n', 'y.csv.dvc': 'outs:\n' },
      problems: [
        {
          id: 'noConfig',
          at: 'x.csv.dvc:1:1',
          message: '"x.csv.dvc" and 1 more .dvc files stand for data, but the repository has no ".dvc/config"',
          level: 'warning',
        },
      ],
    },
  ],
});
