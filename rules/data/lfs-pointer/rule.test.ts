import { notebook, testRule } from '../../../src/testing/index.js';
import { rule } from './rule.js';

const POINTER = `version https://git-lfs.github.com/spec/v1\noid sha256:${'0a'.repeat(32)}\nsize 12345\n`;
const KEPT = '# large files\n*.ipynb filter=lfs diff=lfs merge=lfs -text\n*.csv filter=lfs -text\n';
const READS = "import pandas as pd\nd = pd.read_csv('data/x.csv')\n";

testRule(rule, {
  passes: [
    { name: 'a notebook', project: { 'a.ipynb': notebook('# In [1]\nx = 1\n') } },
    { name: 'a script', project: { 'a.py': 'x = 1\n' } },
    { name: 'a text about pointers', project: { 'README.md': `# LFS\n\n${POINTER}` } },
    { name: 'data that no code reads', project: { 'a.py': 'x = 1\n', 'data.csv': POINTER } },
    { name: 'small data', project: { 'a.py': READS, 'data/x.csv': 'a,b\n1,2\n'.repeat(20) } },
    {
      name: 'a read whose failure is caught',
      project: { 'a.py': `try:\n    open('data/x.csv')\nexcept OSError:\n    pass\n`, 'data/x.csv': POINTER },
    },
  ],
  fails: [
    {
      name: 'a notebook is a pointer',
      project: { 'a.ipynb': POINTER, '.gitattributes': KEPT },
      problems: [
        {
          id: 'pointer',
          at: 'a.ipynb:1:1',
          message: 'this file is a git-lfs pointer: its content was not fetched',
          data: { size: 12345, line: null },
          level: 'warning',
        },
      ],
    },
    {
      name: 'a script with carriage returns, and no attribute',
      project: { 'a.py': POINTER.replaceAll('\n', '\r\n'), '.gitattributes': KEPT },
      problems: [
        { id: 'pointer', at: 'a.py:1:1', data: { size: 12345, line: '*.py filter=lfs diff=lfs merge=lfs -text' } },
      ],
    },
    {
      name: 'data that a notebook reads, twice',
      project: {
        'a.ipynb': notebook(`# In [1]\n${READS}open('data/y.csv')\n`),
        'data/x.csv': POINTER,
        'data/y.csv': POINTER,
        'data/.gitattributes': '"x.csv" filter=lfs\ny.csv filter=lfs\n',
      },
      problems: [
        {
          id: 'data',
          at: 'a.ipynb[0]:2:5',
          message: '"data/x.csv", "data/y.csv" are read, git-lfs pointers: the content was not fetched',
          data: { file: 'data/x.csv', resolved: 'data/x.csv', files: ['data/x.csv', 'data/y.csv'], line: null },
          level: 'warning',
          related: ['a.ipynb[0]:3:1'],
        },
      ],
    },
    {
      name: 'no .gitattributes line is for it: a later one takes it back',
      project: {
        'a.py': READS,
        'data/x.csv': POINTER,
        '.gitattributes': KEPT,
        'data/.gitattributes': '*.csv -filter\n',
      },
      problems: [
        {
          id: 'data',
          at: 'a.py:2:5',
          message: '"data/x.csv" is read, a git-lfs pointer: the content was not fetched',
          data: {
            file: 'data/x.csv',
            resolved: 'data/x.csv',
            files: ['data/x.csv'],
            line: '*.csv filter=lfs diff=lfs merge=lfs -text',
          },
        },
      ],
    },
  ],
});
