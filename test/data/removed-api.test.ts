import { expect, test } from '@jest/globals';
import { compare, valid } from '@renovatebot/pep440';
import { isKnownPackage } from '../../src/data/import-packages.js';
import { removedApis, removedApisAt } from '../../src/data/removed-api.js';

test.each([
  ['numpy.float', 'numpy', '1.24.0', 'float'],
  ['sklearn.externals.joblib.dump', 'scikit-learn', '0.23.0', 'joblib'],
  ['sklearn.cross_validation.train_test_split', 'scikit-learn', '0.20.0', 'sklearn.model_selection'],
  ['sklearn.preprocessing.Imputer', 'scikit-learn', '0.22', 'sklearn.impute.SimpleImputer'],
  [
    'sklearn.metrics.plot_confusion_matrix',
    'scikit-learn',
    '1.2.0',
    'sklearn.metrics.ConfusionMatrixDisplay.from_estimator',
  ],
  ['scipy.misc.imread', 'scipy', '1.2.0', 'imageio.v3.imread'],
  ['tensorflow.Session', 'tensorflow', '2.0.0', 'tensorflow.compat.v1.Session'],
  [
    'tensorflow.contrib.layers.fully_connected',
    'tensorflow',
    '2.0.0',
    'tensorflow_addons, tf_slim or TensorFlow itself',
  ],
  ['tensorflow.train.shuffle_batch', 'tensorflow', '2.0.0', 'tensorflow.compat.v1.train.shuffle_batch'],
  ['scipy.corrcoef', 'scipy', '1.12.0', 'numpy.corrcoef'],
  ['keras.backend.sum', 'keras', '3.0.0', 'keras.ops.sum'],
  ['keras.backend.flatten', 'keras', '3.0.0', 'tensorflow.keras.backend.flatten'],
  ['pandas.value_counts', 'pandas', '3.0.0', 'pandas.Series(x).value_counts()'],
  ['collections.Mapping', 'python', '3.10', 'collections.abc.Mapping'],
  ['time.clock', 'python', '3.8', 'time.perf_counter'],
  ['distutils.core.setup', 'python', '3.12', 'setuptools, shutil or sysconfig'],
  ['networkx.read_gpickle', 'networkx', '3.0', 'pickle.load'],
])('%s', (name, distribution, removedIn, replacement) => {
  expect(removedApisAt(name)[0]).toMatchObject({ package: distribution, removedIn, replacement });
});

test.each([
  'numpy',
  'numpy.float64',
  'numpy.random.rand',
  'pandas.DataFrame',
  'sklearn.datasets.load_iris',
  'time.time',
  'tensorflow.reshape',
  'tensorflow.keras.backend.sum',
  'keras.backend.clear_session',
  'scipy.linalg.norm',
  '',
  '.',
  'constructor',
])('%s is still there', (name) => {
  expect(removedApisAt(name)).toEqual([]);
});

test('methods and their arguments carry the class of their receiver', () => {
  expect(removedApisAt('pandas.DataFrame.append')[0]).toMatchObject({
    kind: 'method',
    receiver: 'pandas.DataFrame',
    removedIn: '2.0.0',
  });
  expect(removedApisAt('pandas.DataFrame.to_csv')[0]).toMatchObject({
    receiver: 'pandas.DataFrame',
    argument: 'line_terminator',
  });
  expect(removedApisAt('sklearn.manifold.TSNE')[0]).not.toHaveProperty('receiver');
});

test('values, positions and arguments are taken apart', () => {
  const [style] = removedApisAt('matplotlib.pyplot.style.use');
  expect(style).toMatchObject({ kind: 'literal-argument', argument: 'style' });
  expect(style?.values).toContain('seaborn-whitegrid');
  expect(removedApisAt('pandas.concat').find((entry) => entry.kind === 'positional')).toMatchObject({ positional: 1 });
  expect(removedApisAt('sklearn.preprocessing.OneHotEncoder').map((entry) => entry.argument)).toContain('sparse');
});

test('a name that came back says when', () => {
  expect(removedApisAt('numpy.bool')[0]).toMatchObject({ removedIn: '1.24.0', backIn: '2.0.0' });
});

test('every entry is complete: versions in order, a replacement, a source, a package that is known', () => {
  const all = removedApis();
  expect(all.length).toBeGreaterThan(900);
  const wrong = all.filter(
    (entry) =>
      !valid(entry.removedIn) ||
      (entry.deprecatedIn !== undefined && compare(entry.deprecatedIn, entry.removedIn) >= 0) ||
      (entry.backIn !== undefined && compare(entry.backIn, entry.removedIn) <= 0) ||
      entry.replacement === '' ||
      !entry.source.includes(entry.removedIn) ||
      !(entry.package === 'python' || isKnownPackage(entry.package)),
  );
  expect(wrong).toEqual([]);
  const keys = all.map((entry) => JSON.stringify([entry.api, entry.argument, entry.positional, entry.values]));
  expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
});

test('every entry is found by its own name: the index is made by the first part of it, for some tables as they tell it', () => {
  const lost = removedApis().filter(
    (entry) => !removedApisAt(entry.api).some((found) => found.source === entry.source),
  );
  expect(lost).toEqual([]);
});
