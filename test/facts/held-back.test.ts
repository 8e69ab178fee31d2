import { expect, test } from '@jest/globals';
import { rule } from '../../rules/python/removed-api/rule.js';
import { lintProject } from '../../src/testing/index.js';

const NAN = 'import numpy as np\nx = np.NaN\n';

test.each([
  ['another pin keeps numpy back', 'tensorflow==2.13.1\nseaborn==0.13.2\n', NAN, 0],
  ['so it does where numpy is named', 'numpy\ntensorflow~=2.14.0\n', NAN, 0],
  ['every release of the holder does', 'pymc3\n', NAN, 0],
  ['a later one does not', 'tensorflow==2.20.0\n', NAN, 1],
  ['nor one that is left open', 'tensorflow\n', NAN, 1],
  ['it is kept back, but the name went before', 'tensorflow==2.18.0\n', NAN, 1],
  ['the build for graphics cards is TensorFlow', 'tensorflow-gpu==2.8.*\n', 'from keras.layers.core import Dense\n', 0],
  ['a pin goes with an old Python only, and that with an old NumPy', 'tensorflow==1.15.0\n', NAN, 0],
  ['so it does with an old standard library', 'tensorflow==1.15.0\n', 'import imp\n', 0],
  ['a newer pin leaves both open', 'tensorflow==2.20.0\n', 'import imp\n', 1],
  ['the name has come back, and nobody asks for a release', 'pandas\n', 'import numpy as np\nx = np.bool\n', 0],
  ['distutils is there by way of setuptools', 'setuptools\n', 'import distutils\n', 0],
  ['so it is where that comes along', 'grpcio-tools\n', 'from distutils.version import LooseVersion\n', 0],
  ['else it is gone', 'numpy\n', 'import distutils\n', 1],
  ['keras goes with its tensorflow', 'keras\ntensorflow==2.10.1\n', 'from keras.layers.core import Dense\n', 0],
])('%s', async (_name, manifest, code, count) => {
  const project = { 'a.py': code, 'requirements.txt': manifest };
  const { findings } = await lintProject(project, { rules: [rule] });
  expect(findings.length).toBe(count);
});

test('conda says the series with one sign', async () => {
  const project = { 'a.py': NAN, 'environment.yml': 'dependencies:\n  - tensorflow=2.14\n' };
  const { findings } = await lintProject(project, { rules: [rule] });
  expect(findings).toEqual([]);
});

test('a module of the name beside the code is found, now that Python has none', async () => {
  const project = { 'b/a.py': 'from parser import *\n', 'b/parser.py': 'x = 1\n', 'c.py': 'import parser\n' };
  const { findings } = await lintProject(project, { rules: [rule] });
  expect(findings.map(({ path }) => path)).toEqual(['c.py']);
});
