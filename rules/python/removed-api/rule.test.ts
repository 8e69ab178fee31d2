import { notebook, testRule } from '../../../src/testing/index.js';
import { rule } from './rule.js';

const FLOAT = { 'a.py': 'import numpy as np\nx = np.zeros(3, dtype=np.float)\n' };
const FIXED = { 'a.py': 'import numpy as np\nx = np.zeros(3, dtype=float)\n' };
const APPEND = {
  'a.ipynb': notebook('# In [1]\nimport pandas as pd\ndf = pd.DataFrame()\ndf = df.append({"a": 1})\n'),
};

/** Two cells, with the source as one string and as a list, and text in front that JSON writes otherwise. */
const CELLS = (one: string, other: string): string => `{
 "cells": [
  { "cell_type": "code", "execution_count": null, "id": "a", "metadata": {}, "outputs": [],
   "source": "import numpy as np\\nx = \\"\\\\\\u00e9é😀\\", ${one}" },
  { "cell_type": "code", "execution_count": null, "id": "b", "metadata": {}, "outputs": [],
   "source": [
    "%time y = np.zeros(3)\\n",
    "t = '\\\\t', '\\ud83d\\ude00'; y = ${other}(y); z = y.astype(${one})"
   ] }
 ],
 "metadata": { "language_info": { "name": "python", "version": "3.11.7" } },
 "nbformat": 4, "nbformat_minor": 5
}
`;

