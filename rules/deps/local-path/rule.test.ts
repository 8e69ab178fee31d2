import { testRule } from '../../../src/testing/index.js';
import { rule } from './rule.js';

testRule(rule, {
  passes: [
    { name: 'inside', project: { 'a/requirements.txt': '-e .\n./lib\n../lib[x]\nlib/x.whl\n-e file:.\n' } },
    {
      name: 'a Poetry path inside',
      project: { 'a/pyproject.toml': '[tool.poetry.dependencies]\nb = { path = "../b" }\n' },
    },
    { name: 'a path from the environment', project: { 'requirements.txt': '${HOME}/x.whl\n' } },
  ],
  fails: [
    {
      name: 'what pip freeze prints in a conda environment',
      project: {
        'requirements.txt': 'six==1.16.0\ncertifi @ file:///croot/certifi_1/work\nattrs @ file:///C:/ci/attrs_1/work\n',
      },
      problems: [
        {
          id: 'localPath',
          at: 'requirements.txt:2:1',
          level: 'error',
          message:
            '2 requirements point outside of the repository: "file:///croot/certifi_1/work", "file:///C:/ci/attrs_1/work"',
          help: 'Write a version instead, such as "certifi==<version>" ("pip list --format=freeze" prints such lines), or commit what lies there.',
          related: ['requirements.txt:3:1'],
        },
      ],
    },
    {
      name: 'absolute paths and ways out',
      project: { 'a/requirements.txt': '/home/me/a\nC:\\wheels\\b.zip\n-e ../../c\n~/d\n' },
      problems: [
        {
          id: 'localPath',
          at: 'a/requirements.txt:1:1',
          related: ['a/requirements.txt:2:1', 'a/requirements.txt:3:4', 'a/requirements.txt:4:1'],
        },
      ],
    },
    {
      name: 'uv sources',
      project: {
        'pyproject.toml': '[project]\ndependencies = ["lab"]\n[tool.uv.sources]\nlab = { path = "/opt/lab" }\n',
      },
      problems: [
        {
          id: 'localPath',
          at: 'pyproject.toml:2:18',
          data: { names: ['lab'], paths: ['/opt/lab'], pin: 'lab==<version>' },
        },
      ],
    },
  ],
});
