import { notebook, testRule } from '../../../src/testing/index.js';
import { rule } from './rule.js';

const LIBRARY = '[build-system]\nrequires = ["hatchling"]\n[project]\nname = "a"\ndependencies = ["numpy>=1.20"]\n';
const APP = '[project]\nname = "a"\ndependencies = ["numpy>=1.20"]\n';

testRule(rule, {
  passes: [
    { name: 'exact', project: { 'requirements.txt': 'numpy==1.26.4\npandas===2.2.2 ; python_version > "3.8"\n' } },
    { name: 'hashes', project: { 'requirements.txt': 'numpy==1.26.4 \\\n  --hash=sha256:aa\n' } },
    {
      name: 'paths, URLs and repositories',
      project: { 'requirements.txt': '-e .\n./lib\nhttps://x.org/a.zip\ngit+https://github.com/a/b\n' },
    },
    { name: 'compiled', project: { 'requirements.in': 'numpy\n', 'requirements.txt': 'numpy==1.26.4\n' } },
    {
      name: 'frozen beside it',
      project: { 'requirements.txt': 'numpy\n', 'requirements-lock.txt': 'numpy==1.26.4\nsix==1.16.0\n' },
    },
    {
      name: 'constraints',
      project: {
        'requirements.txt': '-c ../pins/constraints.txt\n-c pins/constraints.txt\nnumpy\n',
        'pins/constraints.txt': 'numpy==1.26.4\n',
      },
    },
    { name: 'constraints by themselves', project: { 'constraints.txt': 'numpy<2\n' } },
    { name: 'uv.lock', project: { 'pyproject.toml': APP, 'uv.lock': 'version = 1\n' } },
    { name: 'uv workspace', project: { 'packages/a/pyproject.toml': APP, 'uv.lock': 'version = 1\n' } },
    {
      name: 'poetry.lock',
      project: { 'pyproject.toml': '[tool.poetry.dependencies]\nnumpy = "^1.2"\n', 'poetry.lock': '' },
    },
    { name: 'Pipfile.lock', project: { Pipfile: '[packages]\nnumpy = "*"\n', 'Pipfile.lock': '{}' } },
    { name: 'conda-lock', project: { 'environment.yml': 'dependencies: [numpy]\n', 'conda-lock.yml': 'version: 1\n' } },
    { name: 'pylock.toml', project: { 'requirements.txt': 'numpy\n', 'pylock.toml': 'lock-version = "1.0"\n' } },
    {
      name: 'conda exact',
      project: {
        'environment.yml':
          'dependencies:\n  - python=3.9\n  - pip\n  - numpy=1.26.4\n  - scipy==1.9\n  - x=1=py39_0\n  - pip:\n    - six==1.16.0\n',
      },
    },
    {
      name: 'a conda export',
      project: {
        'environment.yml': `dependencies:\n${['a=1.2.3', 'b=1.2.3', 'c=1.2.3', 'd=1.2.3', 'e=1.2.3', 'f=9b', 'pytz=2021.1', 'tk=8.6.12'].map((one) => `  - ${one}\n`).join('')}`,
      },
    },
    {
      name: 'an extra that names the project itself with other extras',
      project: {
        'pyproject.toml': `${LIBRARY.replace('"a"', '"My_Lib"')}[project.optional-dependencies]\ndev = ["my-lib[plots]"]\n`,
      },
    },
    { name: 'a library', project: { 'pyproject.toml': LIBRARY } },
    {
      name: "a library's requirements",
      project: {
        'requirements.txt': 'numpy>=1.20\n',
        'setup.py': 'setup(install_requires=open("requirements.txt").read().split())\n',
      },
    },
    {
      name: 'a Poetry pin',
      project: { 'pyproject.toml': '[tool.poetry.dependencies]\npython = "^3.9"\nnumpy = "1.26.4"\n' },
    },
    { name: 'settings of tools only', project: { 'pyproject.toml': '[tool.black]\nline-length = 99\n' } },
  ],
  fails: [
    {
      name: 'one of two',
      project: { 'requirements.txt': 'numpy==1.26.4\npandas>=2 # newer\n' },
      problems: [
        {
          id: 'unpinned',
          at: 'requirements.txt:2:1',
          level: 'warning',
          message: '1 of 2 requirements names no exact version: "pandas>=2"',
          help: 'Write the versions that work, such as "pandas==<version>" ("pip freeze" prints them).',
        },
      ],
    },
    {
      name: 'all',
      project: { 'requirements.txt': 'a\nb\nc\nd==1.*\ne~=1.2\nf<3\n' },
      problems: [
        {
          id: 'unpinned',
          at: 'requirements.txt:1:1',
          message: 'none of the 6 requirements names an exact version: "a", "b", "c", "d==1.*", "e~=1.2" and 1 more',
          related: [
            'requirements.txt:2:1',
            'requirements.txt:3:1',
            'requirements.txt:4:1',
            'requirements.txt:5:1',
            'requirements.txt:6:1',
          ],
        },
      ],
    },
    {
      name: 'a lock of another tool',
      project: { 'requirements.txt': 'numpy\n', 'poetry.lock': '' },
      problems: [
        { id: 'unpinned', at: 'requirements.txt:1:1', message: 'the only requirement names no exact version: "numpy"' },
      ],
    },
    {
      name: "pins of conda's packages are none of pip's",
      project: { 'requirements.txt': 'numpy\n', 'environment.yml': 'dependencies: [numpy=1.26.4]\n' },
      problems: [{ id: 'unpinned', at: 'requirements.txt:1:1' }],
    },
    {
      name: 'development only',
      project: { 'requirements-dev.txt': 'pytest\n', 'requirements.txt': 'numpy==1.26.4\n' },
      problems: [{ id: 'unpinned', at: 'requirements-dev.txt:1:1', level: 'info' }],
    },
    {
      name: 'an application and its groups',
      project: { 'pyproject.toml': `${APP}[dependency-groups]\ndev = ["pytest"]\n` },
      problems: [
        { id: 'unpinned', at: 'pyproject.toml:3:18', help: 'Run "uv lock" and commit "uv.lock".', related: [] },
      ],
    },
    {
      name: "a library's development group",
      project: { 'pyproject.toml': `${LIBRARY}[dependency-groups]\ndev = ["pytest", "ruff==0.5.0"]\n` },
      problems: [{ id: 'unpinned', at: 'pyproject.toml:7:9', level: 'info' }],
    },
    {
      name: 'Poetry, PDM and pipenv say what to run',
      project: {
        'a/pyproject.toml': '[tool.poetry.dependencies]\nnumpy = "^1.26"\n',
        'b/pyproject.toml': '[project]\ndependencies = ["numpy"]\n[tool.pdm]\n',
        'c/Pipfile': '[packages]\nnumpy = "*"\n',
      },
      problems: [
        { id: 'unpinned', at: 'a/pyproject.toml:2:1', help: 'Run "poetry lock" and commit "poetry.lock".' },
        { id: 'unpinned', at: 'b/pyproject.toml:2:18', help: 'Run "pdm lock" and commit "pdm.lock".' },
        { id: 'unpinned', at: 'c/Pipfile:2:1', help: 'Run "pipenv lock" and commit "Pipfile.lock".' },
      ],
    },
    {
      name: 'conda by hand: 1.3 is any 1.3',
      project: { 'environment.yml': 'dependencies:\n  - python=3.9\n  - pandas=1.3\n  - pip:\n      - six\n' },
      problems: [
        {
          id: 'unpinned',
          at: 'environment.yml:3:5',
          message: 'none of the 2 requirements names an exact version: "pandas=1.3", "six"',
          related: ['environment.yml:5:9'],
        },
      ],
    },
    {
      name: 'a source of pip-compile without its result',
      project: { 'requirements.in': 'numpy\n' },
      problems: [
        {
          id: 'unpinned',
          at: 'requirements.in:1:1',
          help: 'Run "pip-compile requirements.in" and commit what it writes.',
        },
      ],
    },
    {
      name: 'silenced in one file only',
      project: {
        'requirements.txt': '# reprolint: ignore-file[deps/unpinned] -- a demonstration\nnumpy\n',
        'b/requirements.txt': 'numpy\n',
      },
      problems: [{ id: 'unpinned', at: 'b/requirements.txt:1:1' }],
    },
    {
      name: 'the notebooks know the versions: bare names get them, where all agree',
      project: {
        'a.ipynb': notebook(
          '# In [1]\nimport numpy as np\nnp.__version__\n# Out [1]: "1.19.5"\n# In [2]\n!pip freeze\n# Out: pandas==1.2.5\n# Out: SciPy==1.7.1\n# Out: seaborn==0.11.2\n# Out: torch==1.13.1+cu117\n',
        ),
        'b/b.ipynb': notebook('# In [1]\n%watermark -iv\n# Out: pandas     : 1.3.0\n# Out: scipy      : 1.7.1\n'),
        'requirements.txt':
          'numpy # é\r\npandas\r\nscipy[all]\r\nseaborn>=0.11\r\ntorch ; python_version > "3"\r\nplotly\r\n',
        'b/environment.yml': 'dependencies:\n  - scipy # a\n  - pip:\n      - "pandas"\n',
      },
      problems: [
        { id: 'unpinned', at: 'b/environment.yml:2:5' },
        {
          id: 'unpinned',
          at: 'requirements.txt:1:1',
          help: 'Write the versions that work, such as "numpy==1.19.5" ("pip freeze" prints them).',
        },
      ],
      fixed: {
        'requirements.txt':
          'numpy==1.19.5 # é\r\npandas\r\nscipy[all]==1.7.1\r\nseaborn>=0.11\r\ntorch ; python_version > "3"\r\nplotly\r\n',
        'b/environment.yml': 'dependencies:\n  - scipy=1.7.1 # a\n  - pip:\n      - "pandas==1.3.0"\n',
      },
    },
    {
      name: 'a lock file beside it knows the version',
      project: {
        'requirements.txt': 'numpy\n',
        'uv.lock':
          'version = 1\n[[package]]\nname = "numpy"\nversion = "1.26.4"\nsource = { registry = "https://pypi.org/simple" }\n',
      },
      problems: [{ id: 'unpinned', at: 'requirements.txt:1:1' }],
      fixed: { 'requirements.txt': 'numpy==1.26.4\n' },
    },
  ],
});
