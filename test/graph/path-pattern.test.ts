import { expect, test } from '@jest/globals';
import { matchesPattern, saysSomething } from '../../src/api/index.js';

test.each<[string, string, boolean]>([
  ['a/x.csv', 'a/x.csv', true],
  ['a/x.csv', 'a/y.csv', false],
  ['a/*.csv', 'a/x.csv', true],
  ['a/*.csv', 'a/b/x.csv', false],
  ['*/x.csv', 'a/x.csv', true],
  ['a/*_*.csv', 'a/x_y.csv', true],
  ['a/*_*.csv', 'a/xy.csv', false],
  ['a/x*x.csv', 'a/x.csv', false],
  ['a/*ab*ab', 'a/abab', true],
  ['a/*ab*ab', 'a/ab', false],
  ['a/*', 'a/', true],
  ['**', 'a', true],
  ['', '', true],
  [`${'*a'.repeat(5000)}b`, 'a'.repeat(10_000), false],
])('%.30j stands for %.30j: %s', (pattern, path, is) => {
  expect(matchesPattern(pattern, path)).toBe(is);
});

test.each<[string, boolean]>([
  ['*.csv', false],
  ['a*.csv', false],
  ['ab*.csv', true],
  ['*_clean.csv', true],
  ['*', false],
])('%j says something: %s', (pattern, is) => {
  expect(saysSomething(pattern)).toBe(is);
});
