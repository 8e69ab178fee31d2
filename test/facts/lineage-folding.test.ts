import { describe, expect, test } from '@jest/globals';
import { shellUses } from '../../src/facts/lineage/shell-uses.js';
import { told, usesOf } from './uses-of.js';

const PD = 'import pandas as pd\n';

describe('paths as people write them', () => {
  test.each<[string, string]>([
    ["D = 'data'\npd.read_csv(D + '/x.csv')", 'read data/x.csv'],
    ["D = 'data'\npd.read_csv(f'{D}/x_{2019}.csv')", 'read data/x_2019.csv'],
    ["pd.read_csv('data/%s_%02d.csv' % ('x', 3))", 'read data/x_03.csv'],
    ["pd.read_csv('data/%(n)s.csv' % {'n': 'x'})", 'read data/x.csv'],
    ["pd.read_csv('data/{}_{b}.csv'.format('x', b='y'))", 'read data/x_y.csv'],
    ["pd.read_csv('data/{0}/{0}.csv'.format('x'))", 'read data/x/x.csv'],
    ["import os\npd.read_csv(os.path.join('data', 'raw', 'x.csv'))", 'read data/raw/x.csv'],
    ["from os.path import join as j\npd.read_csv(j('data', 'x.csv'))", 'read data/x.csv'],
    ["import os\npd.read_csv(os.sep.join(['data', 'x.csv']))", 'read data/x.csv'],
    ["from pathlib import Path\npd.read_csv(Path('data') / 'raw' / 'x.csv')", 'read data/raw/x.csv'],
    ["from pathlib import Path\npd.read_csv(Path('data').joinpath('x.csv'))", 'read data/x.csv'],
    ["from pathlib import Path\npd.read_csv(Path(__file__).parent / 'data' / 'x.csv')", 'read /src/data/x.csv'],
    ["from pathlib import Path\npd.read_csv(Path(__file__).resolve().parents[1] / 'x.csv')", 'read /x.csv'],
    [
      "import os\nH = os.path.dirname(os.path.abspath(__file__))\npd.read_csv(os.path.join(H, 'x.csv'))",
      'read /src/x.csv',
    ],
    ["import os\npd.read_csv(os.path.join(os.getcwd(), 'data', 'x.csv'))", 'read data/x.csv'],
    ["from pathlib import Path\npd.read_csv(Path.cwd() / 'x.csv')", 'read x.csv'],
    ["for n in ['a', 'b']:\n    pd.read_csv(f'{n}.csv')", 'read a.csv, read b.csv'],
    ["for n in ('a', 'b'):\n    pd.read_csv(n + '.csv')", 'read a.csv, read b.csv'],
    ["for k, v in {'a': 'x.csv', 'b': 'y.csv'}.items():\n    pd.read_csv(v)", 'read x.csv, read y.csv'],
    ["for i in range(2):\n    pd.read_csv('x%d.csv' % i)", 'read x0.csv, read x1.csv'],
    ["for i, n in enumerate(['a', 'b']):\n    pd.read_csv(f'{i}{n}.csv')", 'read 0a.csv, read 1b.csv'],
    ["for a, b in zip(['x', 'y'], ['1', '2']):\n    pd.read_csv(a + b + '.csv')", 'read x1.csv, read y2.csv'],
    ["ds = [pd.read_csv(n) for n in ['a.csv', 'b.csv']]", 'read a.csv, read b.csv'],
    ["F = {'a': 'x.csv'}\npd.read_csv(F['a'])", 'read x.csv'],
    [
      "def load(n, d='data'):\n    return pd.read_csv(f'{d}/{n}.csv')\nload('x')\nload('y', d='raw')",
      'read data/x.csv, read raw/y.csv',
    ],
    [
      "class C:\n    DATA = 'data'\n    def __init__(self):\n        self.p = self.DATA + '/x.csv'\nc = C()\npd.read_csv(c.p)",
      'read data/x.csv',
    ],
    ["p = 'a.csv' if big else 'b.csv'\npd.read_csv(p)", 'read a.csv|b.csv'],
    ["import glob\nfor f in sorted(glob.glob('data/*.csv')):\n    pd.read_csv(f)", 'check data/*.csv, read data/*.csv'],
    [
      "from pathlib import Path\nfor f in Path('data').glob('*.csv'):\n    pd.read_csv(f)",
      'check data, read data/*.csv',
    ],
    ["import os\nfor f in os.listdir('data'):\n    pd.read_csv(os.path.join('data', f))", 'list data, read data/*'],
  ])('%j: %s', (source, expected) => {
    expect(told(usesOf(PD + source)).join(', ')).toBe(expected);
  });

  test.each<[string, string]>([
    ["p.add_argument('--input', default='data/x.csv')\na = p.parse_args()\npd.read_csv(a.input)", 'data/x.csv'],
    ["p.add_argument('-i', '--in-file', default='x.csv')\na = p.parse_args([])\npd.read_csv(a.in_file)", 'x.csv'],
    ["p.add_argument('-o', dest='out', default='x.csv')\na, rest = p.parse_known_args()\npd.read_csv(a.out)", 'x.csv'],
  ])('a default of argparse is soft: %j', (source, path) => {
    const uses = usesOf(`${PD}import argparse\np = argparse.ArgumentParser()\n${source}`);
    expect(uses.filter(({ action }) => action === 'read').flatMap(({ paths }) => paths)).toMatchObject([
      { path, soft: true },
    ]);
  });

  test.each<[string]>([
    ["@click.command()\n@click.option('--path', default='x.csv')\ndef main(path):\n    pd.read_csv(path)\nmain()"],
    [
      "@click.command()\n@click.argument('path', default='x.csv')\ndef main(path):\n    pd.read_csv(path)\nif __name__ == '__main__':\n    main()",
    ],
    [
      "@click.command()\n@click.option('-p', '--in-path', 'path', default='x.csv', show_default=True)\ndef main(path):\n    pd.read_csv(path)\nmain()",
    ],
    [
      "@click.group()\ndef cli():\n    pass\n@cli.command()\n@click.option('--the-path', default='x.csv')\ndef go(the_path):\n    pd.read_csv(the_path)\ncli()",
    ],
  ])('a default of click is soft: %j', (source) => {
    const uses = usesOf(`${PD}import click\n${source}`);
    expect(uses.filter(({ action }) => action === 'read').flatMap(({ paths }) => paths)).toMatchObject([
      { path: 'x.csv', soft: true },
    ]);
  });
});

