import { notebook, testRule } from '../../../src/testing/index.js';
import { rule } from './rule.js';

const PROJECT = { 'pyproject.toml': '[project]\nname = "a"\nrequires-python = ">=3.10,<4"\n' };

testRule(rule, {
  passes: [
    { name: 'they meet', project: { ...PROJECT, '.python-version': '3.12\n', Dockerfile: 'FROM python:3.12-slim\n' } },
    {
      name: 'variants',
      project: {
        'environment.yml': 'dependencies:\n  - python=3.8\n',
        'environment-39.yml': 'dependencies:\n  - python=3.9\n',
        '.python-version': '3.9\n',
      },
    },
    { name: 'two projects', project: { ...PROJECT, 'old/.python-version': '3.7\n' } },
    {
      name: 'one of the matrix',
      project: { ...PROJECT, '.github/workflows/a.yml': "python-version: ['3.8', '3.10']\n" },
    },
    { name: 'some notebooks are older', project: { ...PROJECT, 'a.ipynb': notebook('# In [1]\nx = 1\n') } },
    {
      name: 'a range of Poetry',
      project: {
        'pyproject.toml': '[tool.poetry]\nname = "a"\n[tool.poetry.dependencies]\npython = "^3.10"\n',
        '.python-version': '3.11\n',
      },
    },
  ],
  fails: [
    {
      name: 'an image',
      project: { ...PROJECT, Dockerfile: 'FROM python:3.8-slim\n' },
      problems: [
        {
          id: 'conflict',
          at: 'Dockerfile:1:6',
          level: 'warning',
          message: '"3.8" is asked for here, but pyproject.toml says ">=3.10,<4"',
          related: ['pyproject.toml:3:19'],
        },
      ],
    },
    {
      name: 'a workflow',
      project: { ...PROJECT, '.github/workflows/a.yml': '        python-version: [\'3.8\', "3.9"]\n' },
      problems: [{ id: 'conflict', at: 'pyproject.toml:3:19', related: ['.github/workflows/a.yml:1:27'] }],
    },
    {
      name: 'notebooks',
      project: { 'a.ipynb': notebook('# In [1]\nx = 1\n'), '.python-version': '3.7\n' },
      problems: [
        {
          id: 'notebooks',
          at: '.python-version:1:1',
          level: 'warning',
          confidence: 'medium',
          data: { one: '3.7', version: '3.11', count: 1 },
        },
      ],
    },
  ],
});
