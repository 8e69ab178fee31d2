import type { LockedPackage } from '../../api/index.js';

/** The names of packages that nothing else in the lock requires. */
export function rootsOf(packages: readonly LockedPackage[], required: ReadonlySet<string>): readonly string[] {
  return [...new Set(packages.map(({ name }) => name))].filter((name) => !required.has(name));
}
