import type { EnvironmentFact, LockFact, ManifestFact, UndeclaredFact } from '../../api/index.js';
import { lockedVersion } from '../../api/index.js';
import { condaNames } from '../../data/conda-names.js';

export interface Known {
  readonly manifests: readonly ManifestFact[];
  readonly locked: EnvironmentFact['locked'];
  readonly told: EnvironmentFact['toldVersions'];
  /** Locks of which only the place is known. */
  readonly unread: readonly LockFact[];
}

/**
 * The version of one of the packages that the repository knows: what the nearest lock file fixes, else what some manifest
 * pins it to (nothing where they differ), else what the notebooks print.
 * @param path the manifest that lacks it
 */
export function knownVersion(packages: readonly string[], path: string, known: Known): UndeclaredFact['version'] {
  const [name = ''] = packages;
  const locked =
    lockedVersion(known.locked, path, name) ??
    condaNames(name)
      .map((conda) => lockedVersion(known.locked, path, conda))
      .find((one) => one !== undefined);
  if (locked !== undefined) return { text: withoutBuild(locked.version), at: locked.at };
  const pinned = pinnedVersion(packages, known.manifests);
  if (pinned === null) return undefined;
  if (pinned !== undefined) return pinned;
  const told = known.told.find((one) => one.manifest === path && one.name === name);
  return told === undefined ? undefined : { text: told.version, at: told.at };
}

/** null where manifests differ. */
function pinnedVersion(
  packages: readonly string[],
  manifests: readonly ManifestFact[],
): UndeclaredFact['version'] | null {
  let found: UndeclaredFact['version'];
  for (const { requirements } of manifests)
    for (const { normalized, exact, specifier, source, at } of requirements) {
      if (!exact || source.kind !== 'index' || !packages.includes(normalized)) continue;
      const text = withoutBuild(specifier.replace(/^=+/, ''));
      if (text === '' || (found !== undefined && found.text !== text)) return null;
      found ??= { text, at };
    }
  return found;
}

/** `2.0.1+cu117` stands on an index of its own: whoever adds the package has the usual one. */
function withoutBuild(version: string): string {
  return version.split('+', 1)[0] ?? '';
}
