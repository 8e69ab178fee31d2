import { expect, test } from '@jest/globals';
import { canonicalClass, classAfter, classGiven } from '../../src/data/receivers.js';

test.each([
  ['pandas.read_csv', [], 'pandas.DataFrame'],
  ['pandas.read_csv', ['sep', 'chunksize'], undefined],
  ['pandas.read_pickle', [], undefined],
  ['pandas.DataFrame', ['columns'], 'pandas.DataFrame'],
  ['pandas.core.frame.DataFrame', [], 'pandas.DataFrame'],
  ['matplotlib.pyplot.gca', [], 'matplotlib.axes.Axes'],
  ['numpy.array', [], 'numpy.ndarray'],
  ['sqlalchemy.create_engine', [], 'sqlalchemy.engine.Engine'],
  ['my.read_csv', [], undefined],
  ['constructor', [], undefined],
])('%s(%p) gives %p', (call, keywords, expected) => {
  expect(classGiven(call, keywords)).toBe(expected);
});

test('methods carry the class on where that is certain', () => {
  expect(classAfter('pandas.DataFrame', 'dropna')).toBe('pandas.DataFrame');
  expect(classAfter('pandas.DataFrame', 'dropna', ['inplace'])).toBe(undefined);
  expect(classAfter('pandas.DataFrame', 'groupby')).toBe(undefined);
  expect(classAfter('matplotlib.figure.Figure', 'add_subplot')).toBe('matplotlib.axes.Axes');
  expect(canonicalClass('keras.Sequential')).toBe('keras.models.Sequential');
  expect(canonicalClass('toString')).toBe('toString');
});
