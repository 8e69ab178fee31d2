import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { cacheFolder, usualFolder } from '../../src/cli/cache-folder.js';

const env = { HOME: '/home/ada' };
const at = { cwd: '/home/ada/work', env };

test.each<[string, Readonly<Record<string, string>>, string | undefined]>([
  ['linux', env, '/home/ada/.cache/reprolint'],
  ['linux', { ...env, XDG_CACHE_HOME: '/var/caches' }, '/var/caches/reprolint'],
  // The specification: a relative path is to be ignored.
  ['linux', { ...env, XDG_CACHE_HOME: 'caches' }, '/home/ada/.cache/reprolint'],
  ['darwin', env, '/home/ada/Library/Caches/reprolint'],
  ['win32', { LOCALAPPDATA: '/users/ada/local' }, '/users/ada/local/reprolint'],
  ['win32', env, undefined],
  ['linux', { HOME: '' }, undefined],
])('on %s with %j: %s', (platform, values, expected) => {
  expect(usualFolder(values, platform)).toBe(expected === undefined ? undefined : join(expected));
});

test.each([
  [
    'a flag over the variable',
    { cache: true, cacheDir: '../kept' },
    { REPROLINT_CACHE_DIR: '/var/kept' },
    '/home/ada/kept',
  ],
  ['the variable over the usual place', { cache: true }, { REPROLINT_CACHE_DIR: '/var/kept' }, '/var/kept'],
  ['the usual place', { cache: true }, { REPROLINT_CACHE_DIR: '' }, '/home/ada/.cache/reprolint'],
  ['nothing where somebody says so', { cache: false, cacheDir: '../kept' }, {}, undefined],
])('%s', (_, typed, values, folder) => {
  expect(cacheFolder(typed, { ...at, env: { ...env, ...values } }, '/home/ada/work')).toEqual(
    folder === undefined ? {} : { folder },
  );
});

test('results are never kept in what is linted, where a repository could bring its own', () => {
  expect(cacheFolder({ cache: true }, at, '/home/ada')).toEqual({});
  for (const cacheDir of ['.kept', '..kept/deeper', '.']) {
    const failed = cacheFolder({ cache: true, cacheDir }, at, '/home/ada/work');
    expect(failed).toMatchObject({ failures: [{ where: '--cache-dir' }] });
  }
});
