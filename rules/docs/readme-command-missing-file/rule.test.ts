import { testRule } from '../../../src/testing/index.js';
import { rule } from './rule.js';

const FILES = {
  'train.py': 'x = 1\n',
  'run.sh': 'true\n',
  'requirements.txt': 'numpy==1.26.4\n',
  'envs/env.yml': 'dependencies: [numpy=1.26.4]\n',
  'src/eval.py': 'x = 1\n',
};
const project = (commands: string, others: Record<string, string> = {}): Record<string, string> => ({
  'README.md': `# Rain\n\n\`\`\`bash\n${commands}\n\`\`\`\n`,
  ...FILES,
  ...others,
});

testRule(rule, {
  passes: [
    {
      name: 'files that are there',
      project: project('pip install -r requirements.txt\npython train.py\nbash run.sh\n./run.sh'),
    },
    { name: 'from another folder', project: project('cd src\npython eval.py\ncd ..\nconda env create -f env.yml') },
    {
      name: 'modules, options and other commands',
      project: project('python -m rain.model\npython -c "x"\nmake all\npython --version'),
    },
    {
      name: 'a gap to fill',
      project: project(
        'python <script>.py\npython path/to/model.py\npython your_model.py\npython $X.py\npython {a}.py',
      ),
    },
    { name: 'a path of one machine', project: project('python /opt/x/y.py\nbash ~/z.sh') },
    { name: 'a download', project: project('wget https://example.org/get-pip.py\npython get-pip.py') },
    {
      name: 'another repository',
      project: project('git clone https://x.y/rain\ngit clone https://x.y/tool\ncd tool\npython setup.py install'),
    },
    { name: 'an archive', project: project('unzip tool.zip\npython tool.py') },
    { name: 'a file made by the step before', project: project('pip-compile -o all.txt\npip install -r all.txt') },
    {
      name: 'no command: another language',
      project: { ...FILES, 'README.md': '# R\n\n```yaml\nrun: python x.py\n```\n' },
    },
    {
      name: 'the README of a library shows its users’ files',
      project: project('python simulate.py', {
        'pyproject.toml':
          '[build-system]\nrequires = ["hatchling"]\nbuild-backend = "hatchling.build"\n[project]\nname = "rain"\nversion = "1"\n',
      }),
    },
  ],
  fails: [
    {
      name: 'a script',
      project: project('pip install -r requirements.txt\npython simulate.py --years 3'),
      problems: [
        {
          id: 'missing',
          at: 'README.md:5:1',
          level: 'error',
          data: { file: 'simulate.py', suggestion: null },
          message: 'the README tells to use "simulate.py", which is not in the repository',
          help: 'Commit the file, or change the command.',
        },
      ],
    },
    {
      name: 'a misspelt one',
      project: project('python trian.py'),
      problems: [
        {
          id: 'missing',
          at: 'README.md:4:1',
          data: { file: 'trian.py', suggestion: 'train.py' },
          help: 'Write "train.py", or commit the file.',
        },
      ],
    },
    {
      name: 'requirements, an environment, a shell script, a notebook',
      project: project(
        'python3 -m pip install -r reqs.txt\nconda env create -f conda.yaml\nbash download_all.sh\nuv run jupyter lab figures.ipynb',
      ),
      problems: [
        { id: 'missing', at: 'README.md:4:1', data: { file: 'reqs.txt', suggestion: null } },
        { id: 'missing', at: 'README.md:5:1', data: { file: 'conda.yaml', suggestion: null } },
        { id: 'missing', at: 'README.md:6:1', data: { file: 'download_all.sh', suggestion: null } },
        { id: 'missing', at: 'README.md:7:1', data: { file: 'figures.ipynb', suggestion: null } },
      ],
    },
    {
      name: 'once for each file, in a code span too',
      project: { ...FILES, 'README.md': 'Run `python plot.py`.\n\n    $ python plot.py\n' },
      problems: [{ id: 'missing', at: 'README.md:1:6' }],
    },
  ],
});
