import { notebook, testRule } from '../../../src/testing/index.js';
import { rule } from './rule.js';

const NB = notebook('# In [1]\nimport numpy as np\nfrom sklearn.svm import SVC\n');
const PANDAS = 'import pandas as pd\n';

testRule(rule, {
  passes: [
    { name: 'a requirements file', project: { 'a.ipynb': NB, 'requirements.txt': 'numpy\nscikit-learn\n' } },
    { name: 'a manifest above', project: { 'x/y/a.py': PANDAS, 'environment.yml': 'dependencies:\n  - pandas\n' } },
    {
      name: 'the README tells to install the lists of its parts',
      project: {
        'a.py': PANDAS,
        'README.md': '# A\n\n```bash\npip install -r app/requirements.txt\n```\n',
        'app/requirements.txt': 'pandas\n',
        'app/b.py': PANDAS,
      },
    },
    { name: 'a folder for manifests', project: { 'a.py': PANDAS, 'requirements/base.txt': 'pandas\n' } },
    {
      name: 'binder/ beside the code',
      project: { 'x/a.py': PANDAS, 'x/binder/environment.yml': 'dependencies: [pandas]\n' },
    },
    { name: '.devcontainer/', project: { 'a.py': PANDAS, '.devcontainer/requirements.txt': 'pandas\n' } },
    {
      name: 'pyproject.toml',
      project: { 'a.py': PANDAS, 'pyproject.toml': '[project]\nname = "a"\ndependencies = ["pandas"]\n' },
    },
    { name: 'Poetry', project: { 'a.py': PANDAS, 'pyproject.toml': '[tool.poetry.dependencies]\npandas = "^2"\n' } },
    { name: 'Pipfile', project: { 'a.py': PANDAS, Pipfile: '[packages]\npandas = "*"\n' } },
    { name: 'setup.cfg', project: { 'a.py': PANDAS, 'setup.cfg': '[options]\ninstall_requires = pandas\n' } },
    { name: 'setup.py', project: { 'a.py': PANDAS, 'setup.py': 'setup(install_requires=["pandas"])\n' } },
    { name: 'a lock file alone', project: { 'a.py': PANDAS, 'conda-lock.yml': 'version: 1\n' } },
    { name: 'the standard library', project: { 'a.py': 'import os, json, __future__\nfrom collections import abc\n' } },
    { name: 'a module beside it', project: { 'a.py': 'import helpers\n', 'helpers.py': '' } },
    { name: 'a package in src/', project: { 'nb/a.py': 'import mine.x\n', 'src/mine/x.py': '' } },
    { name: 'a module anywhere', project: { 'nb/a.py': 'import tools_of_mine\n', 'lib/tools_of_mine.py': '' } },
    // Scripts reach such modules by sys.path; which of the two is meant nobody can tell.
    {
      name: 'a module anywhere whose name a package has too',
      project: { 'x/scripts/a.py': 'from hist import hist\n', 'utilities/graph/hist.py': '' },
    },
    { name: 'a compiled module', project: { 'a.py': 'import _fast\n', '_fast.cpython-311-x86_64-linux-gnu.so': '' } },
    { name: 'optional imports', project: { 'a.py': 'try:\n    import tqdm\nexcept ImportError:\n    tqdm = None\n' } },
    { name: 'a relative import', project: { 'p/a.py': 'from . import b\nfrom .c import d\n', 'p/b.py': '' } },
    // That it is broken is another finding: one cause, one finding.
    {
      name: 'a broken manifest',
      project: { 'a.py': PANDAS, 'pyproject.toml': '[project\ndependencies = ["pandas"]\n' },
    },
    // No package is called utils: a module of the author's that was not committed.
    { name: 'a name that no package has', project: { 'a.py': 'import utils\n' } },
  ],
  fails: [
    {
      name: 'a list of what builds the documentation is none',
      project: { 'b.py': PANDAS, 'requirements-docs.txt': 'mkdocs>=1.5\nmkdocs-material\ncodespell\n' },
      problems: [{ id: 'missing', at: 'b.py:1:1' }],
    },
    {
      name: 'nothing at all',
      project: { 'a.ipynb': NB, 'b.py': PANDAS },
      problems: [
        {
          id: 'missing',
          at: 'a.ipynb:1:1',
          level: 'error',
          data: {
            folder: '',
            modules: ['numpy', 'pandas', 'sklearn'],
            packages: ['numpy', 'pandas', 'scikit-learn'],
            files: 2,
          },
          message: 'no manifest lists the packages that 2 files in the repository import: "numpy", "pandas", "sklearn"',
          help: 'Write "requirements.txt", one package a line with the version you use ("pip freeze" prints it): numpy, pandas, scikit-learn.',
          related: ['a.ipynb[0]:1:8', 'b.py:1:8', 'a.ipynb[0]:2:6'],
        },
      ],
    },
    {
      name: 'settings of tools only',
      project: { 'README.md': '# A\n', 'a.py': PANDAS, 'pyproject.toml': '[tool.black]\nline-length = 99\n' },
      problems: [{ id: 'missing', at: 'README.md:1:1' }],
    },
    {
      name: 'one project of several',
      project: {
        'a/a.py': PANDAS,
        'a/requirements.txt': 'pandas\n',
        'b/x/b.py': PANDAS,
        'b/y/c.py': 'import numpy\n',
        'd/d.py': PANDAS,
      },
      problems: [
        {
          id: 'missing',
          at: 'b/y/c.py:1:1',
          data: { folder: 'b', modules: ['numpy', 'pandas'], packages: ['numpy', 'pandas'], files: 2 },
        },
        { id: 'missing', at: 'd/d.py:1:1', data: { folder: 'd', modules: ['pandas'], packages: ['pandas'], files: 1 } },
      ],
    },
    {
      name: 'one project of several, and the root: one case',
      project: { 'a/a.py': PANDAS, 'a/requirements.txt': 'pandas\n', 'b/b.py': 'import numpy\n', 'd.py': PANDAS },
      problems: [
        {
          id: 'missing',
          at: 'b/b.py:1:1',
          data: { folder: '', modules: ['numpy', 'pandas'], packages: ['numpy', 'pandas'], files: 2 },
        },
      ],
    },
    {
      name: 'many projects side by side: one case',
      project: {
        'x/a/requirements.txt': 'pandas\n',
        'x/b/b.py': PANDAS,
        'x/c/c.py': PANDAS,
        'x/d/d.py': 'import lab_tools\n',
      },
      problems: [
        {
          id: 'missing',
          at: 'x/b/b.py:1:1',
          data: { folder: 'x', modules: ['pandas', 'lab_tools'], packages: ['pandas'], files: 3 },
        },
      ],
    },
    {
      name: 'a folder of examples named like the package',
      project: { 'a.py': 'import keras\n', 'keras/example.py': 'x = 1\n' },
      problems: [
        {
          id: 'missing',
          at: 'a.py:1:1',
          message: 'no manifest lists the packages that a file in the repository imports: "keras"',
        },
      ],
    },
    {
      name: 'a package that nobody knows is not offered',
      project: { 'a.py': 'import zzqqx_lab\n' },
      problems: [
        {
          id: 'missing',
          at: 'a.py:1:1',
          help: 'Write "requirements.txt", one package a line with the version you use ("pip freeze" prints it).',
        },
      ],
    },
    {
      name: 'a Dockerfile may install them',
      project: { 'a.py': PANDAS, Dockerfile: 'FROM python:3.11.9\nRUN pip install pandas\n' },
      problems: [{ id: 'missing', at: 'a.py:1:1', level: 'warning' }],
    },
    {
      name: 'an empty manifest',
      project: { 'a.py': PANDAS, 'requirements.txt': '# to do\n' },
      problems: [{ id: 'missing', at: 'a.py:1:1' }],
    },
    {
      name: 'a manifest of documentation only',
      project: { 'a.py': PANDAS, 'docs/requirements.txt': 'sphinx\n' },
      problems: [{ id: 'missing', at: 'a.py:1:1' }],
    },
  ],
});
