import { notebook } from '../../src/testing/index.js';
import type { Project } from '../../src/testing/index.js';

const good = notebook('# In [1]\nimport numpy as np\nnp.zeros(3)\n');
const parsed = JSON.parse(good) as Record<string, unknown>;
const many = Array.from({ length: 10_000 }, (_, i) => `x${i} = ${i}`).join('\n');

/** Small projects that every rule must survive: no throw, a place for each finding, the same result in any order. */
export const TORTURE_SET: Readonly<Record<string, Project>> = {
  'one empty README': { 'README.md': '' },
  'nothing that is read': { 'data.bin': 'x' },
  'empty files': {
    'README.md': '',
    'a.ipynb': '',
    'a.py': '',
    'requirements.txt': '',
    'environment.yml': '',
    'pyproject.toml': '',
    'setup.cfg': '',
    'setup.py': '',
    Pipfile: '',
    'Pipfile.lock': '',
    'uv.lock': '',
    Dockerfile: '',
    'compose.yaml': '',
    '.devcontainer/devcontainer.json': '',
    'README.rst': '',
    'README.txt': '',
  },
  'carriage returns': {
    'README.md': '# A\r\n\r\ntext\r\n',
    'a.py': 'import numpy\r\n',
    'requirements.txt': 'numpy\r\npandas==1.0\r\n',
    'a.ipynb': good.replaceAll('\n', '\r\n'),
  },
  'byte order marks': {
    'README.md': '\uFEFF# A',
    'a.py': '\uFEFFimport numpy',
    'requirements.txt': '\uFEFFnumpy',
    'pyproject.toml': '\uFEFF[project]\nname = "a"\n',
    'a.ipynb': `\uFEFF${good}`,
  },
  'no final line end': {
    'README.md': 'x',
    'a.py': 'import numpy',
    'requirements.txt': 'numpy',
    'environment.yml': 'dependencies: [numpy]',
    Dockerfile: 'FROM python',
  },
  'a notebook without cells': { 'a.ipynb': notebook('', { cells: [] }), 'README.md': 'x' },
  'a notebook without metadata': {
    'a.ipynb': JSON.stringify({ ...parsed, metadata: {} }),
    'b.ipynb': JSON.stringify({ cells: parsed['cells'] }),
  },
  'cells of odd shapes': {
    'a.ipynb': notebook('', {
      cells: [
        null,
        3,
        {},
        { cell_type: 'code' },
        { cell_type: 'code', source: 5, outputs: null, execution_count: '7' },
      ],
    }),
  },
  'broken JSON': {
    'a.ipynb': good.slice(0, 100),
    'b.ipynb': good.replace('"cells"', '\n<<<<<<< HEAD\n"cells"'),
    '.devcontainer/devcontainer.json': '{',
  },
  'broken YAML and TOML': {
    'environment.yml': 'a: [\nb: &x *x\n',
    'pyproject.toml': '[a\n',
    Pipfile: '= 3',
    'compose.yaml': '\t- x',
    'setup.cfg': '[options\n',
  },
  'nbformat 3': {
    'a.ipynb': JSON.stringify({
      nbformat: 3,
      nbformat_minor: 0,
      metadata: { name: '' },
      worksheets: [
        {
          cells: [
            {
              cell_type: 'code',
              language: 'python',
              input: ['import numpy\n'],
              outputs: [{ output_type: 'pyerr', ename: 'E', evalue: 'v' }],
              prompt_number: 2,
            },
          ],
        },
      ],
    }),
  },
  'names beyond ASCII': {
    'données/模型 🚀.ipynb': good,
    'données/résumé.py': 'import numpy',
    'LISEZ-MOI.md': 'x',
    'données/requirements.txt': 'numpy',
  },
  'a git-lfs pointer for everything': Object.fromEntries(
    ['a.ipynb', 'a.py', 'requirements.txt', 'environment.yml', 'pyproject.toml', 'README.md', 'Dockerfile'].map(
      (path) => [path, `version https://git-lfs.github.com/spec/v1\noid sha256:${'0'.repeat(64)}\nsize 9\n`],
    ),
  ),
  'bytes that are no text': Object.fromEntries(
    [
      'a.ipynb',
      'a.py',
      'requirements.txt',
      'environment.yml',
      'pyproject.toml',
      'README.md',
      'Dockerfile',
      'setup.cfg',
      'setup.py',
    ].map((path) => [path, Uint8Array.from([0xff, 0xfe, 0x00, 0xd8, 0xc3, 0x28, 0x0a, 0x00])]),
  ),
  'ten thousand lines': {
    'a.py': many,
    'requirements.txt': Array.from({ length: 10_000 }, (_, i) => `p${i}`).join('\n'),
    'a.ipynb': notebook(`# In [1]\n${many}\n`),
    'README.md': many,
  },
  'backslashes and controls': { 'a\\b.ipynb': good, 'c\u001b[31m.py': 'import numpy', 'README.md': '\u001b[31m\u202e' },
};
