import { notebook, testRule } from '../../../src/testing/index.js';
import { rule } from './rule.js';

const NB = notebook('# In [1]\nimport pandas as pd\n');
const REQ = 'pandas==2.2.2\n';

testRule(rule, {
  passes: [
    { name: 'a Dockerfile', project: { 'a.ipynb': NB, Dockerfile: 'FROM python:3.11.9-slim\n' } },
    {
      name: 'a Dockerfile in a folder',
      project: { 'a.ipynb': NB, 'docker/Dockerfile.gpu': 'FROM nvidia/cuda:12.2.2\n' },
    },
    { name: 'a Containerfile', project: { 'a.ipynb': NB, Containerfile: 'FROM python:3.11.9-slim\n' } },
    { name: 'a dev container', project: { 'a.ipynb': NB, '.devcontainer/devcontainer.json': '{"image": "x:1"}' } },
    {
      name: 'a compose file that builds',
      project: { 'a.ipynb': NB, 'compose.yaml': 'services:\n  a:\n    build: .\n' },
    },
    {
      name: 'a repo2docker folder',
      project: { 'a.ipynb': NB, 'binder/environment.yml': 'dependencies: [pandas=2.2.2]\n' },
    },
    { name: 'a hidden repo2docker folder', project: { 'a.ipynb': NB, '.binder/requirements.txt': REQ } },
    {
      name: 'repo2docker in the root',
      project: { 'a.ipynb': NB, 'requirements.txt': REQ, 'runtime.txt': 'python-3.11\n' },
    },
    {
      name: 'a Binder badge: Binder builds from the manifest',
      project: {
        'a.ipynb': NB,
        'requirements.txt': REQ,
        'README.md': '[![Binder](https://mybinder.org/badge_logo.svg)](https://mybinder.org/v2/gh/a/b/main)\n',
      },
    },
    // Python, compilers and libraries of the system are in it, build by build.
    {
      name: 'a lock of pixi',
      project: { 'a.ipynb': NB, 'pixi.toml': '[dependencies]\npandas = "*"\n', 'pixi.lock': 'version: 6\n' },
    },
    { name: 'a lock of conda', project: { 'a.ipynb': NB, 'envs/conda-linux-64.lock': '@EXPLICIT\n' } },
    { name: 'a Nix flake', project: { 'a.ipynb': NB, 'flake.nix': '{ }\n' } },
    { name: 'an Apptainer definition', project: { 'a.ipynb': NB, 'env/analysis.def': 'Bootstrap: docker\n' } },
    { name: 'a Singularity file', project: { 'a.ipynb': NB, Singularity: 'Bootstrap: docker\n' } },
    // That it cannot be read is a finding already.
    { name: 'a Dockerfile that is not text', project: { 'a.ipynb': NB, Dockerfile: new Uint8Array([0xff, 0, 1]) } },
    { name: 'only the standard library', project: { 'a.ipynb': notebook('# In [1]\nimport json\n') } },
    { name: 'no code', project: { 'README.md': '# Notes\n' } },
    {
      name: 'an installable library: its users have the environment',
      project: {
        'pyproject.toml':
          '[build-system]\nrequires = ["hatchling"]\nbuild-backend = "hatchling.build"\n[project]\nname = "x"\nversion = "1"\ndependencies = ["numpy"]\n',
        'x.py': 'import numpy\n',
      },
    },
  ],
  fails: [
    {
      name: 'a manifest alone',
      project: { 'a.ipynb': NB, 'requirements.txt': REQ },
      problems: [{ id: 'missing', at: 'requirements.txt:1:1', data: { manifest: 'requirements.txt' } }],
    },
    {
      name: 'a lock of Python packages alone',
      project: {
        'a.ipynb': NB,
        'pyproject.toml': '[project]\nname = "a"\ndependencies = ["pandas"]\n',
        'uv.lock': 'version = 1\n',
      },
      problems: [
        {
          id: 'locked',
          at: 'pyproject.toml:1:1',
          data: { manifest: 'pyproject.toml', lock: 'uv.lock' },
          message: '"uv.lock" has the packages, but nothing in the repository rebuilds the system below them',
        },
      ],
    },
    {
      name: 'locks in folders; a lock of R has no package of Python',
      project: { 'a.ipynb': NB, 'renv.lock': '{}', 'b/c/poetry.lock': '', 'b/Pipfile.lock': '{}' },
      problems: [{ id: 'locked', at: 'a.ipynb:1:1', data: { manifest: null, lock: 'b/Pipfile.lock' } }],
    },
    {
      name: 'nothing at all',
      project: { 'a.ipynb': NB },
      problems: [
        {
          id: 'missing',
          at: 'a.ipynb:1:1',
          data: { manifest: null },
          message: 'nothing in the repository rebuilds its environment',
        },
      ],
    },
    {
      name: 'an empty Dockerfile builds nothing',
      project: { 'a.ipynb': NB, Dockerfile: '# to do\n' },
      problems: [{ id: 'missing', at: 'a.ipynb:1:1' }],
    },
    {
      name: 'a template is no Dockerfile',
      project: { 'a.ipynb': NB, 'Dockerfile.j2': 'FROM {{ image }}\n' },
      problems: [{ id: 'missing', at: 'a.ipynb:1:1' }],
    },
  ],
});
