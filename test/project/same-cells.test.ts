import { expect, test } from '@jest/globals';
import { discoverFiles } from '../../src/project/discover-files.js';
import { memoryDisk } from '../../src/project/memory-disk.js';

test('a script that lies beside a notebook of its name and holds its cells is left to the notebook', () => {
  const code = ['import os', 'x = [\n    1,\n]', '%matplotlib inline\nprint(x)', '%%time\ny = 1', 'os.sep?'];
  const cells = code.map((source) => ({ cell_type: 'code', source: source.split(/(?<=\n)/) }));
  const notebook = JSON.stringify({ cells: [{ cell_type: 'markdown', source: 'Text.' }, ...cells], nbformat: 4 });
  const percent =
    '# %% [markdown]\n# Text.\n\n# %%\nimport os\n\n# %%\nx = [\n    1,\n]\n\n# %%\n# %matplotlib inline\nprint(x)\n\n# %%\n# %%time\n# y = 1\n\n# %%\n# os.sep?\n';
  const exported =
    "#!/usr/bin/env python\n# coding: utf-8\n\n# In[1]:\n\n\nimport os\nx = [\n    1,\n]\nget_ipython().run_line_magic('matplotlib', 'inline')\nprint(x)\nget_ipython().run_cell_magic('time', '', 'y = 1\\n')\nget_ipython().run_line_magic('pinfo', 'os.sep')\n";
  const files = {
    'a.ipynb': notebook,
    'a.py': percent,
    'b.ipynb': notebook,
    'b.py': exported,
    'changed.ipynb': notebook,
    'changed.py': percent.replace('import os', 'import sys'),
    'elsewhere/a.py': percent,
    'few.ipynb': JSON.stringify({ cells: [{ cell_type: 'code', source: 'import os' }] }),
    'few.py': 'import os\n',
    'broken.ipynb': `{${' '.repeat(200)}`,
    'broken.py': percent,
    'odd.ipynb': JSON.stringify({ cells: [null, { cell_type: 'code' }, 1], metadata: { text: 'x'.repeat(200) } }),
    'odd.py': '',
  };
  const discovery = discoverFiles({ disk: memoryDisk(files), exclude: [] });
  const linted = discovery.files.filter((file) => file.linted && file.kind === 'python');
  expect(linted.map(({ path }) => path)).toEqual(['broken.py', 'changed.py', 'elsewhere/a.py', 'few.py', 'odd.py']);
  expect(discovery.shown().find(({ path }) => path === 'a.py')?.why).toBe('holds the code of "a.ipynb", which is read');
});
