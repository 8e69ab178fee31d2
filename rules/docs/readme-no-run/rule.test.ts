import { notebook, testRule } from '../../../src/testing/index.js';
import { rule } from './rule.js';

const NB = notebook('# In [1]\nx = 1\n');
const STORY = 'This repository compares three models of the yearly rainfall in the Alps. '.repeat(3);
const project = (more = '', name = 'README.md'): Record<string, string> => ({
  'rain.ipynb': NB,
  [name]: `# Rain\n\n${STORY}\n\n${more}\n`,
});
const block = (text: string, language = 'bash'): string => `\`\`\`${language}\n${text}\n\`\`\``;

testRule(rule, {
  passes: [
    { name: 'python', project: project(block('python train.py --lr 0.1')) },
    { name: 'a module', project: project(block('python -m rain.model')) },
    { name: 'by a tool', project: project(block('poetry run python train.py')) },
    { name: 'jupyter', project: project(block('jupyter notebook', '')) },
    { name: 'snakemake in a sentence', project: project('Type `snakemake --cores 4`.') },
    { name: 'make alone', project: project('Type `make`.') },
    { name: 'docker', project: project(block('docker run -it rain')) },
    { name: 'its own program', project: project(block('rain --year 2020')) },
    { name: 'behind other commands', project: project(block('cd src && PYTHONPATH=. python a.py')) },
    {
      name: 'console output is not run, the prompted line is',
      project: project(block('$ Rscript a.R\ndone', 'console')),
    },
    { name: 'a section', project: project('## Usage\n\nAs usual.') },
    { name: 'how to reproduce', project: project('## Reproducing the figures\n\nAs usual.') },
    { name: 'Chinese', project: project('## 快速开始\n\n见下文。') },
    { name: 'French', project: project('## Utilisation\n\nComme toujours.') },
    { name: 'a sentence', project: project('Run the notebook from top to bottom.') },
    {
      name: 'each notebook makes a figure',
      project: project('Each .ipynb file contains a notebook that generates the figure.'),
    },
    { name: 'a named notebook', project: project('The figures come from `rain.ipynb`.') },
    { name: 'a linked notebook', project: project('The figures come from [this one](rain.ipynb).') },
    { name: 'a drawn tree with the notebook in it', project: project(block('rain.ipynb   # all figures', '')) },
    {
      name: 'a Binder badge',
      project: project('[![Binder](https://mybinder.org/badge_logo.svg)](https://mybinder.org/v2/gh/a/b/main)'),
    },
    { name: 'code to type', project: project(block('import rain\nrain.plot()', 'python')) },
    // One cause, one finding.
    { name: 'a stub', project: { 'rain.ipynb': NB, 'README.md': '# Rain\n' } },
    { name: 'no README', project: { 'rain.ipynb': NB } },
    {
      name: 'nothing to run',
      project: { 'README.md': project()['README.md'] ?? '', 'requirements.txt': 'numpy==1.26.4\n' },
    },
    { name: 'only tests to run', project: { 'README.md': `# Rain\n\n${STORY}\n`, 'tests/test_a.py': 'x = 1\n' } },
  ],
  fails: [
    {
      name: 'a story',
      project: project(),
      problems: [
        {
          id: 'noRun',
          at: 'README.md:1:1',
          data: { command: 'jupyter lab rain.ipynb' },
          message: 'the README does not say how to run anything',
          help: 'Add a section "## Run" with what to type, in order, such as "jupyter lab rain.ipynb", and say what comes out.',
        },
      ],
    },
    {
      name: 'setting up is not running',
      project: project(
        block(
          'git clone https://example.org/rain\ncd rain\npython -m venv x\nsource x/bin/activate\npip install -r requirements.txt\nconda activate x\npoetry install',
        ),
      ),
      problems: [{ id: 'noRun', at: 'README.md:1:1' }],
    },
    {
      name: 'a Makefile is the way in',
      project: { ...project(), Makefile: 'all:\n\ttrue\n' },
      problems: [{ id: 'noRun', at: 'README.md:1:1', data: { command: 'make' } }],
    },
    {
      name: 'a main script before the others, a name with a space quoted',
      project: { 'README.md': `# Rain\n\n${STORY}\n`, 'a b.py': 'x = 1\n', 'main.py': 'x = 1\n' },
      problems: [{ id: 'noRun', at: 'README.md:1:1', data: { command: 'python main.py' } }],
    },
    {
      name: 'a notebook whose name has a space',
      project: { 'README.md': `# Rain\n\n${STORY}\n`, 'my rain.ipynb': NB },
      problems: [{ id: 'noRun', at: 'README.md:1:1', data: { command: "jupyter lab 'my rain.ipynb'" } }],
    },
  ],
});
