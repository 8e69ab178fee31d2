import { expect, test } from '@jest/globals';
import type { Project } from '../../src/testing/lint-project.js';
import { arrows, graphOf } from './make-graph.js';

const PD = 'import pandas as pd\n';
const write = (path: string): string => `${PD}df.to_csv(${path})`;
const read = (path: string): string => `${PD}x = pd.read_csv(${path})`;
const shell = (text: string): string => `!${text}`;

test.each<[string, Project, string[]]>([
  [
    'notebooks in two folders',
    { 'a/1.ipynb': write("'../data/x.csv'"), 'b/2.ipynb': read("'../data/x.csv'") },
    ['a/1.ipynb -> b/2.ipynb: data/x.csv'],
  ],
  [
    'the file is in git too',
    { '1.ipynb': write("'x.csv'"), '2.ipynb': read("'x.csv'"), 'x.csv': 'a\n1\n' },
    ['1.ipynb -> 2.ipynb: x.csv'],
  ],
  ['another folder', { 'a/1.ipynb': write("'x.csv'"), 'b/2.ipynb': read("'x.csv'") }, []],
  [
    'who writes it itself first takes nothing from others',
    { '1.ipynb': `${write("'x.csv'")}\npd.read_csv('x.csv')`, '2.ipynb': `${write("'x.csv'")}\npd.read_csv('x.csv')` },
    [],
  ],
  [
    'who writes it itself only later does',
    { '1.ipynb': write("'x.csv'"), '2.ipynb': `${read("'x.csv'")}\nx.to_csv('x.csv')` },
    ['1.ipynb -> 2.ipynb: x.csv'],
  ],
  [
    'a download for others',
    { '1.ipynb': shell('wget https://e.org/raw.csv -P data'), '2.ipynb': read("'data/raw.csv'") },
    ['1.ipynb -> 2.ipynb: data/raw.csv'],
  ],
  [
    'each fetches its own where it is not there yet',
    Object.fromEntries(
      ['1.ipynb', '2.ipynb'].map((name) => [
        name,
        `${PD}import os, urllib.request as u\nif not os.path.exists('r.csv'):\n    u.urlretrieve('https://e.org/r.csv', 'r.csv')\npd.read_csv('r.csv')`,
      ]),
    ),
    [],
  ],
  [
    'a function that a notebook never calls',
    { '1.ipynb': `def f(df):\n    df.to_csv('x.csv')`, '2.ipynb': read("'x.csv'") },
    [],
  ],
  [
    'a function that a module has for others',
    { '1.py': `def f(df):\n    df.to_csv('x.csv')`, '2.ipynb': read("'x.csv'") },
    ['1.py -> 2.ipynb: x.csv'],
  ],
  [
    'a pattern on both sides',
    { '1.ipynb': write("f'out/{n}.csv'"), '2.ipynb': read("f'out/{m}.csv'") },
    ['1.ipynb -> 2.ipynb: out/*.csv'],
  ],
  [
    'a pattern that is written, a file of it that is read',
    { '1.ipynb': write("f'out/clean_{n}.csv'"), '2.ipynb': read("'out/clean_a.csv'") },
    ['1.ipynb -> 2.ipynb: out/clean_a.csv'],
  ],
  [
    'all that glob finds',
    {
      '1.ipynb': write("'out/a.csv'"),
      '2.ipynb': `${PD}import glob\nfor f in glob.glob('out/*.csv'):\n    pd.read_csv(f)`,
    },
    ['1.ipynb -> 2.ipynb: out/a.csv'],
  ],
  [
    'all that glob finds of names that are only half known',
    {
      '1.ipynb': write("f'out/{n}_{m}.csv'"),
      '2.ipynb': `${PD}import glob\nfor f in glob.glob('out/*.csv'):\n    pd.read_csv(f)`,
    },
    ['1.ipynb -> 2.ipynb: out/*_*.csv'],
  ],
  [
    'half-known names of a script in another folder',
    {
      'a/x/1.py': `${PD}df.to_csv(f'out/{n}_1.csv')`,
      'a/y/2.py': `${PD}import glob\nfor f in glob.glob('out/*.csv'):\n    pd.read_csv(f)`,
    },
    [],
  ],
  [
    'what glob does not find of names that are only half known',
    {
      '1.ipynb': write("f'out/{n}.txt'"),
      '2.ipynb': `${PD}import glob\nfor f in glob.glob('out/*.csv'):\n    pd.read_csv(f)`,
    },
    [],
  ],
  [
    'an array gets its ending',
    { '1.ipynb': "import numpy as np\nnp.save('out/x', x)", '2.ipynb': "import numpy as np\nnp.load('out/x.npy')" },
    ['1.ipynb -> 2.ipynb: out/x.npy'],
  ],
  [
    'a name that is not known is no pattern that finds all',
    { '1.ipynb': write("'out/a.csv'"), '2.ipynb': read("'out/' + name + '.csv'") },
    [],
  ],
  ['a log that is added to', { '1.ipynb': "f = open('log.txt', 'w')", '2.ipynb': "f = open('log.txt', 'a')" }, []],
  [
    'scripts side by side',
    { 'src/1.py': write("'data/x.csv'"), 'src/2.py': read("'data/x.csv'") },
    ['src/1.py -> src/2.py: src/data/x.csv'],
  ],
  ['scripts of two projects', { 'one/1.py': write("'data/x.csv'"), 'two/2.py': read("'data/x.csv'") }, []],
  [
    'scripts of two folders, and the tree has the folder',
    { 'one/1.py': write("'data/x.csv'"), 'two/2.py': read("'data/x.csv'"), 'data/.gitkeep': '' },
    ['one/1.py -> two/2.py: data/x.csv'],
  ],
  [
    'the folder of the machine it was written on, and the file below it',
    { 'a/1.ipynb': write("'out/clean.csv'"), '2.ipynb': read("'/home/ann/study/a/out/clean.csv'") },
    ['a/1.ipynb -> 2.ipynb: a/out/clean.csv'],
  ],
  [
    'the same path of one machine',
    { '1.ipynb': write("'/data/ann/x.csv'"), '2.ipynb': read("'/data/ann/x.csv'") },
    ['1.ipynb -> 2.ipynb: /data/ann/x.csv'],
  ],
  [
    'a name that every folder has, on a machine',
    { '1.ipynb': write("'data/train.csv'"), '2.ipynb': read("'/home/ann/other/data/train.csv'") },
    [],
  ],
  [
    'a folder that is listed',
    { '1.ipynb': write("'out/a.csv'"), '2.ipynb': `import os\nfor f in os.listdir('out'):\n    open('out/' + f)` },
    ['1.ipynb -> 2.ipynb: out/a.csv'],
  ],
  [
    'a folder of the repository that is listed, and not read',
    {
      '1.ipynb': write("'nb/a.csv'"),
      '2.ipynb': `import os\nfor f in os.listdir('nb'):\n    print(f)`,
      'nb/x.ipynb': 'x = 1',
    },
    [],
  ],
  [
    'a bare name, of scripts in two folders',
    { 'bugs/1/train.py': write("'model.csv'"), 'bugs/2/use.py': read("'model.csv'") },
    [],
  ],
  [
    'what each of many rewrites',
    Object.fromEntries([
      ...['1', '2', '3', '4'].map((name) => [`${name}.ipynb`, write("'submission.csv'")]),
      ['5.ipynb', read("'submission.csv'")],
    ]) as Project,
    [],
  ],
  [
    'a script and a notebook',
    { 'src/1.py': write("'data/x.csv'"), 'nb/2.ipynb': read("'../data/x.csv'") },
    ['src/1.py -> nb/2.ipynb: data/x.csv'],
  ],
  [
    'by __file__ and by a constant of a local module',
    {
      'config.py': "from pathlib import Path\nDATA = Path(__file__).parent / 'data'\n",
      'src/1.py': `${PD}import sys\nsys.path.append('..')\nfrom config import DATA\ndf.to_csv(DATA / 'x.csv')`,
      'nb/2.ipynb': read("'../data/x.csv'"),
    },
    ['src/1.py -> nb/2.ipynb: data/x.csv'],
  ],
])('%s', async (_, project, expected) => {
  expect(arrows(await graphOf(project))).toEqual(expected);
});
