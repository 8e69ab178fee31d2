import { testRule } from '../../../src/testing/index.js';
import { rule } from './rule.js';

testRule(rule, {
  passes: [
    { name: 'they go together', project: { 'requirements.txt': 'numpy==1.26.4\n', '.python-version': '3.11\n' } },
    { name: 'no Python declared', project: { 'requirements.txt': 'numpy==1.26.4\n' } },
    { name: 'a range', project: { 'requirements.txt': 'numpy>=1.26.4\n', '.python-version': '3.8\n' } },
    {
      name: 'a marker',
      project: { 'requirements.txt': 'numpy==1.26.4; python_version >= "3.9"\n', '.python-version': '3.8\n' },
    },
    // That the two differ is another finding.
    {
      name: 'the image has a Python for it, another file asks for a later one',
      project: {
        'requirements.txt': 'pandas==2.0.0\n',
        '.python-version': '3.12\n',
        Dockerfile: 'FROM python:3.10-slim\nCOPY requirements.txt .\nRUN pip install -r requirements.txt\n',
      },
    },
    {
      name: 'one of several Pythons has it',
      project: {
        'pyproject.toml': '[project]\nname = "a"\nrequires-python = ">=3.8"\ndependencies = ["numpy==1.26.4"]\n',
      },
    },
  ],
  fails: [
    {
      name: 'refused',
      project: { 'requirements.txt': 'numpy==1.26.4\n', '.python-version': '3.8\n' },
      problems: [
        {
          id: 'refused',
          at: 'requirements.txt:1:1',
          level: 'error',
          message: '"numpy==1.26.4" cannot be installed on the declared Python "3.8"',
          help: 'Declare a Python that it has builds for (3.9 to 3.12), or pin another release of "numpy".',
          related: ['.python-version:1:1'],
        },
      ],
    },
    {
      name: 'no Python has a build of it',
      project: { 'requirements.txt': 'PyYAML==5.3.1\n', '.python-version': '3.7\n' },
      problems: [{ id: 'sourceOnly', at: 'requirements.txt:1:1', help: 'Pin a release of "PyYAML" that has builds.' }],
    },
    {
      name: 'only the source',
      project: { 'requirements.txt': 'numpy==1.21.0\n', Dockerfile: 'FROM python:3.12\n' },
      problems: [{ id: 'sourceOnly', at: 'requirements.txt:1:1', level: 'warning' }],
    },
  ],
});
