import { notebook, testRule } from '../../../src/testing/index.js';
import { rule } from './rule.js';

const NB = notebook('# In [1]\nx = 1\n');

testRule(rule, {
  passes: [
    { name: 'Markdown', project: { 'a.ipynb': NB, 'README.md': '# A\n' } },
    { name: 'another case', project: { 'a.ipynb': NB, 'readme.MD': '# A\n' } },
    { name: 'no ending', project: { 'a.ipynb': NB, README: 'A\n' } },
    { name: 'reStructuredText', project: { 'a.ipynb': NB, 'README.rst': 'A\n=\n' } },
    { name: 'another language', project: { 'a.ipynb': NB, 'README.zh.md': '# 分析\n' } },
    { name: 'a README for people only', project: { 'a.ipynb': NB, 'README.pdf': '%PDF' } },
    { name: 'a notebook as README', project: { 'README.ipynb': NB } },
    { name: 'two words', project: { 'a.ipynb': NB, 'Read Me.txt': 'A\n' } },
    // GitHub shows these as the repository's README.
    { name: 'in .github', project: { 'a.ipynb': NB, '.github/README.md': '# A\n' } },
    { name: 'in docs', project: { 'a.ipynb': NB, 'docs/README.md': '# A\n' } },
    // In an archive of a repository whose .gitignore lists all Markdown: what is there was committed.
    { name: 'ignored, where no index tells', project: { 'a.ipynb': NB, '.gitignore': '*.md\n', 'README.md': '# A\n' } },
    // docs/readme-stub's cause, not this one's.
    { name: 'an empty one', project: { 'a.ipynb': NB, 'README.md': '' } },
  ],
  fails: [
    {
      name: 'none',
      project: { 'a.ipynb': NB },
      problems: [{ id: 'missing', at: 'a.ipynb:1:1', level: 'error', message: 'the repository has no README' }],
    },
    {
      name: 'one in a folder of its own',
      project: { 'a.ipynb': NB, 'data/README.md': '# Data\n', 'requirements.txt': 'numpy==1.26.4\n' },
      problems: [{ id: 'missing', at: 'requirements.txt:1:1' }],
    },
    {
      name: 'a folder of that name',
      project: { 'a.ipynb': NB, 'README.md/x.txt': 'x' },
      problems: [{ id: 'missing', at: 'a.ipynb:1:1' }],
    },
  ],
});
