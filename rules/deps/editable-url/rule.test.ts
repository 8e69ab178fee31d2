import { testRule } from '../../../src/testing/index.js';
import { rule } from './rule.js';

testRule(rule, {
  passes: [
    { name: 'the own project', project: { 'requirements.txt': '-e .\n-e ./lib\n' } },
    {
      name: 'a branch: vcs-floating speaks of it',
      project: { 'requirements.txt': '-e git+https://x.example/lab.git\n' },
    },
    { name: 'a plain install', project: { 'requirements.txt': 'lab @ git+https://github.com/example/lab.git@v1\n' } },
  ],
  fails: [
    {
      name: 'a branch that a lock file fixes',
      project: {
        Pipfile: '[packages]\nlab = { git = "https://x.example/lab", editable = true }\n',
        'Pipfile.lock': '{}',
      },
      problems: [{ id: 'editable', at: 'Pipfile:2:1' }],
    },
    {
      name: '-e git+',
      project: { 'requirements.txt': '-e git+https://github.com/example/lab.git@v1#egg=lab\n' },
      problems: [
        {
          id: 'editable',
          at: 'requirements.txt:1:4',
          level: 'warning',
          help: 'Take "-e" out: "lab @ git+https://github.com/example/lab.git@v1".',
        },
      ],
    },
  ],
});
