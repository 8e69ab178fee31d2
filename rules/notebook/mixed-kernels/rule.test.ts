import { notebook, testRule } from '../../../src/testing/index.js';
import { rule } from './rule.js';

const by = (version: string | undefined, language = 'python'): string =>
  notebook('# In [1]\nx = 1\n', { metadata: { language_info: { name: language, version } } });
const REQ = 'numpy==1.26.4\n';

testRule(rule, {
  passes: [
    { name: 'one notebook', project: { 'a.ipynb': by('3.11.7') } },
    { name: 'one Python', project: { 'a.ipynb': by('3.11.7'), 'b.ipynb': by('3.11.2') } },
    { name: 'another language beside it', project: { 'a.ipynb': by('3.11.7'), 'b.ipynb': by('4.3.1', 'R') } },
    { name: 'a notebook that does not say', project: { 'a.ipynb': by('3.11.7'), 'b.ipynb': by(undefined) } },
    {
      name: 'folders with a manifest each are environments each',
      project: {
        'a/a.ipynb': by('3.6.9'),
        'a/requirements.txt': REQ,
        'b/c/b.ipynb': by('3.11.7'),
        'b/requirements.txt': REQ,
      },
    },
  ],
  fails: [
    {
      name: 'two Pythons',
      project: { 'a.ipynb': by('3.6.9'), 'b/b.ipynb': by('3.11.7'), 'c.ipynb': by('3.11.2') },
      problems: [
        {
          id: 'mixed',
          at: 'a.ipynb:1:1',
          message: 'the notebooks were run by different Pythons: 3.11 (2 notebooks), 3.6 (1 notebook)',
          data: {
            versions: [
              { version: '3.11', notebooks: 2 },
              { version: '3.6', notebooks: 1 },
            ],
          },
          level: 'warning',
          related: ['b/b.ipynb:1:1'],
        },
      ],
    },
    {
      name: 'Python 2 among them, in one environment of two',
      project: {
        'old/a.ipynb': by('2.7.15'),
        'old/b.ipynb': by('3.7.1'),
        'old/c.ipynb': by('3.8.0'),
        'old/requirements.txt': REQ,
        'new.ipynb': by('3.12.0'),
      },
      problems: [{ id: 'mixed', at: 'old/b.ipynb:1:1', related: ['old/a.ipynb:1:1', 'old/c.ipynb:1:1'] }],
    },
  ],
});
