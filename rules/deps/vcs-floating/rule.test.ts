import { testRule } from '../../../src/testing/index.js';
import { rule } from './rule.js';

const URL = 'git+https://github.com/example/lab.git';

testRule(rule, {
  passes: [
    { name: 'a commit', project: { 'requirements.txt': `${URL}@0123abcdef0123abcdef0123abcdef0123abcdef#egg=lab\n` } },
    { name: 'a short commit', project: { 'requirements.txt': `lab @ ${URL}@0123abc\n` } },
    {
      name: 'tags',
      project: {
        'requirements.txt': `${URL}@v1\n${URL}@1.2.0rc1\n${URL}@release-3\n${URL}@2021-05-01\n${URL}@lab/1.0\n`,
      },
    },
    { name: 'a variable', project: { 'requirements.txt': `${URL}@\${REF}\n` } },
    { name: 'a lock', project: { 'pyproject.toml': `[project]\ndependencies = ["lab @ ${URL}"]\n`, 'uv.lock': '' } },
    { name: 'from an index', project: { 'requirements.txt': 'lab\n' } },
  ],
  fails: [
    {
      name: 'no ref',
      project: { 'requirements.txt': `-e ${URL}#egg=lab\n` },
      problems: [
        {
          id: 'noRef',
          at: 'requirements.txt:1:4',
          data: { name: 'lab', url: URL, editable: true },
          help: 'Run "git ls-remote https://github.com/example/lab.git HEAD" and add "@" and the commit that it prints, without "-e".',
        },
      ],
    },
    {
      name: 'branches',
      project: {
        'requirements.txt': `lab @ ${URL}@main\n${URL}@feature/plots\n`,
        'requirements-dev.txt': `${URL}@dev\n`,
      },
      problems: [
        { id: 'branch', at: 'requirements-dev.txt:1:1', level: 'info' },
        {
          id: 'branch',
          at: 'requirements.txt:1:1',
          data: { name: 'lab', url: URL, ref: 'main', editable: false },
          level: 'warning',
        },
        { id: 'branch', at: 'requirements.txt:2:1' },
      ],
    },
    {
      name: 'Poetry',
      project: {
        'pyproject.toml':
          '[tool.poetry.dependencies]\nlab = { git = "https://github.com/example/lab.git", branch = "main" }\n',
      },
      problems: [{ id: 'branch', at: 'pyproject.toml:2:1' }],
    },
  ],
});
