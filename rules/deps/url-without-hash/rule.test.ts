import { testRule } from '../../../src/testing/index.js';
import { rule } from './rule.js';

const HASH = 'a'.repeat(64);

testRule(rule, {
  passes: [
    {
      name: 'a hash in the URL',
      project: { 'requirements.txt': `lab @ https://example.org/lab.zip#sha256=${HASH}\n` },
    },
    {
      name: 'a hash beside it',
      project: { 'requirements.txt': `https://example.org/lab.zip --hash=sha256:${HASH}\n` },
    },
    {
      name: 'a lock',
      project: { Pipfile: '[packages]\nlab = { file = "https://example.org/lab.zip" }\n', 'Pipfile.lock': '{}' },
    },
    { name: 'a path', project: { 'requirements.txt': './lab.zip\n' } },
  ],
  fails: [
    {
      name: 'none',
      project: { 'requirements.txt': 'numpy==1.26.4\nhttps://example.org/lab-1.0-py3-none-any.whl\n' },
      problems: [
        {
          id: 'noHash',
          at: 'requirements.txt:2:1',
          level: 'info',
          data: { name: 'lab', url: 'https://example.org/lab-1.0-py3-none-any.whl' },
        },
      ],
    },
  ],
});
