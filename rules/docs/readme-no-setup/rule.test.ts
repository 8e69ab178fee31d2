import { notebook, testRule } from '../../../src/testing/index.js';
import { rule } from './rule.js';

const NB = notebook('# In [1]\nimport pandas as pd\n');
const STORY = 'This repository compares three models of the yearly rainfall in the Alps. '.repeat(3);
/** A README that tells enough and, without `more`, nothing about setting up. */
const project = (more = '', name = 'README.md'): Record<string, string> => ({
  'a.ipynb': NB,
  [name]: name === 'README.md' ? `# Rain\n\n${STORY}\n\n${more}\n` : `${STORY}\n\n${more}\n`,
});
const block = (text: string, language = 'bash'): string => `\`\`\`${language}\n${text}\n\`\`\``;

testRule(rule, {
  passes: [
    { name: 'a section', project: project('## Installation\n\nAs usual.') },
    { name: 'a section with an icon and another name', project: project('## 🚀 Getting started\n\nAs usual.') },
    { name: 'a setext heading', project: project('Requirements\n------------\n\nThe usual.') },
    { name: 'an HTML heading', project: project('<h2 align="center">Set up</h2>\n\nAs usual.') },
    {
      name: 'a folded section',
      project: project('<details><summary>Dependencies</summary>\n\nThe usual.\n\n</details>'),
    },
    { name: 'a bold line as heading', project: project('**Environment**\n\nThe usual.') },
    { name: 'Chinese', project: project('## 安装\n\n见下文。') },
    { name: 'Japanese', project: project('## 環境構築\n\n以下の通り。') },
    { name: 'German', project: project('## Voraussetzungen\n\nDie üblichen.') },
    { name: 'Russian', project: project('## Установка\n\nКак обычно.') },
    { name: 'pip', project: project(block('pip install pandas')) },
    { name: 'a prompt without a language', project: project(block('$ conda env create -f env.yml', '')) },
    { name: 'a magic', project: project(block('%pip install pandas', 'python')) },
    { name: 'a command in a sentence', project: project('Type `poetry install` first.') },
    { name: 'an indented command', project: project('    pip3 install -r requirements.txt') },
    { name: 'make', project: project(block('make env')) },
    { name: 'a script that installs', project: project(block('./install.sh')) },
    { name: 'the words', project: project('Use pip install to get pandas.') },
    { name: 'the packages', project: project('The code relies on the python packages numpy and torch.') },
    { name: 'a Python version', project: project('Written for Python 3.9 with pandas.') },
    { name: 'a file that declares', project: project('All versions are in requirements.txt.') },
    {
      name: 'a Binder badge',
      project: project('[![Binder](https://mybinder.org/badge_logo.svg)](https://mybinder.org/v2/gh/a/b/main)'),
    },
    {
      name: 'a Colab link',
      project: project('[Open](https://colab.research.google.com/github/a/b/blob/main/a.ipynb)'),
    },
    { name: 'a link to where it is said', project: project('See [the guide](docs/install.md).') },
    { name: 'R code that installs', project: project(block('install.packages("dplyr")', 'r')) },
    { name: 'reStructuredText', project: project('Setup\n=====\n\nAs usual.\n', 'README.rst') },
    { name: 'plain text', project: project('INSTALLATION\n\nAs usual.\n', 'README') },
    { name: 'Org', project: project('* Install\nAs usual.\n', 'README.org') },
    { name: 'AsciiDoc', project: project('== Setup\n\nAs usual.\n', 'README.adoc') },
    { name: 'a document of its own', project: { ...project(), 'INSTALL.md': 'As usual.\n' } },
    { name: 'the twin README tells', project: { ...project(), 'README.de.md': '## Installation\n\nWie immer.\n' } },
    // One cause, one finding.
    { name: 'a stub', project: { 'a.ipynb': NB, 'README.md': '# Rain\n' } },
    { name: 'no README', project: { 'a.ipynb': NB } },
    { name: 'nothing to set up', project: { ...project(), 'a.ipynb': notebook('# In [1]\nimport json\n') } },
  ],
  fails: [
    {
      name: 'a manifest that nobody is told about',
      project: { ...project(), 'requirements.txt': 'pandas==2.2.2\n' },
      problems: [
        {
          id: 'noSetup',
          at: 'README.md:1:1',
          data: { command: 'pip install -r requirements.txt', manifests: 1 },
          message: 'the README does not say how to set the project up',
          help: 'Add a section "## Setup" with "pip install -r requirements.txt".',
        },
      ],
    },
    {
      name: 'a conda environment in its own folder',
      project: { ...project(), 'envs/environment.yml': 'name: rain\ndependencies:\n  - pandas=2.2.2\n' },
      problems: [
        {
          id: 'noSetup',
          at: 'README.md:1:1',
          data: { command: 'conda env create -f envs/environment.yml', manifests: 1 },
        },
      ],
    },
    {
      name: 'a lock file says which tool',
      project: {
        ...project(),
        'pyproject.toml': '[project]\nname = "rain"\nversion = "1"\ndependencies = ["pandas"]\n',
        'uv.lock': 'version = 1\n',
      },
      problems: [{ id: 'noSetup', at: 'README.md:1:1', data: { command: 'uv sync', manifests: 1 } }],
    },
    {
      name: 'no manifest',
      project: project('## Results\n\nA figure.'),
      problems: [{ id: 'noSetup', at: 'README.md:1:1', data: { command: null, manifests: 0 } }],
    },
    {
      name: 'several manifests beside each other: which is for what',
      project: {
        ...project(),
        'envs/a.yml': 'dependencies: [pandas=2.2.2]\n',
        'envs/b.yml': 'dependencies: [numpy=1.26.4]\n',
      },
      problems: [{ id: 'noSetup', at: 'README.md:1:1', data: { command: null, manifests: 2 } }],
    },
    {
      name: 'a clone alone sets nothing up',
      project: project(block('git clone https://example.org/rain\ncd rain')),
      problems: [{ id: 'noSetup', at: 'README.md:1:1' }],
    },
    {
      name: 'a CI badge is no setup',
      project: project('[![build](https://example.org/ci/badge.svg)](https://example.org/ci)'),
      problems: [{ id: 'noSetup', at: 'README.md:1:1' }],
    },
    {
      name: 'in .github, which GitHub shows first',
      project: { 'a.ipynb': NB, '.github/README.md': `# Rain\n\n${STORY}\n`, 'README.md': '# Rain\n' },
      problems: [{ id: 'noSetup', at: '.github/README.md:1:1' }],
    },
  ],
});
