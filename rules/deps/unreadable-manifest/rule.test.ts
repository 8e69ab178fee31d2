import { testRule } from '../../../src/testing/index.js';
import { rule } from './rule.js';

testRule(rule, {
  passes: [
    {
      name: 'a requirements file',
      project: { 'requirements.txt': '# all\n-r a.txt\n--pre\nnumpy ; os_name == "nt" \\\n --hash=sha256:aa\n' },
    },
    { name: 'settings of tools only', project: { 'pyproject.toml': '[tool.black]\n' } },
    { name: 'prose', project: { 'docs/user_requirements.txt': 'It shall run.\nIt shall be fast.\nIt shall stop.\n' } },
    { name: 'YAML that is no environment', project: { 'environment.yml': 'services: {}\n' } },
    // engine/unreadable tells what is broken: one cause, one finding.
    { name: 'broken as a whole', project: { 'requirements.txt': 'a=1\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> x\n' } },
  ],
  fails: [
    {
      name: 'a line that pip does not take',
      project: { 'requirements.txt': 'numpy=1.26.4\npandas==2.2.2\nscipy=1\n' },
      problems: [
        {
          id: 'unreadable',
          at: 'requirements.txt:1:1',
          level: 'error',
          message: '"numpy=1.26.4" is no line that pip takes: "=" is no operator of pip (and 1 more like it)',
          help: 'Write "numpy==1.26.4".',
          related: ['requirements.txt:3:1'],
        },
      ],
    },
    {
      name: 'a pasted listing',
      project: { 'requirements.txt': 'Package Version\n------- -------\nnumpy 1.26.4\nsix 1.16.0\npandas 2.2.2\n' },
      problems: [{ id: 'unreadable', at: 'requirements.txt:1:1', level: 'error' }],
    },
    {
      name: 'an empty file',
      project: { 'requirements.txt': '' },
      problems: [
        { id: 'unreadable', at: 'requirements.txt:1:1', level: 'info', message: '"requirements.txt" names no package' },
      ],
    },
    {
      name: "UTF-16, as PowerShell's > writes it",
      project: { 'requirements.txt': Buffer.from('\ufeffnumpy==1.26.4\r\n', 'utf16le') },
      problems: [{ id: 'encoding', at: 'requirements.txt:1:1', level: 'warning' }],
      fixed: { 'requirements.txt': 'numpy==1.26.4\r\n' },
    },
    {
      name: 'UTF-16 in which alone stands what the code imports',
      project: {
        'requirements.txt': Buffer.from('\ufeffnumpy==1.26.4\r\nscikit-learn\r\npandas\r\n', 'utf16le'),
        'environment.yml': 'dependencies:\n  - pandas=2.2.3\n',
        'a.py': 'import os\nimport sklearn.svm\nimport pandas\n',
        'b/c.py': 'import numpy as np\nimport sklearn\n',
      },
      problems: [
        {
          id: 'encoding',
          at: 'requirements.txt:1:1',
          level: 'warning',
          message:
            'the file is UTF-16, as PowerShell\'s ">" writes it: most tools on other machines cannot read it, and nothing else declares "sklearn", "numpy"',
        },
      ],
      fixed: { 'requirements.txt': 'numpy==1.26.4\r\nscikit-learn\r\npandas\r\n' },
    },
    {
      name: 'an entry that is no string',
      project: { 'pyproject.toml': '[project]\ndependencies = [1]\n' },
      problems: [{ id: 'unreadable', at: 'pyproject.toml:2:17' }],
    },
  ],
});
