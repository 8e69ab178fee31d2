import { expect, test } from '@jest/globals';
import { statSync } from 'node:fs';
import { pythonsFor, supportsPython } from '../../src/data/python-support.js';

test.each([
  ['numpy', '1.21.2', '3.10', 'yes'],
  ['numpy', '1.21.2', '3.11', 'no'],
  ['numpy', '1.20.0', '3.10', 'no-wheel'],
  ['numpy', '1.26.4', '3.12', 'yes'],
  ['numpy', '1.26.4', '3.13', 'no-wheel'],
  ['numpy', '1.26.4', '3.8', 'no'],
  ['NumPy', '1.24', '3.11.4', 'yes'],
  ['tensorflow', '1.15.0', '3.7', 'yes'],
  ['tensorflow', '1.15.0', '3.8', 'no-wheel'],
  ['tensorflow', '2.10.0', '3.11', 'no-wheel'],
  ['torch', '1.8.1', '3.10', 'no-wheel'],
  ['torch', '1.8.1+cpu', '3.9', 'yes'],
  ['scikit_learn', '0.22.1', '3.9', 'no-wheel'],
  ['scikit-learn', '0.22.1', '3.8', 'yes'],
  ['pandas', '1.0.3', '3.9', 'no-wheel'],
  ['flask', '1.1.0', '3.12', 'yes'],
  ['psycopg2-binary', '2.9.6', '3.11', 'yes'],
  ['psycopg2-binary', '2.9.6', '3.12', 'no-wheel'],
  ['numpy', '99.0', '3.12', 'unknown'],
  ['numpy', '2.0.0rc1', '3.12', 'unknown'],
  ['numpy', 'latest', '3.12', 'unknown'],
  ['numpy', '1.26.4', '2.7', 'unknown'],
  ['numpy', '1.26.4', 'three', 'unknown'],
  ['some-package', '1.0', '3.12', 'unknown'],
  ['__proto__', '1.0', '3.12', 'unknown'],
])('%s %s on Python %s: %s', (distribution, version, python, expected) => {
  expect(supportsPython(distribution, version, python)).toBe(expected);
});

test('the Pythons of a release can be named', () => {
  expect(pythonsFor('numpy', '1.21.2')).toEqual(['3.7', '3.10']);
  expect(pythonsFor('flask', '3.1.3')).toEqual(['3.9']);
  expect(pythonsFor('nothing', '1')).toBe(undefined);
});

test('the table stays small', () => {
  expect(statSync(new URL('../../src/data/python-support.json', import.meta.url)).size).toBeLessThan(150_000);
});
