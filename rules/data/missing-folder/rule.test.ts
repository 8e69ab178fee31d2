import { testRule } from '../../../src/testing/index.js';
import { rule } from './rule.js';

const WRITES = "open('out/a.txt', 'w')\n";

testRule(rule, {
  passes: [
    { name: 'the folder has a file', project: { 'a.py': WRITES, 'out/.gitkeep': '' } },
    { name: 'no folder', project: { 'a.py': "open('a.txt', 'w')\n" } },
    { name: 'made above', project: { 'a.py': `import os\nos.makedirs('out')\n${WRITES}` } },
    { name: 'made by another step', project: { 'a.py': WRITES, 'b.py': "import os\nos.mkdir('out')\n" } },
    {
      name: 'a folder of unknown name is made',
      project: { 'a.py': `import os, sys\nos.makedirs(sys.argv[1])\n${WRITES}` },
    },
    {
      name: 'a path of unknown name makes its folder',
      project: { 'a.py': `import lib\nlib.where().mkdir()\n${WRITES}` },
    },
    { name: 'asked about', project: { 'a.py': `import os\nif not os.path.exists('out'):\n    make()\n${WRITES}` } },
    { name: 'caught', project: { 'a.py': `try:\n    ${WRITES}except OSError:\n    pass\n` } },
    { name: 'under a condition', project: { 'a.py': `import sys\nif len(sys.argv) > 1:\n    ${WRITES}` } },
    { name: 'made by the shell', project: { 'a.ipynb': cells(`!mkdir -p out\n${WRITES}`) } },
    { name: 'the writer makes it', project: { 'a.py': "import xarray as xr\nxr.Dataset().to_zarr('out/a.zarr')\n" } },
    { name: 'a name in part', project: { 'a.py': "import sys\nopen(f'{sys.argv[1]}/a.txt', 'w')\n" } },
    { name: 'from the root, a script of another folder', project: { 'src/a.py': WRITES, 'out/b.txt': '' } },
    { name: 'in another folder by then', project: { 'a.py': `import os\nos.chdir('x')\n${WRITES}`, 'x/y.txt': '' } },
  ],
  fails: [
    {
      name: 'nothing makes it',
      project: { 'a.py': `${WRITES}open('out/b.txt', 'w')\n`, 'b.py': "open('out/a.txt')\n" },
      problems: [
        {
          id: 'absent',
          at: 'a.py:1:1',
          message:
            '"out/a.txt" (and 1 more) is written into "out/", which is not in the repository and which nothing in it makes',
          level: 'warning',
        },
      ],
    },
    {
      name: 'several folders, and several scripts',
      project: {
        'a.ipynb': cells("open('one/a.txt', 'w')\nopen('two/a.txt', 'w')\nopen('two/b.txt', 'w')\n"),
        'b.py': "open('out/a.txt', 'w')\n",
        'c.py': "open('out/b.txt', 'w')\n",
      },
      problems: [
        {
          id: 'absent',
          at: 'a.ipynb[0]:1:1',
          message:
            '"one/a.txt" (and 2 more) is written into "one/" (and 1 more folders), which is not in the repository and which nothing in it makes',
        },
        { id: 'absent', at: 'b.py:1:1', related: ['c.py:1:1'] },
      ],
    },
    {
      name: 'several folders below one that is missing',
      project: { 'a.py': "open('out/x/a.txt', 'w')\nopen('out/y/b.txt', 'w')\n" },
      problems: [
        {
          id: 'absent',
          at: 'a.py:1:1',
          data: { file: 'out/x/a.txt', resolved: 'out/x/a.txt', folder: 'out', folders: 1, places: 2 },
        },
      ],
    },
  ],
});

function cells(source: string): string {
  const cell = { cell_type: 'code', execution_count: 1, id: 'a', metadata: {}, outputs: [], source };
  const metadata = { kernelspec: { display_name: 'Python 3', language: 'python', name: 'python3' } };
  return JSON.stringify({ cells: [cell], metadata, nbformat: 4, nbformat_minor: 5 });
}