testRule(rule, {
  passes: [
    { name: 'a pin that has it', project: { ...FLOAT, 'requirements.txt': 'numpy==1.19.5\n' } },
    { name: 'a range that ends before', project: { ...FLOAT, 'requirements.txt': 'numpy>=1.18,<1.24\n' } },
    {
      name: 'a list that becomes a table in the last round only',
      project: {
        'a.py':
          'import pandas as pd\nclass T:\n    def __init__(self, k):\n        self.k = k\n        self.valid_pred = []\n    def save(self, model, train, idx):\n        df_valid = train.loc[idx].reset_index(drop=True)\n        df_valid = pd.concat([df_valid, pd.DataFrame(idx)], axis=1)\n        self.valid_pred.append(df_valid)\n        if self.k == self.f + 1:\n            self.valid_pred = pd.concat(self.valid_pred, axis=0).reset_index(drop=True)\n            self.valid_pred.to_csv("x.csv")\n    def run(self):\n        train = pd.read_csv("t.csv")\n        for self.f in range(self.k):\n            self.save(1, train, 3)\nif __name__ == "__main__":\n    T(5).run()\n',
        'requirements.txt': 'pandas\n',
      },
    },
    {
      name: 'a project in a folder of its own has the release of its own lock',
      project: {
        'pyproject.toml': '[project]\nname = "a"\ndependencies = ["numpy>=2"]\n',
        'uv.lock': 'version = 1\n[[package]]\nname = "numpy"\nversion = "2.1.0"\n',
        'sub/pyproject.toml': '[tool.poetry]\nname = "b"\n[tool.poetry.dependencies]\nmlflow = "2.11.3"\n',
        'sub/poetry.lock': '[[package]]\nname = "numpy"\nversion = "1.19.5"\n',
        'sub/a.py': FLOAT['a.py'],
      },
    },
    {
      name: 'the range of a package beside the Python that is pinned',
      project: {
        'a.py': 'import distutils.util\n',
        'pyproject.toml': '[project]\nname = "a"\nrequires-python = ">=3.7"\n',
        '.python-version': '3.7.12\n',
      },
    },
    { name: 'conda', project: { ...FLOAT, 'environment.yml': 'dependencies:\n  - numpy=1.19\n' } },
    {
      name: 'a cell installs an older one',
      project: {
        'a.ipynb': notebook(
          '# In [1]\n!pip install pandas==1.3.5\nimport pandas as pd\ndf = pd.DataFrame()\ndf = df.append({"a": 1})\n',
        ),
      },
    },
    {
      name: 'the declared Python is too old for newer ones',
      project: { ...FLOAT, 'requirements.txt': 'numpy\n', '.python-version': '3.7\n' },
    },
    {
      name: 'a lock file decides, and does not say it',
      project: {
        ...FLOAT,
        'pyproject.toml': '[project]\nname = "a"\ndependencies = ["numpy"]\n',
        'uv.lock': 'version = 1\n',
      },
    },
    {
      name: 'a lock file has an older one',
      project: {
        ...FLOAT,
        'pyproject.toml': '[project]\nname = "a"\ndependencies = ["numpy"]\n',
        'uv.lock': 'version = 1\n[[package]]\nname = "numpy"\nversion = "1.23.5"\n',
      },
    },
    {
      name: 'under try',
      project: { 'a.py': 'try:\n    from sklearn.externals import joblib\nexcept ImportError:\n    import joblib\n' },
    },
    { name: 'a list of its own', project: { 'a.py': 'rows = []\nrows.append(1)\n' } },
    {
      name: 'it has come back',
      project: { 'a.py': 'import numpy as np\nx = np.bool\n', 'requirements.txt': 'numpy>=1.20\n' },
    },
  ],
  fails: [
    {
      name: 'nothing says which version',
      project: FLOAT,
      problems: [
        {
          id: 'free',
          at: 'a.py:2:23',
          level: 'warning',
          data: {
            module: 'numpy',
            packages: ['numpy'],
            api: 'numpy.float',
            apis: ['numpy.float'],
            replacements: ['float'],
            files: 1,
            removedIn: '1.24.0',
            lastIn: '1.24.0',
            replacement: 'float',
            source: 'NumPy 1.24.0 release notes',
            specifier: '',
          },
        },
      ],
      fixed: FIXED,
    },
    {
      name: 'a range that goes beyond',
      project: { ...FLOAT, 'requirements.txt': 'numpy>=1.18\n' },
      problems: [{ id: 'allowed', at: 'a.py:2:23', level: 'warning', related: ['requirements.txt:1:1'] }],
      fixed: FIXED,
    },
    {
      name: 'a pin without it',
      project: { ...FLOAT, 'requirements.txt': 'numpy==1.26.4\n' },
      problems: [
        {
          id: 'pinned',
          at: 'a.py:2:23',
          level: 'error',
          message: '"numpy.float" is gone since numpy 1.24.0, and only versions without it are allowed ("==1.26.4")',
          help: 'Write float instead, or pin "numpy<1.24.0" (NumPy 1.24.0 release notes).',
        },
      ],
      fixed: FIXED,
    },
    {
      name: 'a lock file has one without it',
      project: {
        ...FLOAT,
        'pyproject.toml': '[project]\nname = "a"\ndependencies = ["numpy>=1.18"]\n',
        'uv.lock': 'version = 1\n[[package]]\nname = "numpy"\nversion = "2.1.0"\n',
      },
      problems: [{ id: 'pinned', at: 'a.py:2:23', level: 'error', related: ['uv.lock:2:1'] }],
      fixed: FIXED,
    },
    {
      name: 'a method of a known object',
      project: APPEND,
      problems: [{ id: 'free', at: 'a.ipynb[0]:3:6', confidence: 'medium' }],
    },
    {
      name: 'several of one release: one finding',
      project: {
        'a.py':
          'import tensorflow as tf\nx = tf.placeholder(tf.float32)\ns = tf.Session()\nt = tf.truncated_normal([2])\n',
      },
      problems: [
        {
          id: 'free',
          at: 'a.py:2:5',
          message:
            '"tensorflow.placeholder" and 2 more names are gone since tensorflow 2.0.0, and nothing asks for an older release: a fresh install today breaks here',
        },
      ],
    },
    {
      name: 'one release in several files, and what to write for each',
      project: {
        'a.py': 'import numpy as np\nx = np.float(1)\n',
        'b.py': 'import numpy as np\nx = np.int(1)\ny = np.float(1)\n',
      },
      problems: [
        {
          id: 'free',
          at: 'a.py:2:5',
          related: ['b.py:2:5', 'b.py:3:5'],
          message:
            '"numpy.float" and "numpy.int", used in 2 files, are gone since numpy 1.24.0, and nothing asks for an older release: a fresh install today breaks here',
          help: 'Write float for "numpy.float", int for "numpy.int", or pin "numpy<1.24.0" (NumPy 1.24.0 release notes).',
        },
      ],
      fixed: {
        'a.py': 'import numpy as np\nx = float(1)\n',
        'b.py': 'import numpy as np\nx = int(1)\ny = float(1)\n',
      },
    },
    {
      name: 'several releases of one package: one finding, what surely runs first',
      project: {
        'a.py':
          'def f():\n    from sklearn.cross_validation import KFold\n\nfrom sklearn.datasets import load_boston\n',
        'requirements.txt': 'scikit-learn==1.5.0\n',
      },
      problems: [
        {
          id: 'pinned',
          at: 'a.py:4:1',
          level: 'error',
          related: ['a.py:2:5', 'requirements.txt:1:1'],
          message:
            '"sklearn.datasets.load_boston" and "sklearn.cross_validation" are gone since scikit-learn 0.20.0 to 1.2.0, and only versions without them are allowed ("==1.5.0")',
        },
      ],
    },
    {
      name: 'what two manifests allow is two findings',
      project: {
        'a/a.py': FLOAT['a.py'],
        'a/requirements.txt': 'numpy>=1.18\n',
        'b/b.py': FLOAT['a.py'],
        'b/requirements.txt': 'numpy>=1.20\n',
      },
      problems: [
        { id: 'allowed', at: 'a/a.py:2:23' },
        { id: 'allowed', at: 'b/b.py:2:23' },
      ],
      fixed: { 'a/a.py': FIXED['a.py'], 'b/b.py': FIXED['a.py'] },
    },
    {
      name: 'renamed where they stand, CRLF and letters of several bytes or not',
      project: {
        'a.py':
          'import numpy as np  # é 😀\r\nx = [np.float, np.int(2), "np.float"]\r\nfor i in range(2):\r\n    é = np.object\r\n',
      },
      problems: [{ id: 'free', at: 'a.py:2:6' }],
      fixed: {
        'a.py':
          'import numpy as np  # é 😀\r\nx = [float, int(2), "np.float"]\r\nfor i in range(2):\r\n    é = object\r\n',
      },
    },
    {
      name: 'renamed in the JSON of a notebook, one string or one a line',
      project: {
        'a.ipynb': CELLS('np.float', 'np.str'),
        'b.ipynb': CELLS('np.float', 'np.str').replace(/\n/g, '\r\n'),
      },
      problems: [{ id: 'free', at: 'a.ipynb[0]:2:13' }],
      fixed: { 'a.ipynb': CELLS('float', 'str'), 'b.ipynb': CELLS('float', 'str').replace(/\n/g, '\r\n') },
    },
    {
      name: 'not renamed where the name has another meaning, or the code another form',
      project: {
        'a.py': 'import numpy as np\nfloat = np.float\n',
        'b.py': 'from lab import *\nimport numpy as np\nx = np.int(1)\n',
        'c.py': 'import numpy as np\nf = np.object\nx = f(1)\n',
        'd.py': 'import numpy\nx = (numpy .\n  str)\n',
      },
      problems: [{ id: 'free', at: 'a.py:2:9' }],
      fixed: { 'c.py': 'import numpy as np\nf = object\nx = f(1)\n' },
    },
    {
      name: 'what has moved to collections.abc, if nothing else stands in the line',
      project: {
        'a.py':
          'import collections\nfrom collections import Mapping, Callable as C\nfrom collections import OrderedDict, Set\nx = collections.Sized\n',
      },
      problems: [{ id: 'free', at: 'a.py:2:1' }],
      fixed: {
        'a.py':
          'import collections.abc\nfrom collections.abc import Mapping, Callable as C\nfrom collections import OrderedDict, Set\nx = collections.abc.Sized\n',
      },
    },
  ],
});
