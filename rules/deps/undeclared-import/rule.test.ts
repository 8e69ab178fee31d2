import { notebook, testRule } from '../../../src/testing/index.js';
import { lackingCase } from './lacking-case.js';
import { rule } from './rule.js';

const REQ = 'pandas==2.2.2\n';

testRule(rule, {
  passes: [
    { name: 'declared under its own name', project: { 'a.py': 'import pandas.io\n', 'requirements.txt': REQ } },
    { name: 'declared under another name', project: { 'a.py': 'import yaml\n', 'requirements.txt': 'PyYAML\n' } },
    { name: 'a variant', project: { 'a.py': 'import cv2\n', 'requirements.txt': 'opencv-contrib-python\n' } },
    {
      name: 'conda and its pip list',
      project: {
        'a.py': 'import torch, wandb\n',
        'environment.yml': 'dependencies:\n  - pytorch\n  - pip:\n      - wandb\n',
      },
    },
    { name: 'a folder above', project: { 'x/y/a.py': 'import pandas\n', 'requirements.txt': REQ } },
    {
      name: 'an included file',
      project: {
        'a.py': 'import pandas\n',
        'requirements.txt': 'numpy\n-r requirements/base.txt\n',
        'requirements/base.txt': REQ,
      },
    },
    {
      name: 'an included file that is not there may have it',
      project: { 'a.py': 'import pandas\n', 'requirements.txt': 'numpy\n-r base.txt\n' },
    },
    {
      name: 'a namespace',
      project: { 'a.py': 'from google.cloud import storage\n', 'requirements.txt': 'google-cloud-storage\n' },
    },
    { name: 'an extra', project: { 'a.py': 'import torch\n', 'requirements.txt': 'transformers[torch]\n' } },
    {
      name: 'setup.py',
      project: {
        'a.py': 'import pandas\n',
        'setup.py':
          "from setuptools import setup\nneeds = ['pandas']\nsetup(name='a', install_requires=needs + ['numpy'])\n",
      },
    },
    {
      name: 'a list that setup.py computes',
      project: {
        'a.py': 'import pandas\n',
        'setup.py': 'from setuptools import setup\nsetup(install_requires=read())\n',
      },
    },
    {
      name: 'the Dockerfile installs it',
      project: {
        'a.py': 'import numpy, cv2\n',
        'requirements.txt': 'numpy\n',
        Dockerfile: 'FROM python:3.11\nRUN apt-get update && \\\n    pip install --no-cache-dir opencv-python\n',
      },
    },
    {
      name: 'the README says to install it',
      project: {
        'a.py': 'import numpy, cv2\n',
        'requirements.txt': 'numpy\n',
        'README.md': '```bash\npip install opencv-python\n```\n',
      },
    },
    {
      name: 'an image has it',
      project: {
        'a.py': 'import pandas, tqdm\n',
        'requirements.txt': 'tqdm\n',
        Dockerfile: 'FROM jupyter/scipy-notebook:2023-01-01\n',
      },
    },
    {
      name: 'its own modules',
      project: {
        'a.py': 'import mine\nimport lab.core\n',
        'src/lab/core.py': '',
        'mine.py': '',
        'requirements.txt': REQ,
      },
    },
    {
      name: 'a module called like a package',
      project: { 'x/a.py': 'import redis\n', 'lib/redis.py': '', 'requirements.txt': REQ },
    },
    {
      name: 'its own distribution',
      project: {
        'a.py': 'import gensim\n',
        'pyproject.toml': '[project]\nname = "gensim"\ndependencies = ["numpy"]\n',
      },
    },
    {
      name: 'a platform',
      project: { 'a.ipynb': notebook('# In [1]\nfrom google.colab import drive\n'), 'requirements.txt': REQ },
    },
    {
      name: 'installed in a cell of the notebook',
      project: { 'a.ipynb': notebook('# In [1]\n!pip install -q shap\nimport shap\n'), 'requirements.txt': REQ },
    },
    { name: 'no manifest serves it', project: { 'x/a.py': 'import shap\n', 'y/requirements.txt': REQ } },
    {
      name: 'a manifest that is broken anyway',
      project: { 'a.py': 'import shap\n', 'requirements.txt': 'shap=1.0\npandas\n' },
    },
    {
      name: 'one of two unknown packages may bring an unknown module',
      project: { 'a.py': 'import zzqqx\n', 'requirements.txt': `${REQ}other-thing\nthird_thing\n` },
    },
    {
      name: 'named as scikit-learn is',
      project: { 'a.py': 'import skzzqqx\n', 'requirements.txt': 'scikit-zzqqx==1.0\n' },
    },
  ],
  fails: [
    {
      name: 'one package in two files',
      project: {
        'a.py': 'import pandas\nimport sklearn.svm\n',
        'b.py': 'from sklearn import svm\n',
        'requirements.txt': REQ,
      },
      problems: [
        {
          id: 'undeclared',
          at: 'a.py:2:8',
          level: 'error',
          confidence: 'high',
          message: '"sklearn.svm" is imported in 2 files, but "requirements.txt" does not have "scikit-learn"',
          help: 'Add "scikit-learn" to "requirements.txt", with the version you use.',
        },
      ],
      fixed: { 'requirements.txt': `${REQ}scikit-learn\n` },
    },
    lackingCase(notebook),
    {
      name: 'the lock has it for another package',
      project: {
        'a.py': 'import botocore\n',
        'pyproject.toml': '[project]\nname = "a"\nversion = "1"\ndependencies = ["zzqqx"]\n',
        'uv.lock': 'version = 1\n\n[[package]]\nname = "botocore"\nversion = "1.40.0"\nsource = { registry = "x" }\n',
      },
      problems: [{ id: 'lockedOnly', at: 'a.py:1:8', level: 'warning', confidence: 'medium' }],
    },
    {
      name: 'another manifest knows the version',
      project: {
        'a.py': 'import shap\n',
        'pyproject.toml': '[project]\nname = "a"\ndependencies = ["numpy"]\n',
        'old/requirements.txt': 'shap==0.45.1\n',
      },
      problems: [
        {
          id: 'undeclared',
          at: 'a.py:1:8',
          help: 'Add "shap==0.45.1" to the dependencies of "pyproject.toml".',
          related: ['old/requirements.txt:1:1'],
        },
      ],
      fixed: { 'pyproject.toml': '[project]\nname = "a"\ndependencies = ["numpy", "shap==0.45.1"]\n' },
    },
    {
      name: 'in a function',
      project: { 'a.py': 'def f():\n    import shap\n', 'requirements.txt': REQ },
      problems: [{ id: 'undeclared', at: 'a.py:2:12', level: 'warning', confidence: 'medium' }],
      fixed: { 'requirements.txt': `${REQ}shap\n` },
    },
    {
      name: 'in tests',
      project: { 'tests/test_a.py': 'import pytest\n', 'requirements.txt': REQ },
      problems: [{ id: 'undeclared', at: 'tests/test_a.py:1:8', level: 'warning' }],
    },
    {
      name: 'where it is there',
      project: { 'a.py': 'try:\n    import shap\nexcept ImportError:\n    shap = None\n', 'requirements.txt': REQ },
      problems: [{ id: 'guarded', at: 'a.py:2:12', level: 'info' }],
    },
    {
      name: 'pandas brought pytz along until 3',
      project: {
        'a/a.py': 'import pytz\n',
        'a/requirements.txt': REQ,
        'b/b.py': 'import pytz\n',
        'b/requirements.txt': 'pandas\n',
      },
      problems: [
        { id: 'broughtAlong', at: 'a/a.py:1:8' },
        { id: 'undeclared', at: 'b/b.py:1:8' },
      ],
      fixed: { 'b/requirements.txt': 'pandas\npytz\n' },
    },
    {
      name: 'brought along',
      project: { 'a.py': 'import numpy\n', 'requirements.txt': REQ },
      problems: [
        {
          id: 'broughtAlong',
          at: 'a.py:1:8',
          level: 'warning',
          message: '"numpy" is imported, but is only there because "pandas" brings it along',
        },
      ],
    },
    {
      name: 'a package that nobody knows may bring along what many need',
      project: { 'a.py': 'import numpy\nimport shap\n', 'requirements.txt': 'zzqqx-lab==1.0\n' },
      problems: [
        {
          id: 'perhapsAlong',
          at: 'a.py:1:8',
          level: 'warning',
          message:
            '"numpy" is imported, but "requirements.txt" does not have "numpy": it is there only if something else brings it along, such as "zzqqx-lab"',
        },
        { id: 'undeclared', at: 'a.py:2:8', level: 'error' },
      ],
      fixed: { 'requirements.txt': 'zzqqx-lab==1.0\nnumpy\nshap\n' },
    },
    {
      name: 'the workflow installs it',
      project: {
        'a.py': 'import shap\n',
        'requirements.txt': REQ,
        '.github/workflows/ci.yml': 'jobs:\n  a:\n    steps:\n      - run: pip install shap\n',
      },
      problems: [
        { id: 'installedElsewhere', at: 'a.py:1:8', level: 'warning', related: ['.github/workflows/ci.yml:4:14'] },
      ],
      fixed: { 'requirements.txt': `${REQ}shap\n` },
    },
    {
      name: 'nobody knows it, and the repository itself has no such module',
      project: {
        'a.py': 'import zzqqx_lab\n',
        'environment.yml': 'dependencies:\n  - pandas\n  - pip:\n      - .\n      - -e ./lib\n',
      },
      problems: [{ id: 'unknown', at: 'a.py:1:8', level: 'warning' }],
    },
    {
      name: 'nobody knows it, nor what the manifest has',
      project: { 'a.py': 'import zzqqx_lab\n', 'requirements.txt': `${REQ}other-thing\n` },
      problems: [
        {
          id: 'unknownPerhaps',
          at: 'a.py:1:8',
          level: 'info',
          message:
            '"zzqqx_lab" is imported, but is no module of the repository, and nothing in "requirements.txt" is known to bring it, though what "other-thing" holds is not known',
        },
      ],
    },
    {
      name: 'nobody knows it',
      project: { 'a.py': 'import zzqqx_lab\n', 'requirements.txt': REQ },
      problems: [
        {
          id: 'unknown',
          at: 'a.py:1:8',
          level: 'warning',
          data: {
            module: 'zzqqx_lab',
            packages: [],
            entry: 'zzqqx_lab',
            files: 1,
            manifest: 'requirements.txt',
            help: 'Add "zzqqx_lab" to "requirements.txt", with the version you use.',
          },
        },
      ],
    },
    {
      name: 'a list of something else',
      project: {
        'a.py': 'import numpy, pandas, sklearn, cv2, torch, shap, xgboost, plotly\n',
        'requirements.txt': 'black\n',
      },
      problems: [
        {
          id: 'most',
          at: 'a.py:1:8',
          message:
            '"requirements.txt" has few of the packages that the code imports: "numpy", "pandas", "sklearn", "cv2", "torch" and 3 more are not in it',
        },
      ],
    },
  ],
});
