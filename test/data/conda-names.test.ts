import { expect, test } from '@jest/globals';
import { condaNames, distributionsOfConda } from '../../src/data/conda-names.js';

test.each([
  ['torch', 'pytorch'],
  ['tables', 'pytables'],
  ['graphviz', 'python-graphviz'],
  ['opencv-python', 'opencv'],
  ['msgpack', 'msgpack-python'],
  ['scikit-learn', 'scikit-learn'],
  ['Some.Thing_Else', 'some-thing-else'],
])('%s is %s in conda', (distribution, first) => {
  expect(condaNames(distribution)[0]).toBe(first);
});

test.each([
  ['pytorch', 'torch'],
  ['py-opencv', 'opencv-python-headless'],
  ['matplotlib-base', 'matplotlib'],
  ['conda-forge::python-graphviz', 'graphviz'],
  ['dask-core', 'dask'],
  ['pyqt', 'pyqt5'],
  ['beautifulsoup4', 'beautifulsoup4'],
  ['memory_profiler', 'memory-profiler'],
])('conda %s brings %s', (conda, distribution) => {
  expect(distributionsOfConda(conda)).toContain(distribution);
});