describe('constants of modules of the same repository', () => {
  test.each<[string, string, string]>([
    ["DATA = 'data'", "from config import DATA\npd.read_csv(DATA + '/x.csv')", 'read data/x.csv'],
    ["DATA = 'data'", "import config\npd.read_csv(config.DATA + '/x.csv')", 'read data/x.csv'],
    ["DATA = 'data'", "import config as c\npd.read_csv(f'{c.DATA}/x.csv')", 'read data/x.csv'],
    ["DATA = 'data'", "from config import *\npd.read_csv(DATA + '/x.csv')", 'read data/x.csv'],
    [
      "from pathlib import Path\nROOT = Path(__file__).parent\nDATA = ROOT / 'data'",
      "from config import DATA\npd.read_csv(DATA / 'x.csv')",
      'read /src/data/x.csv',
    ],
    [
      "class Paths:\n    DATA = 'data'",
      "from config import Paths\npd.read_csv(Paths.DATA + '/x.csv')",
      'read data/x.csv',
    ],
  ])('%j with %j', (config, source, expected) => {
    expect(told(usesOf(PD + source, { 'src/config.py': config })).join(', ')).toBe(expected);
  });

  test('of a package, and relative', () => {
    const others = { 'src/pkg/settings.py': "X = 'x.csv'", 'src/pkg/__init__.py': '' };
    expect(told(usesOf(`${PD}from pkg.settings import X\npd.read_csv(X)`, others))).toEqual(['read x.csv']);
    expect(told(usesOf(`${PD}from .settings import X\npd.read_csv(X)`, others, 'src/pkg/a.py'))).toEqual([
      'read x.csv',
    ]);
  });
});

test.each<[string, string[][]]>([
  ["import os\nos.chdir('data')\nopen('x')", [['.'], ['data']]],
  ["import os\nos.chdir('data')\nos.chdir('..')\nopen('x')", [['.'], ['data'], ['.']]],
  ["import os\nif a:\n    os.chdir('data')\nopen('x')", [['.'], ['.', 'data']]],
])('knows the folder that the code is in: %j', (source, folders) => {
  expect(usesOf(source).map((use) => use.folders)).toEqual(folders);
});

