import { baseName } from '../../api/index.js';
import type { LockFact, ManifestFact } from '../../api/index.js';

/** Folders for manifests: one in `requirements/` or `binder/` serves what lies beside that folder. */
const CONTAINER = /^(?:requirements?|reqs|\.?binder|\.devcontainer|docker|envs?|environments?|conda|ci)$/i;
/** Locks of other languages' packages. */
const NOT_PYTHON: ReadonlySet<LockFact['format']> = new Set(['renv', 'julia']);

/** Which manifests and lock files serve which path. */
export interface Serving {
  /** The paths of those that serve a file, nearest first. */
  of(path: string): readonly string[];
  /** One lies in this folder or below it. "" is the root. */
  isAtOrBelow(folder: string): boolean;
}

/**
 * Says which manifests serve a path: those of its own folder and of all folders above. A manifest that declares nothing
 * (settings of tools, an empty file) serves nobody; one that cannot be understood does, since that is reported by itself. A lock file
 * alone is enough to install from.
 */
export function servingManifests(manifests: readonly ManifestFact[], locks: readonly LockFact[]): Serving {
  const byFolder = new Map<string, string[]>();
  const occupied = new Set<string>();
  const add = (path: string): void => {
    const folder = servedFolder(path);
    const there = byFolder.get(folder);
    if (there === undefined) byFolder.set(folder, [path]);
    else there.push(path);
    for (let above: string | undefined = folder; above !== undefined && !occupied.has(above); above = parent(above))
      occupied.add(above);
  };
  for (const { path, declares, problems } of manifests)
    if (declares || problems.some(({ kind }) => kind !== 'empty')) add(path);
  for (const { path, format } of locks) if (!NOT_PYTHON.has(format)) add(path);
  return {
    of: (path) => {
      const found: string[] = [];
      for (let folder = parent(path); folder !== undefined; folder = parent(folder))
        found.push(...(byFolder.get(folder) ?? []));
      return found;
    },
    isAtOrBelow: (folder) => occupied.has(folder),
  };
}

/** The folder that a manifest serves: its own, or the one above a folder that is there for manifests. */
export function servedFolder(path: string): string {
  let folder = parent(path) ?? '';
  while (folder !== '' && CONTAINER.test(baseName(folder))) folder = parent(folder) ?? '';
  return folder;
}

/** The folder that a path lies in; "" for the root, nothing above it. */
export function parent(path: string): string | undefined {
  if (path === '') return undefined;
  const slash = path.lastIndexOf('/');
  return slash < 0 ? '' : path.slice(0, slash);
}
