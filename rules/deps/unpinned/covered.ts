import type { LockFact, ManifestFact, RequirementFact } from '../../../src/api/index.js';

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

/**
 * The names that other files pin for this manifest: constraints that it names with "-c", and a manifest beside it whose
 * every entry is exact, such as the requirements.txt that pip-compile made of requirements.in, or a freeze.
 */
export function pinnedElsewhere(manifest: ManifestFact, all: readonly ManifestFact[]): ReadonlySet<string> {
  const constraints = new Set(
    manifest.includes.flatMap(({ kind, resolved }) => (kind === 'constraints' ? (resolved ?? []) : [])),
  );
  const folder = folderOf(manifest.path);
  const pinning = all.filter(
    (other) =>
      constraints.has(other.path) ||
      (other.path !== manifest.path &&
        folderOf(other.path) === folder &&
        other.format !== 'setup-py' &&
        isWhollyExact(other)),
  );
  return new Set(
    pinning.flatMap((other) => other.requirements.filter(({ exact }) => exact).map(({ normalized }) => normalized)),
  );
}

/** Whether a library's setup.py or pyproject.toml takes its requirements from this file: its ranges are the library's. */
export function isOfLibrary(manifest: ManifestFact, all: readonly ManifestFact[]): boolean {
  return (
    manifest.library ||
    all.some(({ library, includes }) => library && includes.some(({ resolved }) => resolved === manifest.path))
  );
}

function isWhollyExact({ requirements }: ManifestFact): boolean {
  return requirements.length > 0 && requirements.every(isPinned);
}

function isPinned({ exact, source }: RequirementFact): boolean {
  return exact || source.kind !== 'index';
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

function isAbove(folder: string, other: string): boolean {
  return folder === '' || other === folder || other.startsWith(`${folder}/`);
}
