import { notebook, testRule } from '../../../src/testing/index.js';
import { rule } from './rule.js';

testRule(rule, {
  passes: [
    { name: 'from the environment', project: { 'a.py': "import os\nt = os.environ['T']\n" } },
    { name: 'an example of the documentation', project: { 'a.py': "k = 'AKIAIOSFODNN7EXAMPLE'\n" } },
    { name: 'a hash', project: { 'a.py': "k = 'a1b2c3d4a1b2c3d4a1b2c3d4a1b2c3d4a1b2c3d4'\n" } },
  ],
  fails: [
    {
      name: 'in a notebook and in a comment',
      project: {
        'a.ipynb': notebook("# In [1]\nt = 'ghp_a1B2a1B2a1B2a1B2a1B2a1B2a1B2a1B2a1B2'\n"),
        'b.py': '# AKIAQWERTYUIOPASDF27\n',
      },
      problems: [
        { id: 'key', at: 'a.ipynb[0]:1:6', message: '"ghp_..." has the form of a key of GitHub', level: 'error' },
        { id: 'key', at: 'b.py:1:3', message: '"AKIA..." has the form of a key of AWS', level: 'error' },
      ],
    },
  ],
});
