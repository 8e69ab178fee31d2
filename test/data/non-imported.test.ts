import { expect, test } from '@jest/globals';
import { whyNotImported } from '../../src/data/non-imported.js';

test.each([
  'jupyter',
  'ipykernel',
  'pytest',
  'pytest-cov',
  'black',
  'ruff',
  'flake8',
  'mypy',
  'pre-commit',
  'gunicorn',
  'uvicorn',
  'notebook',
  'nbconvert',
  'openpyxl',
  'xlrd',
  'lxml',
  'pyarrow',
  'psycopg2',
  'psycopg2_binary',
  'setuptools',
  'wheel',
  'pip',
  'types-requests',
  'pandas-stubs',
  'jupyterlab_git',
  'Jupyter',
  'en_core_web_sm',
  'nvidia-cudnn-cu12',
  'kaleido',
])('%s needs no import', (name) => {
  expect(whyNotImported(name)).toMatch(/^[a-zA-Z]/);
});

test.each(['numpy', 'pandas', 'matplotlib', 'requests', 'torch', 'scikit-learn', 'seaborn', 'constructor', ''])(
  '%s is expected to be imported',
  (name) => {
    expect(whyNotImported(name)).toBe(undefined);
  },
);
