import { notebook, testRule } from '../../../src/testing/index.js';
import { GROUPED } from './grouped-cases.js';
import { rule } from './rule.js';

const nowhere = (what: string, done = 'read'): string =>
  `${what} is ${done}, but it is not in the repository and nothing in it makes it`;

const made = (project: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(project).map(([path, text]) => [path, path.endsWith('b') ? notebook(text) : text]));

testRule(rule, {
  passes: [
    {
      name: 'the file is there',
      project: {
        'a.ipynb': notebook("# In [1]\nimport pandas as pd\npd.read_csv('data/x.csv')\n"),
        'data/x.csv': 'a,b\n1,2\n',
      },
    },
    {
      name: 'a script started in the root',
      project: { 'src/a.py': "import pandas as pd\npd.read_csv('data/x.csv')\n", 'data/x.csv': 'a,b\n1,2\n' },
    },
    {
      name: 'the same notebook writes it before',
      project: {
        'a.ipynb': notebook(
          "# In [1]\nimport pandas as pd\ndf = pd.DataFrame()\ndf.to_csv('x.csv')\n# In [1]\npd.read_csv('x.csv')\n",
        ),
      },
    },
    {
      name: 'a name with a part that is not known',
      project: { 'a.ipynb': notebook("# In [1]\nimport pandas as pd\npd.read_csv(f'{name}.csv')\n") },
    },
    {
      name: 'a failure that is caught',
      project: {
        'a.ipynb': notebook("# In [1]\ntry:\n    f = open('x.txt')\nexcept FileNotFoundError:\n    f = None\n"),
      },
    },
    {
      name: 'the code asks before',
      project: { 'a.ipynb': notebook("# In [1]\nimport os\nif os.path.exists('x.txt'):\n    f = open('x.txt')\n") },
    },
    {
      name: 'cloned, entered and read from',
      project: {
        'a.ipynb': notebook(
          "# In [1]\n!git clone https://example.org/o/tool.git\n# In [2]\n%cd tool/\n# In [3]\nopen('x.txt')\n# In [4]\nimport numpy as np\nnp.save('tool/y', 1)\n",
        ),
      },
    },
    {
      name: 'downloaded and unpacked in the notebook',
      project: {
        'a.ipynb': notebook(
          "# In [1]\n!wget https://example.org/x.zip\n!unzip x.zip -d data\n# In [1]\nimport pandas as pd\npd.read_csv('data/x.csv')\n",
        ),
      },
    },
    {
      name: 'kept with DVC',
      project: {
        'a.ipynb': notebook("# In [1]\nimport pandas as pd\npd.read_csv('data/x.csv')\n"),
        'data.dvc': 'outs:\n- path: data\n',
      },
    },
    {
      name: 'on Colab only',
      project: { 'a.ipynb': notebook("# In [1]\nimport sys\nif 'google.colab' in sys.modules:\n    open('x.txt')\n") },
    },
    {
      name: 'a pattern that the code writes',
      project: {
        'a.ipynb': notebook(
          "# In [1]\nimport numpy as np\nfor name in names:\n    np.save(f'out/{name}_clean.npy', 1)\n# In [1]\nnp.load('out/b_clean.npy')\n",
        ),
      },
    },
    {
      name: 'a default of an option that several folders have',
      project: {
        'a.py':
          "import argparse\np = argparse.ArgumentParser()\np.add_argument('--data', default='x.lock')\nopen(p.parse_args().data)\n",
        'one/x.lock': 'x',
        'two/x.lock': 'x',
      },
    },
    {
      name: 'in a folder that nobody knows from the code',
      project: {
        'a.py': "import os\nos.chdir(os.environ['WORK'])\nopen('x.txt')\ndef unused(job):\n    open('y.txt')\n",
        'b.py':
          "import os, flow\nfrom contextlib import chdir\ndef one(job):\n    with job:\n        open('x.txt')\n@flow.with_job\ndef two(job):\n    open('y.txt')\ndef three(job):\n    os.chdir(job.ws)\n    open('z.txt')\ndef five():\n    os.chdir('..')\n    open('z.txt')\ndef four(where):\n    with chdir(where):\n        open('z.txt')\n",
      },
    },
    {
      name: 'moved away: a library made it; fetched by a script of a shell',
      project: {
        'a.py': "import shutil\nshutil.move('rules.json', 'out.json')\n",
        'b.py': "import os\nos.system('src/etl.sh')\nopen('data/raw/x.tsv')\n",
      },
    },
    {
      name: 'drawn by graphviz, which adds the suffix',
      project: {
        'a.py':
          "import graphviz\nfrom sklearn.tree import export_graphviz\ng = graphviz.Digraph(format='png')\ng.render('tmp')\nopen('tmp.png')\nexport_graphviz(tree, out_file='t.dot')\nopen('t.dot')\n",
      },
    },
    {
      name: 'NumPy adds the suffix',
      project: { 'a.ipynb': notebook("# In [1]\nimport numpy as np\nnp.save('x', 1)\nnp.load('x.npy')\n") },
    },
  ],
  fails: [
    {
      name: 'nothing makes it',
      project: { 'a.ipynb': notebook("# In [1]\nimport pandas as pd\npd.read_csv('data/x.csv')\n") },
      problems: [{ id: 'missing', at: 'a.ipynb[0]:2:1', message: nowhere('"data/x.csv"'), level: 'error' }],
    },
    {
      name: 'through constants, pathlib, a function and a loop',
      project: {
        'a.ipynb': notebook(
          "# In [1]\nfrom pathlib import Path\nimport numpy as np\nDATA = Path('data')\ndef load(name):\n    return np.load(DATA / f'{name}.npy')\n# In [1]\nfor name in ['a', 'b']:\n    load(name)\n",
        ),
      },
      problems: [
        { id: 'missing', at: 'a.ipynb[0]:5:12', message: nowhere('"data/a.npy" (and 1 more)'), level: 'error' },
      ],
    },
    {
      name: 'a constant of a local module',
      project: {
        'config.py': "from pathlib import Path\nDATA = Path(__file__).parent / 'data'\n",
        'nb/a.ipynb': notebook("# In [1]\nimport sys\nimport config\nopen(config.DATA / 'x.txt')\n"),
      },
      problems: [{ id: 'missing', at: 'nb/a.ipynb[0]:3:1', message: nowhere('"data/x.txt"'), level: 'error' }],
    },
    {
      name: 'written only later',
      project: {
        'a.ipynb': notebook("# In [1]\nimport pandas as pd\ndf = pd.read_csv('x.csv')\n# In [1]\ndf.to_csv('x.csv')\n"),
      },
      problems: [
        { id: 'late', at: 'a.ipynb[0]:2:6', message: '"x.csv" is read before the code that writes it', level: 'error' },
      ],
    },
    {
      name: 'another notebook makes it',
      project: {
        '01.ipynb': notebook("# In [1]\nimport pandas as pd\npd.DataFrame().to_csv('x.csv')\n"),
        '02.ipynb': notebook("# In [1]\nimport pandas as pd\npd.read_csv('x.csv')\n"),
      },
      problems: [
        {
          id: 'needed',
          at: '02.ipynb[0]:2:1',
          message: '"x.csv" is not in the repository: "01.ipynb" makes it and has to be run first',
          level: 'info',
          related: ['01.ipynb[0]:2:1'],
        },
      ],
    },
    ...GROUPED.map(({ project, ...one }) => ({ ...one, project: made(project) })),
    {
      name: 'the README tells where the data comes from',
      project: {
        'a.ipynb': notebook("# In [1]\nimport pandas as pd\npd.read_csv('x.csv')\n"),
        'README.md': '# A\n\nDownload the data from the archive.\n',
      },
      problems: [
        {
          id: 'documented',
          at: 'a.ipynb[0]:2:1',
          message:
            '"x.csv" is read and not in the repository; a download step, a workflow or the README speaks of data',
          level: 'info',
        },
      ],
    },
    {
      name: 'an archive, a link to a set of data, a script that fetches it, a workflow that makes it',
      project: {
        'a/a.ipynb': notebook("# In [1]\nimport pandas as pd\npd.read_csv('x.csv')\n"),
        'a/README.md':
          '# A\n\nAll source data needed to reproduce the figures (inputs to the notebooks), along with descriptions of the file\nstructure, are provided in our [Zenodo submission](https://doi.org/10.5281/zenodo.1).\n',
        'b/b.ipynb': notebook("# In [1]\nimport pandas as pd\npd.read_csv('x.csv')\n"),
        'b/README.md': '# B\n\nSee [here](https://www.kaggle.com/datasets/o/n).\n',
        'c/c.ipynb': notebook("# In [1]\nimport pandas as pd\npd.read_csv('x.csv')\n"),
        'c/scripts/download_data.sh': 'curl -O https://example.org/x.csv\n',
        'd/nb/d.ipynb': notebook("# In [1]\nimport pandas as pd\npd.read_csv('x.csv')\n"),
        'd/Snakefile': "rule all:\n    input: 'nb/x.csv'\n",
      },
      problems: ['a/a', 'b/b', 'c/c', 'd/nb/d'].map((name) => ({
        id: 'documented' as const,
        at: `${name}.ipynb[0]:2:1`,
        message: '"x.csv" is read and not in the repository; a download step, a workflow or the README speaks of data',
        level: 'info' as const,
      })),
    },
    {
      name: 'several files of one folder',
      project: {
        'a.ipynb': notebook(
          "# In [1]\nimport pandas as pd\npd.read_csv('train.csv')\npd.read_csv('test.csv')\npd.read_csv('out/x.csv')\n",
        ),
      },
      problems: [
        {
          id: 'missing',
          at: 'a.ipynb[0]:2:1',
          message: nowhere('"train.csv" (and 1 more)'),
          level: 'error',
          related: ['a.ipynb[0]:3:1'],
        },
        { id: 'missing', at: 'a.ipynb[0]:4:1', message: nowhere('"out/x.csv"'), level: 'error' },
      ],
    },
    {
      name: 'others of that name, of which none is surely meant',
      project: {
        'a/a.ipynb': notebook("# In [1]\nimport pandas as pd\npd.read_csv('data.csv')\n"),
        'b/data.csv': 'a\n1\n',
      },
      problems: [
        {
          id: 'missing',
          at: 'a/a.ipynb[0]:2:1',
          message:
            '"data.csv" is read, but it is not there and nothing in the repository makes it ("b/data.csv" is another one, or in the wrong folder)',
          level: 'error',
        },
      ],
    },
    {
      name: 'a condition',
      project: { 'a.ipynb': notebook("# In [1]\nif question:\n    open('x.txt')\n") },
      problems: [{ id: 'missing', at: 'a.ipynb[0]:2:5', message: nowhere('"x.txt"'), level: 'warning' }],
    },
    {
      name: 'after os.chdir',
      project: {
        'a.ipynb': notebook("# In [1]\nimport os\nos.chdir('data')\n# In [1]\nopen('x.txt')\n"),
        'data/y.txt': 'x',
      },
      problems: [{ id: 'missing', at: 'a.ipynb[1]:1:1', message: nowhere('"x.txt"'), level: 'error' }],
    },
    {
      name: 'a default of an option',
      project: {
        'a.py':
          "import argparse\np = argparse.ArgumentParser()\np.add_argument('--data', default='x.txt')\nopen(p.parse_args().data)\n",
      },
      problems: [{ id: 'missing', at: 'a.py:4:1', message: nowhere('"x.txt"'), level: 'warning' }],
    },
    {
      name: 'on this disk, but not in git',
      project: {
        '.git/HEAD': 'ref: refs/heads/main\n',
        '.git/config': '',
        '.git/objects/x': '',
        '.git/refs/x': '',
        '.git/index': gitIndex('a.ipynb'),
        'a.ipynb': notebook("# In [1]\nopen('x.txt')\n"),
        'x.txt': 'x',
      },
      problems: [
        {
          id: 'ignored',
          at: 'a.ipynb[0]:1:1',
          message: '"x.txt" is read, but git does not have it: it is on this disk only',
          level: 'error',
        },
      ],
    },
    {
      name: 'a folder',
      project: { 'a.ipynb': notebook("# In [1]\nimport os\nfor name in os.listdir('images'):\n    print(name)\n") },
      problems: [{ id: 'missing', at: 'a.ipynb[0]:2:13', message: nowhere('"images"', 'listed'), level: 'error' }],
    },
  ],
});

/** Git's index (version 2) of a repository that tracks this one file. */
function gitIndex(path: string): Uint8Array {
  const bytes = Buffer.alloc(12 + Math.ceil((62 + path.length + 1) / 8) * 8 + 20);
  bytes.write('DIRC');
  bytes.writeUInt32BE(2, 4);
  bytes.writeUInt32BE(1, 8);
  bytes.writeUInt32BE(0o100644, 12 + 24);
  bytes.writeUInt16BE(path.length, 12 + 60);
  bytes.write(path, 12 + 62);
  return bytes;
}
