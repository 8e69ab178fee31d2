import { expect, test } from '@jest/globals';
import { readNotebook } from '../../src/facts/notebook/read-notebook.js';
import { notebook } from '../../src/testing/index.js';

function printed(cells: string, change: (text: string) => string = (text) => text): readonly string[] {
  const bytes = Buffer.from(change(notebook(cells)));
  const { facts } = readNotebook({ path: 'a.ipynb', bytes, want: new Set(['printedVersions']), ask: () => undefined });
  return (facts.printedVersions ?? []).map(({ name, version, at }) => `${name} ${version} ${at.cell ?? ''}`);
}

const IMPORTS = '# In [1]\nimport numpy as np, pandas as pd\nimport sklearn\nimport tensorflow as tf\nimport cv2\n';

test.each([
  ['an expression', 'np.__version__', "Out [2]: '1.19.5'", ['numpy 1.19.5 1']],
  [
    'print',
    'print("np", np.__version__); print(sklearn.__version__)',
    'Out: np 1.19.5\n# Out: 0.24.2',
    ['numpy 1.19.5 1', 'scikit-learn 0.24.2 1'],
  ],
  ['an f-string', "print(f'pandas=={pd.__version__}')", 'Out: pandas==2.3.1', ['pandas 2.3.1 1', 'pandas 2.3.1 1']],
  ['a local part', 'print(tf.__version__)', 'Out: 2.6.0+cu124', ['tensorflow 2.6.0 1']],
  ['a development version', 'tf.__version__', 'Out [2]: 1.14.1-dev20190429', []],
  ['more numbers than versions', 'print(np.__version__)', 'Out: 1.19.5\n# Out: loss 0.25', []],
  ['a module that several packages give', 'cv2.__version__', 'Out [2]: 4.5.1', []],
  ['what is no import', 'self.__version__', 'Out [2]: 4.5.1', []],
  ['a comparison', 'assert sklearn.__version__ >= "0.20"\nprint(0.25)', 'Out: 0.25', []],
  ['not of the package', 'tf.keras.__version__', 'Out [2]: 2.4.0', []],
  [
    'pip freeze',
    '!pip freeze | grep a',
    'Out: PyYAML==6.0.1\n# Out: a @ file:///x\n# Out: -e git+https://x#egg=y',
    ['pyyaml 6.0.1 1'],
  ],
  [
    'pip list',
    '%pip list',
    'Out: Package    Version\n# Out: ---------- -------\n# Out: absl-py    1.0.0\n# Out: my_pkg     0.1  /home/x',
    ['absl-py 1.0.0 1', 'my-pkg 0.1 1'],
  ],
  ['pip show', '!pip show pandas', 'Out: Name: pandas\n# Out: Version: 1.2.5\n# Out: Summary: x', ['pandas 1.2.5 1']],
  [
    'watermark',
    '%watermark --iversions',
    'Out: sklearn : 1.0.2\n# Out: psycopg2: 2.9.1 (dt dec)\n# Out: re      : 2.2.1\n# Out: Python implementation: CPython',
    ['scikit-learn 1.0.2 1'],
  ],
  ['older watermark', '%watermark -v -p numpy,IPython', 'Out: CPython 3.6.5\n# Out: numpy 1.14.3', ['numpy 1.14.3 1']],
  ['no question', 'x = 1', 'Out: numpy==1.0.0', []],
])('%s', (_name, source, output, expected) => {
  expect(printed(`${IMPORTS}# In [2]\n${source}\n# ${output}\n`)).toEqual(expected);
});

test('outputs of any form are read or left', () => {
  const cells = `${IMPORTS}# In [2]\nnp.__version__\n# Out: 1.19.5\n`;
  expect(printed(cells)).toEqual(['numpy 1.19.5 1']);
  expect(printed(cells, (text) => text.replace(/"text": *"1.19.5\\n"/, '"text": ["1.1", "9.5"]'))).toEqual([
    'numpy 1.19.5 1',
  ]);
  expect(printed(cells, (text) => text.replace(/"text": *"1.19.5\\n"/, '"text": {"a": [1]}'))).toEqual([]);
  expect(printed(cells, (text) => text.replace(/1\.19\.5/, '1.19.5 '.repeat(100_000)))).toEqual([]);
});
