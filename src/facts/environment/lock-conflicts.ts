import type { LockConflictFact, LockFact } from '../../api/index.js';
import { parent } from '../project/serving-manifests.js';

/** Locks of tools that manage the same packages, each in its own way. A pylock.toml is an export of any of them. */
const RIVALS: ReadonlySet<LockFact['format']> = new Set(['uv', 'poetry', 'pdm', 'pipenv']);

/** Folders that hold lock files of two tools: which one tells the truth is not known. */
export function findLockConflicts(locks: readonly LockFact[]): readonly LockConflictFact[] {
  const folders = new Map<string, LockFact[]>();
  for (const lock of locks) {
    if (!RIVALS.has(lock.format)) continue;
    const folder = parent(lock.path) ?? '';
    folders.set(folder, [...(folders.get(folder) ?? []), lock]);
  }
  return [...folders].flatMap(([folder, found]) =>
    new Set(found.map(({ format }) => format)).size < 2
      ? []
      : [{ folder, paths: found.map(({ path }) => path).sort() }],
  );
}
