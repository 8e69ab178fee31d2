import { expect, test } from '@jest/globals';
import { broughtAlongBy, isDependencyListKnown, isOftenBrought } from '../../src/data/brought-along.js';

test.each([
  ['jupyterlab', 'psutil'],
  ['jupyterlab', 'pyyaml'],
  ['flax', 'orbax-checkpoint'],
  ['flax', 'absl-py'],
  ['autogluon', 'lightgbm'],
  ['Scikit_Learn', 'joblib'],
  ['findpeaks', 'pandas'],
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
])('%s does not bring %s along', (name, other) => {
  expect([...broughtAlongBy(name)]).not.toContain(other);
});

test('where the dependencies are not known, what many need may come along', () => {
  expect(isDependencyListKnown('tqdm')).toBe(true);
  expect(isDependencyListKnown('zzqqx-lab')).toBe(false);
  expect(isOftenBrought('numpy')).toBe(true);
  expect(isOftenBrought('opencv-python')).toBe(false);
});
