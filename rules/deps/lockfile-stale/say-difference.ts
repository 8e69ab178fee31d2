import type { LockDifference } from '../../../src/api/index.js';
import { quoteSome } from '../../../src/api/index.js';

/** Names in one clause. */
const SHOWN = 4;

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

type Difference = Omit<LockDifference, 'at'>;

/** The first difference as a clause, packages that lack for the same reason with it, and how many are left unsaid. */
export function sayFirst(
  differences: readonly Difference[],
  lock: string,
  manifest: string,
): { readonly said: string; readonly left: number } {
  const [first] = differences;
  if (first === undefined) return { said: '', left: 0 };
  const same = differences.filter(({ kind }) => kind === first.kind);
  const names = [...new Set(same.map(({ name }) => name))];
  const left = differences.length - same.length;
  if (names.length < 2 || (first.kind !== 'missing' && first.kind !== 'gone'))
    return { said: sayDifference(first, lock, manifest), left: differences.length - 1 };
  const said =
    first.kind === 'missing'
      ? `${quoteSome(names, SHOWN)} are in "${manifest}" but not in "${lock}"`
      : `"${lock}" was made with ${quoteSome(names, SHOWN)}, which "${manifest}" no longer asks for`;
  return { said, left };
}

function group(name: string): string {
  return name === '' ? 'what is always installed' : `the group "${name}"`;
}
