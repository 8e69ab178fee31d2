import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';

interface Locked {
  readonly version?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}
const { packages } = JSON.parse(readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8')) as {
  packages: Readonly<Record<string, Locked>>;
};
const entries = Object.entries(packages).filter(([path]) => path !== '');

// npm 11 refuses to install from a lock file that lacks an optional package of another platform, and a lock file that was
// written where one could not be found lacks it.
test('the lock file has the optional packages of every platform', () => {
  const missing = entries.flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !entries.some(([other]) => other.endsWith(`node_modules/${name}`)))
      .map((name) => `${path} wants ${name}`),
  );
  expect(missing).toEqual([]);
});

test('each package has a version and a checksum, and comes from whatever registry npm is set to', () => {
  expect(entries.filter(([, { version, integrity }]) => version === undefined || integrity === undefined)).toEqual([]);
  const hosts = entries.flatMap(([, { resolved }]) => (resolved === undefined ? [] : [new URL(resolved).host]));
  expect(hosts.filter((host) => host !== 'registry.npmjs.org')).toEqual([]);
});