test.each<[string, string]>([
  ['wget https://e.org/a/x.csv', 'fetch https://e.org/a/x.csv, download x.csv'],
  ['wget -q https://e.org/x.csv?raw=1 -O data/y.csv', 'fetch https://e.org/x.csv?raw=1, download data/y.csv'],
  ['wget -qO data/y.csv https://e.org/x', 'fetch https://e.org/x, download data/y.csv'],
  ['wget -P data https://e.org/x.csv', 'fetch https://e.org/x.csv, download data/x.csv'],
  ['wget --directory-prefix=data https://e.org/x.csv', 'fetch https://e.org/x.csv, download data/x.csv'],
  ['curl -o x.csv https://e.org/y', 'fetch https://e.org/y, download x.csv'],
  ['curl -LO https://e.org/x.csv', 'fetch https://e.org/x.csv, download x.csv'],
  ['curl https://e.org/x.csv > data/x.csv', 'fetch https://e.org/x.csv, write data/x.csv'],
  ['unzip -q data.zip -d data', 'read data.zip, download data/*'],
  ['unzip data.zip', 'read data.zip, download ./*'],
  ['tar -xzf data.tar.gz -C out', 'read data.tar.gz, download out/*'],
  ['tar xvf data.tar', 'read data.tar, download ./*'],
  ['tar -czf all.tgz out', 'write all.tgz'],
  ['gunzip data/x.csv.gz', 'load data/x.csv.gz, write data/x.csv'],
  ['gdown --id 1AbC -O data.zip', 'download data.zip'],
  ['gdown https://drive.google.com/uc?id=1', 'download *'],
  ['kaggle competitions download -c titanic -p data', 'download data/*'],
  ['kaggle datasets download a/b', 'download ./*'],
  ['cp raw/x.csv data/', 'load raw/x.csv, write data/x.csv, write data/'],
  ['cp -r raw/x.csv y.csv', 'load raw/x.csv, write y.csv'],
  ['mv x.csv data/y.csv', 'load x.csv, write data/y.csv'],
  ['cp a.csv b.csv out', 'load a.csv, load b.csv, write out/a.csv, write out/b.csv, write out'],
  ['mkdir -p data/raw out', 'make data/raw, make out'],
  ['touch a b', 'write a, write b'],
  ['python x.py | tee log.txt', 'write log.txt'],
  ['python x.py > log.txt 2>&1', 'write log.txt'],
  ['echo a >> log.txt', 'append log.txt'],
  ['sort < x.txt > y.txt', 'load x.txt, write y.txt'],
  ['python x.py 2>/dev/null >/dev/null', ''],
  ['cat a.csv b.csv > c.csv', 'load a.csv, load b.csv, write c.csv'],
  ['head -n 5 data/x.csv', 'load data/x.csv'],
  ['cd data && wget https://e.org/x.csv', 'fetch https://e.org/x.csv, download data/x.csv'],
  ['cd data && cat x.csv > y.csv', 'load data/x.csv, write data/y.csv'],
  ['sudo cp a.txt b.txt', 'load a.txt, write b.txt'],
  ['git clone https://e.org/a/b.git', 'make b, download b/*'],
  ['git clone --depth 1 https://e.org/a/b there', 'make there, download there/*'],
  ['ln -s ../data data', 'write data'],
  ['echo "a > b"', ''],
  ['ls data', ''],
  ['pip install x', ''],
])('a shell line: %j', (line, expected) => {
  expect(
    shellUses(line)
      .map(({ action, text }) => `${action} ${text}`)
      .join(', '),
  ).toBe(expected);
});

describe('stores and archives', () => {
  test.each<[string, string]>([
    ["import sqlite3\nc = sqlite3.connect('a.db')\ndf.to_sql('t', c)", 'mention a.db, write a.db'],
    ["import sqlite3\nc = sqlite3.connect('a.db')\npd.read_sql('select * from t', c)", 'mention a.db, load a.db'],
    ["import sqlite3\nc = sqlite3.connect('a.db')\npd.read_sql_query(q, con=c)", 'mention a.db, load a.db'],
    ["import sqlite3\nwith sqlite3.connect('a.db') as c:\n    c.execute('SELECT 1')", 'mention a.db, load a.db'],
    [
      "import sqlite3\nc = sqlite3.connect('a.db')\nk = c.cursor()\nk.execute('CREATE TABLE t (a)')",
      'mention a.db, write a.db',
    ],
    ["import sqlite3\nc = sqlite3.connect(':memory:')\ndf.to_sql('t', c)", ''],
    [
      "from sqlalchemy import create_engine\ne = create_engine('sqlite:///data/a.db')\ndf.to_sql('t', e)",
      'write data/a.db',
    ],
    ["from sqlalchemy import create_engine\npd.read_sql('t', create_engine('sqlite:///a.db'))", 'load a.db'],
    ["pd.read_sql('t', 'sqlite:///a.db')", 'load a.db'],
    ["from sqlalchemy import create_engine\ne = create_engine('postgresql://h/db')\npd.read_sql('t', e)", ''],
    ["import zipfile\nz = zipfile.ZipFile('a.zip')\npd.read_csv(z.open('x.csv'))", 'read a.zip'],
    ["import zipfile\nzipfile.ZipFile('a.zip').extractall('data')", 'read a.zip, download data/*, write data'],
    ["import zipfile\nz = zipfile.ZipFile('a.zip', 'w')\nz.write('x.csv')", 'write a.zip, load x.csv'],
    ["import tarfile\nt = tarfile.open('a.tgz', 'w:gz')\nt.add('x.csv')", 'write a.tgz, load x.csv'],
    ["import shutil\nshutil.move('a.csv', 'data')", 'read a.csv, write data'],
  ])('%j: %s', (source, expected) => {
    expect(told(usesOf(PD + source)).join(', ')).toBe(expected);
  });
});
