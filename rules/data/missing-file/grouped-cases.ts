interface Case {
  readonly name: string;
  readonly project: Readonly<Record<string, string>>;
  readonly problems: readonly {
    readonly id: string;
    readonly at: string;
    readonly message?: string;
    readonly level?: 'error' | 'info';
    readonly related?: readonly string[];
  }[];
}

/** Several files that are one finding. Notebooks are in their short form. */
export const GROUPED: readonly Case[] = [
  {
    name: 'a folder whose neighbours, of names that are not known, are written',
    project: {
      'a.ipynb':
        "# In [1]\nimport os\nfor name in os.listdir('data/all'):\n    os.makedirs(os.path.join('data', name), exist_ok=True)\n",
    },
    problems: [
      {
        id: 'missing',
        at: 'a.ipynb[0]:2:13',
        message: '"data/all" is listed, but it is not in the repository and nothing in it makes it',
      },
    ],
  },
  {
    name: 'other notebooks make them',
    project: {
      '01.ipynb': "# In [1]\nimport pandas as pd\npd.DataFrame().to_csv('x.csv')\n",
      '02.ipynb': "# In [1]\nimport pandas as pd\npd.DataFrame().to_csv('y.csv')\n",
      '03.ipynb': "# In [1]\nimport pandas as pd\npd.read_csv('x.csv')\npd.read_csv('y.csv')\n",
    },
    problems: [
      {
        id: 'needed',
        at: '03.ipynb[0]:2:1',
        message:
          '"x.csv" (and 1 more) is not in the repository: "01.ipynb", "02.ipynb" make them and have to be run first',
        level: 'info',
        related: ['03.ipynb[0]:3:1', '01.ipynb[0]:2:1'],
      },
    ],
  },
  {
    name: 'folders that one line reads from',
    project: {
      'a.py':
        "import pickle\nfor run in ['run_1', 'run_2']:\n    with open(f'./{run}/x.pickle', 'rb') as f:\n        pickle.load(f)\n",
    },
    problems: [
      {
        id: 'missing',
        at: 'a.py:3:10',
        message: '"./run_1/x.pickle" (and 1 more) is read, but it is not in the repository and nothing in it makes it',
        level: 'error',
      },
    ],
  },
  {
    name: 'scripts that want one folder, or one file, are told together; many folders of one notebook, too',
    project: {
      'a.py': "open('data/x.txt')\n",
      'b.py': "open('data/y.txt')\n",
      'c.py': "open('z.txt')\n",
      'd.py': "open('z.txt')\n",
      'e.py': "open('w.txt')\n",
      'f.ipynb': "# In [1]\nopen('r1/x.txt')\nopen('r2/x.txt')\nopen('r3/x.txt')\nopen('r4/x.txt')\n",
    },
    problems: [
      {
        id: 'habit',
        at: 'a.py:1:1',
        message:
          '2 scripts need "data/", which is not in the repository and which nothing in it makes (here "data/x.txt")',
        level: 'error',
        related: ['b.py:1:1'],
      },
      {
        id: 'habit',
        at: 'c.py:1:1',
        message: '2 scripts need "z.txt", which is not in the repository and which nothing in it makes (here "z.txt")',
        related: ['d.py:1:1'],
      },
      { id: 'missing', at: 'e.py:1:1' },
      {
        id: 'missing',
        at: 'f.ipynb[0]:1:1',
        message: '"r1/x.txt" (and 3 more) is read, but it is not in the repository and nothing in it makes it',
      },
    ],
  },
  {
    name: 'scripts whose data the README tells of are told once, notebooks each',
    project: {
      'a.py': "open('x.txt')\n",
      'b.py': "open('y.txt')\nopen('z.txt')\n",
      'c.ipynb': "# In [1]\nopen('x.txt')\n",
      'README.md': '# A\n\nDownload the data from the archive.\n',
    },
    problems: [
      {
        id: 'habit',
        at: 'a.py:1:1',
        message:
          '2 scripts read files that are not in the repository; a download step, a workflow or the README speaks of data (here "x.txt")',
        level: 'info',
        related: ['b.py:1:1', 'b.py:2:1'],
      },
      { id: 'documented', at: 'c.ipynb[0]:1:1', level: 'info' },
    ],
  },
];
