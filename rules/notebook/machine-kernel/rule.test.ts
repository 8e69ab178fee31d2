import { notebook, testRule } from '../../../src/testing/index.js';
import { rule } from './rule.js';

const file = (name: string, display: string, language = 'python', version = '3.9.1'): Record<string, string> => ({
  'a.ipynb': notebook('# In [1]\nx = 1\n', {
    metadata: {
      kernelspec: { display_name: display, language, name },
      language_info: { name: language, version },
    },
  }),
});
const mended = file('python3', 'Python 3 (ipykernel)');

testRule(rule, {
  passes: [
    { name: 'python3', project: file('python3', 'Python 3') },
    { name: 'an environment in the display name only, which nothing looks up', project: file('python3', 'venv-ephys') },
    { name: 'python2', project: file('python2', 'Python 2', 'python', '2.7.15') },
    { name: 'a platform of its own', project: file('pysparkkernel', 'PySpark') },
    { name: 'R', project: file('ir', 'R', 'R') },
    { name: 'a version of Julia is the same everywhere', project: file('julia-1.9', 'Julia 1.9.3', 'julia') },
    { name: 'a language with many kernels', project: file('xcpp17', 'C++17', 'C++17') },
    {
      name: 'no kernelspec: notebook/no-kernelspec',
      project: { 'a.ipynb': notebook('# In [1]\nx\n', { metadata: {} }) },
    },
  ],
  fails: [
    {
      name: 'an environment of conda',
      project: file('conda-env-thesis-py', 'Python [conda env:thesis]'),
      problems: [
        {
          id: 'machineKernel',
          at: 'a.ipynb:1:1',
          fix: 'safe',
          message: 'the notebook asks for the kernel "conda-env-thesis-py", a name of the machine that saved it',
          data: { kernel: 'conda-env-thesis-py', python: true },
          level: 'warning',
        },
      ],
      fixed: mended,
    },
    {
      name: 'a name that VS Code made',
      project: file(
        'python38364bitscrapingconda8891ca94cb9c435e8f8159bc20eab25f',
        "Python 3.8.3 64-bit ('scraping': conda)",
      ),
      problems: [{ id: 'machineKernel', at: 'a.ipynb:1:1' }],
      fixed: mended,
    },
    {
      name: "somebody's own name",
      project: file('tensorflow', 'Python 3.6 (tensorflow)'),
      problems: [{ id: 'machineKernel', at: 'a.ipynb:1:1' }],
      fixed: mended,
    },
    {
      name: 'Python 2 code would not run under python3',
      project: file('Python [python2]', 'Python [python2]', 'python', '2.7.12'),
      problems: [{ id: 'machineKernel', at: 'a.ipynb:1:1', data: { kernel: 'Python [python2]', python: false } }],
    },
    {
      name: 'R in an environment of conda',
      project: file('conda-env-stats-r', 'R [conda env:stats]', 'R'),
      problems: [{ id: 'machineKernel', at: 'a.ipynb:1:1', data: { kernel: 'conda-env-stats-r', python: false } }],
    },
    {
      name: 'two notebooks are one finding, and are mended together',
      project: {
        'a.ipynb': file('conda-env-thesis-py', 'Python [conda env:thesis]')['a.ipynb'] ?? '',
        'b.ipynb': file('tensorflow', 'Python 3.6 (tensorflow)')['a.ipynb'] ?? '',
        'c.ipynb': file('conda-env-stats-r', 'R [conda env:stats]', 'R')['a.ipynb'] ?? '',
      },
      problems: [
        {
          id: 'habit',
          at: 'a.ipynb:1:1',
          message:
            '3 notebooks ask for a kernel by a name of the machine that saved them (here the kernel "conda-env-thesis-py")',
          fix: 'safe',
          related: ['b.ipynb:1:1', 'c.ipynb:1:1'],
        },
      ],
      fixed: { 'a.ipynb': mended['a.ipynb'] ?? '', 'b.ipynb': mended['a.ipynb'] ?? '' },
    },
  ],
});
