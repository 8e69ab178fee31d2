import { expect, test } from '@jest/globals';
import { rule } from '../../rules/deps/undeclared-import/rule.js';
import { lintProject } from '../../src/testing/index.js';
import type { Project } from '../../src/testing/index.js';

test.each<readonly [name: string, project: Project, said: readonly string[]]>([
  [
    'the project itself, installed from its folder, is no package that nobody knows',
    {
      'a.py': 'import seaborn\n',
      'requirements.txt': '-e .\nnumpy\n',
      'setup.py': 'from setuptools import setup\nsetup(name="src")\n',
    },
    ['error "seaborn" is imported, but "requirements.txt" does not have "seaborn"'],
  ],
  [
    'an environment that a README names and nobody has, and a lock of one',
    {
      'a.py': 'import seaborn\n',
      'environment.yml': 'dependencies:\n  - numpy\n',
      'conda-lock.yml': 'version: 1\n',
      'README.md': '# A\n\n```bash\nconda env create -f env-gone.yml\nconda env create -f conda-lock.yml\n```\n',
    },
    ['error "seaborn" is imported, but "environment.yml" does not have "seaborn"'],
  ],
  [
    'an environment under a name of its own is not read',
    {
      'a.py': 'import seaborn\n',
      'environment.yml': 'dependencies:\n  - numpy\n',
      'lab.yml': 'dependencies:\n  - seaborn\n',
      'README.md': '# A\n\n```bash\nconda env create -f lab.yml\n```\n',
    },
    [],
  ],
  [
    'a repository is often called like the module that it gives',
    {
      'a.py': 'import sam2\nimport polars\n',
      'pixi.toml': '[pypi-dependencies]\nsam-2 = { git = "https://github.com/facebookresearch/sam2.git" }\n',
    },
    ['error "polars" is imported, but "pixi.toml" does not have "polars"'],
  ],
  [
    'an image that is built in a folder beside the code',
    {
      'work/dags/a.py': 'import airflow\nimport xgboost\nimport polars\n',
      'work/install/requirements.txt': 'xgboost\n',
      'work/install/airflow.dockerfile':
        'FROM apache/airflow:3.0.1\nADD requirements.txt .\nRUN pip install -r requirements.txt\n',
    },
    ['error "polars" is imported, but "work/install/requirements.txt" does not have "polars"'],
  ],
  [
    'a Makefile or a script is told, and is no list',
    {
      'a.py': 'import seaborn\nimport xgboost\nimport polars\n',
      'requirements.txt': 'numpy\n',
      Makefile: 'install:\n\t@poetry run pip install -U \\\n\t  seaborn\n# pip install polars\n',
      'scripts/setup_env.sh': '#!/bin/bash\nconda install -y xgboost\n',
    },
    [
      'warning "seaborn" is imported, but only "Makefile" installs "seaborn"',
      'warning "xgboost" is imported, but only "scripts/setup_env.sh" installs "xgboost"',
      'error "polars" is imported, but "requirements.txt" does not have "polars"',
    ],
  ],
  [
    'what a README runs with',
    {
      'a.py': 'import seaborn\nimport xgboost\nimport polars\n',
      'pixi.toml': '[dependencies]\nnumpy = "*"\n',
      'README.md':
        '# A\n\n```bash\nuv run -q --with seaborn,six --python 3.11 a.py --with polars\npixi add xgboost\n```\n',
    },
    ['error "polars" is imported, but "pixi.toml" does not have "polars"'],
  ],
  [
    'what a new dev container installs is there',
    {
      'a.py': 'import seaborn, xgboost, optuna\nimport polars\n',
      'requirements.txt': 'numpy\n',
      'more.txt': 'six\n',
      '.devcontainer/devcontainer.json':
        '{"image": "x:1", "postCreateCommand": {"a": "pip install --user seaborn && echo", "b": ["pip", "install", "xgboost"]},\n"onCreateCommand": "sudo pip install optuna"}',
    },
    ['error "polars" is imported, but "requirements.txt" does not have "polars"'],
  ],
  [
    'the list to install from is named, not that of a service beside it',
    {
      'a.py': 'import seaborn\n',
      'ci/envs/310.yaml': 'dependencies:\n  - numpy\n',
      '.binder/environment.yml': 'dependencies:\n  - numpy\n',
      'environment.yml': 'dependencies:\n  - numpy\n',
    },
    ['error "seaborn" is imported, but "environment.yml" does not have "seaborn"'],
  ],
  [
    'the list of the tool that an environment of conda brings',
    {
      'a.py': 'import seaborn\n',
      'environment.yml': 'dependencies:\n  - python=3.9\n  - poetry\n',
      'pyproject.toml': '[tool.poetry]\nname = "a"\n[tool.poetry.dependencies]\nnumpy = "*"\n',
    },
    ['error "seaborn" is imported, but "pyproject.toml" does not have "seaborn"'],
  ],
  [
    'a list of the documentation is none of the code',
    {
      'a.py': 'import seaborn\n',
      'docs/b.py': 'import mkdocs, seaborn\n',
      'requirements-docs.txt': 'mkdocs\n',
    },
    ['warning "seaborn" is imported, but "requirements-docs.txt" does not have "seaborn"'],
  ],
  [
    'the image of a compose file has it, for what it runs',
    {
      'airflow/dags/a.py': 'import airflow\n',
      'src/b.py': 'import airflow\n',
      'requirements.txt': 'numpy\n',
      'compose.yml':
        'x-common: &common\n  image: ${AIRFLOW_IMAGE:-apache/airflow:2.10.0}\nservices:\n  web:\n    <<: *common\n',
    },
    ['error "airflow" is imported, but "requirements.txt" does not have "apache-airflow"'],
  ],
])('%s', async (_name, project, said) => {
  const { findings } = await lintProject(project, { rules: [rule] });
  expect(findings.map(({ level, message }) => `${level} ${message}`)).toEqual(said);
});
