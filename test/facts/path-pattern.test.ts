import { expect, test } from '@jest/globals';
import { matchesParts, matchesPattern } from '../../src/api/index.js';

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

test('a star in a name goes over no slash', () => {
  expect(matchesPattern('out/*.csv', 'out/a/b.csv')).toBe(false);
});

test('many stars against a long path take no time', () => {
  const parts = `${'*_'.repeat(40)}*z`.split('*');
  const started = performance.now();
  expect(matchesParts(parts, `${'_'.repeat(20_000)}y`)).toBe(false);
  expect(performance.now() - started).toBeLessThan(500);
});
