import { notebook, testRule } from '../../../src/testing/index.js';
import { rule } from './rule.js';

const CODE = { 'a.py': 'import pandas\n' };

testRule(rule, {
  passes: [
    { name: '.python-version', project: { ...CODE, '.python-version': '3.11.4\n' } },
    { name: 'runtime.txt', project: { ...CODE, 'runtime.txt': 'python-3.8.10\n' } },
    { name: 'conda', project: { ...CODE, 'environment.yml': 'dependencies:\n  - python=3.9\n  - pandas\n' } },
    {
      name: 'a lock of conda has Python itself',
      project: {
        ...CODE,
        'conda-linux-64.lock':
          '@EXPLICIT\nhttps://conda.anaconda.org/conda-forge/linux-64/python-3.7.12-hb7a2778_100_cpython.tar.bz2#0\n',
      },
    },
    { name: 'an image', project: { ...CODE, Dockerfile: 'FROM python:3.11-slim\n' } },
    {
      name: 'a workflow',
      project: {
        ...CODE,
        '.github/workflows/ci.yml':
          "      - uses: actions/setup-python@v5\n        with:\n          python-version: '3.10'\n",
      },
    },
    {
      name: 'setup.py',
      project: { ...CODE, 'setup.py': "from setuptools import setup\nsetup(python_requires='>=3.8')\n" },
    },
    { name: 'tox', project: { ...CODE, 'tox.ini': '[tox]\nenvlist = py38,py{39,310}\n' } },
    { name: 'no Python', project: { 'a.R': 'x\n' } },
  ],
  fails: [
    {
      name: 'nothing',
      project: CODE,
      problems: [{ id: 'missing', at: 'a.py:1:1', level: 'warning', data: { version: null } }],
    },
    {
      name: 'notebooks know it',
      project: { 'a.ipynb': notebook('# In [1]\nimport pandas\n'), 'requirements.txt': 'pandas\n' },
      problems: [
        {
          id: 'missing',
          at: 'requirements.txt:1:1',
          help: 'Write "3.11" into ".python-version": that is what the notebooks were saved with.',
          related: ['a.ipynb:1:1'],
        },
      ],
      fixed: { '.python-version': '3.11\n' },
    },
    {
      name: 'a conda environment, which does not read .python-version',
      project: {
        'a.ipynb': notebook('# In [1]\nimport pandas\n'),
        'environment.yml': 'dependencies:\n  - pandas\n',
      },
      problems: [
        {
          id: 'conda',
          at: 'environment.yml:1:1',
          message: 'no file says which version of Python the code needs, "environment.yml" neither',
          help: 'Write "python=3.11" among its dependencies: that is what the notebooks were saved with.',
          related: ['a.ipynb:1:1'],
        },
      ],
      fixed: { 'environment.yml': 'dependencies:\n  - pandas\n  - python=3.11\n' },
    },
    {
      name: 'notebooks do not agree, and editors write 2.7',
      project: {
        'a.ipynb': notebook('# In [1]\nimport pandas\n'),
        'b.ipynb': notebook('# In [1]\nimport pandas\n').replace('"3.11.7"', '"3.8.1"'),
      },
      problems: [{ id: 'missing', at: 'a.ipynb:1:1' }],
    },
    {
      name: 'one of Python 2',
      project: { 'b.ipynb': notebook('# In [1]\nimport pandas\n').replace('"3.11.7"', '"2.7.6"') },
      problems: [{ id: 'missing', at: 'b.ipynb:1:1' }],
    },
    {
      name: 'a file that says nothing, or is not committed, stays',
      project: {
        'a.ipynb': notebook('# In [1]\nimport pandas\n'),
        '.python-version': '3.9\n',
        '.git/HEAD': 'ref: refs/heads/main\n',
        '.gitignore': '.python-version\n',
      },
      problems: [{ id: 'missing', at: 'a.ipynb:1:1' }],
    },
    {
      name: 'a runtime of R',
      project: { 'b.py': 'import numpy\n', 'runtime.txt': 'r-4.2-2023-01-01\n' },
      problems: [{ id: 'missing', at: 'b.py:1:1' }],
    },
  ],
});
