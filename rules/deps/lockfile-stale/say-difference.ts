import type { LockDifference } from '../../../src/api/index.js';

/** A difference between a lock and its manifest, as a clause. */
export function sayDifference(
  { kind, name, asked, locked }: Omit<LockDifference, 'at'>,
  lock: string,
  manifest: string,
): string {
  switch (kind) {
    case 'missing':
      return `"${name}" is in "${manifest}" but not in "${lock}"`;
    case 'gone':
      return `"${lock}" was made with "${name}", which "${manifest}" no longer asks for`;
    case 'version':
      return `"${manifest}" asks for "${name}${asked}", "${lock}" has ${locked}`;
    case 'specifier':
      return `"${manifest}" asks for "${name}${asked}", "${lock}" was made for "${name}${locked}"`;
    case 'moved':
      return `"${manifest}" has "${name}" in ${group(asked)}, "${lock}" does not`;
    case 'brought':
      return `"${manifest}" asks for "${name}${asked}", "${lock}" has it for other packages only`;
    case 'python':
      return `"${manifest}" asks for Python "${asked}", "${lock}" was made for "${locked}"`;
    case 'hash':
      return `the hash of "${manifest}" is not the one in "${lock}": what it asks for was edited after the lock was made (names and versions still agree)`;
  }
}

function group(name: string): string {
  return name === '' ? 'what is always installed' : `the group "${name}"`;
}
