import { testRule } from '../../../src/testing/index.js';
import { rule } from './rule.js';

const OUT = 'outs:\n- md5: 0a1b\n  path: x.csv\n';
const REMOTE = '[core]\n    remote = storage\n[\'remote "storage"\']\n    url = s3://bucket/data\n';

testRule(rule, {
  passes: [
    { name: 'set up', project: { 'a.py': 'x = 1\n', 'x.csv.dvc': OUT, '.dvc/config': REMOTE } },
    { name: 'no DVC', project: { 'a.py': 'x = 1\n' } },
    {
      name: 'no remote, but the data is in git too',
      project: { 'a.py': 'x = 1\n', 'x.csv.dvc': OUT, 'x.csv': 'a\n1\n', '.dvc/config': '[core]\n' },
    },
    {
      name: 'a project of its own in a folder',
      project: { 'a.py': 'x = 1\n', 'sub/data/x.csv.dvc': OUT, 'sub/.dvc/config': REMOTE },
    },
    {
      name: 'over ssh',
      project: { 'a.py': 'x = 1\n', 'x.csv.dvc': OUT, '.dvc/config': '[remote "a"]\nurl = me@host.org:/data\n' },
    },
  ],
  fails: [
    {
      name: 'one file',
      project: { 'a.py': 'x = 1\n', 'x.csv.dvc': OUT },
      problems: [
        {
          id: 'noConfig',
          at: 'x.csv.dvc:1:1',
          message: '"x.csv.dvc" stands for data, but the repository has no ".dvc/config"',
          level: 'warning',
        },
      ],
    },
    {
      name: 'two files',
      project: { 'a.py': 'x = 1\n', 'x.csv.dvc': OUT, 'y.csv.dvc': OUT },
      problems: [
        {
          id: 'noConfig',
          at: 'x.csv.dvc:1:1',
          message: '"x.csv.dvc" and 1 more .dvc files stand for data, but the repository has no ".dvc/config"',
          level: 'warning',
        },
      ],
    },
    {
      name: 'no remote',
      project: { 'a.py': 'x = 1\n', 'data/x.csv.dvc': OUT, 'y.dvc': OUT, y: 'here', '.dvc/config': '[core]\n' },
      problems: [
        {
          id: 'noRemote',
          at: 'data/x.csv.dvc:1:1',
          message: '"data/x.csv" is kept with DVC and not in the repository, and ".dvc/config" names no remote',
          data: { file: 'data/x.csv', resolved: 'data/x.csv', files: 1, config: '.dvc/config' },
          level: 'warning',
        },
      ],
    },
    {
      name: 'a folder of one machine',
      project: {
        'a.py': 'x = 1\n',
        'x.csv.dvc': OUT,
        '.dvc/config': '[\'remote "local"\']\n    url = /tmp/dvc-storage\n',
      },
      problems: [
        {
          id: 'folder',
          at: 'x.csv.dvc:1:1',
          message: 'what DVC tracks is kept in "/tmp/dvc-storage", which only one machine has',
          data: { config: '.dvc/config', remotes: ['/tmp/dvc-storage'] },
        },
      ],
    },
  ],
});
