import { expect, test } from '@jest/globals';
import { matchesParts, matchesPattern, saysSomething } from '../../src/api/index.js';

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

test.each([
  ['*.csv', 'a/b.csv', true],
  ['*.csv', 'a/b.csv.gz', false],
  ['out/*_*.png', 'out/deep/a_b.png', true],
  ['out/*_*.png', 'out/ab.png', false],
  ['a*a', 'a', false],
  ['a*', 'a', true],
  ['*a*b*a', 'xaba', true],
  ['plain', 'plain', true],
  ['plain', 'plainer', false],
])('with stars that go over slashes %s stands for %s: %s', (pattern, path, expected) => {
  expect(matchesParts(pattern.split('*'), path)).toBe(expected);
});

test('many stars against a long path take no time', () => {
  const parts = `${'*_'.repeat(40)}*z`.split('*');
  const started = performance.now();
  expect(matchesParts(parts, `${'_'.repeat(20_000)}y`)).toBe(false);
  expect(performance.now() - started).toBeLessThan(500);
});
