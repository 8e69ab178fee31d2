import type { LockContentsFact, LockFact, ManifestFact } from './facts.js';
import { folderOf } from './folder-of.js';
import type { Place } from './place.js';

const PYPROJECT_LOCKS: ReadonlySet<LockFact['format']> = new Set(['uv', 'poetry', 'pdm', 'pylock', 'pixi']);

/** Whether a lock file of the manifest's own tool lies beside it; uv's may lie above (a workspace has one lock). */
export function isLocked(manifest: ManifestFact, locks: readonly LockFact[]): boolean {
  const folder = folderOf(manifest.path);
  if (manifest.tool === 'pixi') return locks.some(({ path, format }) => format === 'pixi' && folderOf(path) === folder);
  return locks.some(({ path, format }) => {
    const lockFolder = folderOf(path);
    if (manifest.format === 'pyproject' && format === 'uv' && isAbove(lockFolder, folder)) return true;
    if (lockFolder !== folder) return false;
    if (format === 'pylock') return manifest.format !== 'conda-env';
    if (manifest.format === 'pyproject') return PYPROJECT_LOCKS.has(format);
    if (manifest.format === 'pipfile') return format === 'pipenv';
    return manifest.format === 'conda-env' && format === 'conda-lock';
  });
}

/**
 * The one version of a package (name as PEP 503 writes it) that the lock files nearest to a file fix, and where it stands.
 * Nothing where none has it, or where they name more than one: a lock for several platforms may.
 */
export function lockedVersion(
  locked: readonly LockContentsFact[],
  path: string,
  name: string,
): { readonly version: string; readonly at: Place } | undefined {
  const folder = folderOf(path);
  const serving = locked
    .filter((lock) => isAbove(folderOf(lock.path), folder))
    .sort((a, b) => folderOf(b.path).length - folderOf(a.path).length);
  let found: { readonly version: string; readonly at: Place } | undefined;
  let nearest: string | undefined;
  for (const lock of serving) {
    if (nearest !== undefined && folderOf(lock.path) !== nearest) break;
    for (const one of lock.packages) {
      if (one.name !== name || one.version === '' || one.source !== 'index') continue;
      if (found !== undefined && found.version !== one.version) return undefined;
      found ??= { version: one.version, at: { path: lock.path, line: one.line, column: 1 } };
      nearest = folderOf(lock.path);
    }
  }
  return found;
}

/** `"a", "b" and 3 more`: the first few of `count`, quoted. */
export function quoteSome(texts: readonly string[], shown = 5, count = texts.length): string {
  const quoted = texts.slice(0, shown).map((text) => `"${text}"`);
  return count > shown ? `${quoted.join(', ')} and ${count - shown} more` : quoted.join(', ');
}

function isAbove(folder: string, other: string): boolean {
  return folder === '' || other === folder || other.startsWith(`${folder}/`);
}
