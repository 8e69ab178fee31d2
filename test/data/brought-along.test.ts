import { expect, test } from '@jest/globals';
import { broughtAlongBy, isDependencyListKnown, isOftenBrought } from '../../src/data/brought-along.js';
import { broughtBefore } from '../../src/data/brought-before.js';

test.each([
  ['jupyterlab', 'psutil'],
  ['jupyterlab', 'pyyaml'],
  ['flax', 'orbax-checkpoint'],
  ['flax', 'absl-py'],
  ['autogluon', 'lightgbm'],
  ['Scikit_Learn', 'joblib'],
  ['findpeaks', 'pandas'],
  ['seml', 'sacred'],
  ['echopype', 'zarr'],
  ['hagelslag', 'scikit-image'],
  ['scvi-tools', 'pytorch-lightning'],
  ['tfx', 'tensorflow-transform'],
  ['ipysheet', 'ipywidgets'],
])('%s brings %s along', (name, other) => {
  expect([...broughtAlongBy(name)]).toContain(other);
});

test.each([
  ['flax', 'torch'],
  ['jupyterlab', 'matplotlib'],
  ['scikit-neuromsi', 'scikit-learn'],
  // It stopped asking for these.
  ['pyarrow', 'numpy'],
  ['streamlit', 'tornado'],
  ['ipysheet', 'numpy'],
])('%s does not bring %s along', (name, other) => {
  expect([...broughtAlongBy(name)]).not.toContain(other);
});

test('where the dependencies are not known, what many need may come along', () => {
  expect(isDependencyListKnown('tqdm')).toBe(true);
  expect(isDependencyListKnown('zzqqx-lab')).toBe(false);
  expect(isOftenBrought('numpy')).toBe(true);
  expect(isOftenBrought('opencv-python')).toBe(false);
  expect(isOftenBrought('patsy')).toBe(true);
  // By the share of the rows, not by their number: 0.8 % need it, and 1.25 % are asked for.
  expect(isOftenBrought('plotly')).toBe(false);
  expect(isOftenBrought('plotly', 2)).toBe(true);
});

test.each<readonly [name: string, other: string, specifier: string, brought: boolean | undefined]>([
  ['pandas', 'pytz', '==2.2.3', true],
  ['pandas', 'pytz', '>=1.4,<3', true],
  ['pandas', 'pytz', '~=2.2', true],
  ['pandas', 'pytz', '=1.5', true],
  ['pandas', 'pytz', '==3.0.1', false],
  // The newest is admitted.
  ['pandas', 'pytz', '>=1', undefined],
  ['pandas', 'pytz', '', undefined],
  // No release does otherwise.
  ['pandas', 'numpy', '==1.5.3', undefined],
  ['tensorflow', 'requests', '==1.14.0', false],
  ['zzqqx-lab', 'numpy', '==1', undefined],
])('whether %s brings %s along at "%s"', (name, other, specifier, brought) => {
  expect(broughtBefore(name, other, specifier)).toBe(brought);
});
