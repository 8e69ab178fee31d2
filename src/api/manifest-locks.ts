import type { LockFact, ManifestFact } from './facts.js';

const PYPROJECT_LOCKS: ReadonlySet<LockFact['format']> = new Set(['uv', 'poetry', 'pdm', 'pylock', 'pixi']);

/** Whether a lock file of the manifest's own tool lies beside it; uv's may lie above (a workspace has one lock). */
export function isLocked(manifest: ManifestFact, locks: readonly LockFact[]): boolean {
  const folder = folderOf(manifest.path);
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

/** `"a", "b" and 3 more`: the first few of `count`, quoted. */
export function quoteSome(texts: readonly string[], shown = 5, count = texts.length): string {
  const quoted = texts.slice(0, shown).map((text) => `"${text}"`);
  return count > shown ? `${quoted.join(', ')} and ${count - shown} more` : quoted.join(', ');
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

function isAbove(folder: string, other: string): boolean {
  return folder === '' || other === folder || other.startsWith(`${folder}/`);
}
