import { testRule } from '../../../src/testing/index.js';
import { rule } from './rule.js';

const os = 'import os\n';

testRule(rule, {
  passes: [
    {
      name: 'the table made of all is put in order, at once or later',
      project: {
        'a.py':
          'from glob import glob\nimport pandas as pd\nfiles = glob("*.csv")\ntable = pd.concat([pd.read_csv(one) for one in files]).set_index(["a"])\ntable = table.loc[table.n > 2].sort_index()\nprint(table)\ndef load():\n    found = pd.concat([pd.read_csv(one) for one in glob("*.tsv")])\n    return found.sort_values("a")\nprint(load())\nprint(pd.concat([pd.read_csv(one) for one in glob("*.txt")]).sort_index())\n',
      },
    },
    {
      name: 'sorted',
      project: { 'a.py': `${os}rows = []\nfor name in sorted(os.listdir(".")):\n    rows.append(name)\n` },
    },
    { name: 'sorted later', project: { 'a.py': `${os}names = os.listdir(".")\nnames.sort()\nprint(names[0])\n` } },
    { name: 'counted', project: { 'a.py': `${os}print(len(os.listdir(".")))\n` } },
    {
      name: 'one of one',
      project: { 'a.py': `${os}names = os.listdir(".")\nassert len(names) == 1\nprint(names[0])\n` },
    },
    { name: 'asked for a name', project: { 'a.py': `${os}print("a" in os.listdir("."))\n` } },
    { name: 'each file on its own', project: { 'a.py': `${os}for name in os.listdir("."):\n    os.remove(name)\n` } },
    {
      name: 'by name',
      project: { 'a.py': `${os}sizes = {name: os.path.getsize(name) for name in os.listdir(".")}\n` },
    },
    {
      name: 'numbered, and the number is not read',
      project: { 'a.py': `${os}for i, name in enumerate(os.listdir(".")):\n    print(name)\n` },
    },
    {
      name: 'the one match of a pattern',
      project: { 'a.py': 'import glob\nname = glob.glob("data/*.csv")[0]\nprint(open(name))\n' },
    },
    {
      name: 'a list for each file',
      project: {
        'a.py': `${os}for name in os.listdir("."):\n    rows = []\n    for row in open(name):\n        rows.append(row)\n`,
      },
    },
    {
      name: 'the table is sorted later',
      project: {
        'a.py': `${os}import pandas as pd\nrows = []\nfor name in os.listdir("."):\n    rows.append(name)\npd.DataFrame(rows).sort_values(0)\n`,
      },
    },
  ],
  fails: [
    {
      name: 'a table made of all, while another is put in order',
      project: {
        'a.py':
          'from glob import glob\nimport pandas as pd\ntable = pd.concat([pd.read_csv(one) for one in glob("*.csv")])\nother = pd.read_csv("x.csv").sort_index()\nprint(table.iloc[0], other)\n',
      },
      problems: [{ id: 'unsorted', at: 'a.py:3:48' }],
    },
    {
      name: 'scripts are told together',
      project: {
        'a.py': `${os}first = os.listdir(".")[0]\n`,
        'b.py': `${os}first = os.listdir(".")[0]\n`,
      },
      problems: [
        {
          id: 'habit',
          at: 'a.py:2:9',
          message:
            '2 scripts take files in the order in which a folder lists them, which differs between machines (here "os.listdir")',
          level: 'warning',
          related: ['b.py:2:9'],
        },
      ],
    },
    {
      name: 'rows in the order of the listing',
      project: {
        'a.py': `${os}rows = []\nfor name in os.listdir("."):\n    rows.append(name)\nfirst = os.listdir(".")[0]\n`,
      },
      problems: [
        {
          id: 'unsorted',
          at: 'a.py:3:13',
          message:
            '"os.listdir" lists files in an order that differs between machines, and data follow it (and 1 more place)',
          help: 'Write "sorted(os.listdir(...))".',
          level: 'warning',
          related: ['a.py:5:9'],
        },
      ],
    },
    {
      name: 'through a name and a comprehension',
      project: {
        'a.py':
          'from pathlib import Path\nimport pandas as pd\nnames = list(Path("data").glob("*.csv"))\ntables = [pd.read_csv(n) for n in names]\nprint(pd.concat(tables))\n',
      },
      problems: [{ id: 'unsorted', at: 'a.py:3:14' }],
    },
    {
      name: 'numbered',
      project: { 'a.py': `${os}code = {}\nfor i, name in enumerate(os.listdir(".")):\n    code[name] = i\n` },
      problems: [{ id: 'unsorted', at: 'a.py:3:26' }],
    },
  ],
});
