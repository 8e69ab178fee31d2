import { folderOf } from '../../../src/api/index.js';
import type { ManifestFact, RequirementFact } from '../../../src/api/index.js';

/**
 * The packages (by `keyOf`) that other files pin for this manifest: constraints that it names with "-c", and a manifest beside it whose
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
  return new Set(pinning.flatMap((other) => other.requirements.filter(({ exact }) => exact).map(keyOf)));
}

/** What tells one package from another: conda's and pip's of one name are two. */
export function keyOf({ ecosystem, normalized }: RequirementFact): string {
  return `${ecosystem} ${normalized}`;
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
