import { notebook, testRule } from '../../../src/testing/index.js';
import { rule } from './rule.js';

const POINTER = `version https://git-lfs.github.com/spec/v1\noid sha256:${'0a'.repeat(32)}\nsize 12345\n`;

testRule(rule, {
  passes: [
    { name: 'a notebook', project: { 'a.ipynb': notebook('# In [1]\nx = 1\n') } },
    { name: 'a script', project: { 'a.py': 'x = 1\n' } },
    { name: 'a text about pointers', project: { 'README.md': `# LFS\n\n${POINTER}` } },
    { name: 'data is not read', project: { 'a.py': 'x = 1\n', 'data.csv': POINTER } },
  ],
  fails: [
    {
      name: 'a notebook is a pointer',
      project: { 'a.ipynb': POINTER },
      problems: [
        {
          id: 'pointer',
          at: 'a.ipynb:1:1',
          message: 'this file is a git-lfs pointer: its content was not fetched',
          data: { size: 12345 },
          level: 'warning',
        },
      ],
    },
    {
      name: 'a script with carriage returns',
      project: { 'a.py': POINTER.replaceAll('\n', '\r\n') },
      problems: [{ id: 'pointer', at: 'a.py:1:1' }],
    },
  ],
});
