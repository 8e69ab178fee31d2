import { expect, test } from '@jest/globals';
import { firstPythonWith, inStandardLibrary, lastPythonWith } from '../../src/data/standard-library.js';

test.each([
  ['imp', '3.11', true],
  ['imp', '3.12', false],
  ['distutils', '3.12.4', false],
  ['distutils', undefined, true],
  ['asyncore', '3.12', false],
  ['cgi', '3.12', true],
  ['cgi', '3.13', false],
  ['telnetlib', '3.13', false],
  ['tomllib', '3.10', false],
  ['tomllib', '3.11', true],
  ['zoneinfo', '3.8', false],
  ['annotationlib', '3.13', false],
  ['json', '3.8', true],
  ['json', 'garbage', true],
  ['numpy', '3.8', false],
  ['constructor', '3.8', false],
])('%s in Python %s: %p', (module, python, expected) => {
  expect(inStandardLibrary(module, python)).toBe(expected);
});

test('the span of a module is known', () => {
  expect([lastPythonWith('imp'), firstPythonWith('imp')]).toEqual(['3.11', undefined]);
  expect([lastPythonWith('tomllib'), firstPythonWith('tomllib')]).toEqual([undefined, '3.11']);
  expect(lastPythonWith('json')).toBe(undefined);
});
