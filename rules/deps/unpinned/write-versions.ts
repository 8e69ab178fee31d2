import type { EnvironmentFact, Fix, ManifestFact, RequirementFact } from '../../../src/api/index.js';
import { lockedVersion, quoteSome } from '../../../src/api/index.js';

const SHOWN = 5;

/** The version of a package that a lock file beside the manifest fixes, or that the notebooks print. */
export function versionOf(
  { normalized }: RequirementFact,
  { path }: ManifestFact,
  { locked, toldVersions }: EnvironmentFact,
): string | undefined {
  return (
    lockedVersion(locked, path, normalized)?.version ??
    toldVersions.find(({ manifest, name }) => manifest === path && name === normalized)?.version
  );
}

/** Writes known versions behind bare names. A range says that somebody thought of it: that stays. */
export function writeVersions(
  manifest: ManifestFact,
  open: readonly RequirementFact[],
  environment: EnvironmentFact,
): Fix | undefined {
  const { path, format } = manifest;
  if (format !== 'requirements' && format !== 'conda-env') return undefined;
  const pinned = open.flatMap((one) => {
    const { name, specifier, marker, span, hashed, ecosystem, build } = one;
    if (specifier !== '' || marker !== undefined || hashed || build !== undefined || span === undefined) return [];
    const version = versionOf(one, manifest, environment);
    const text = `${ecosystem === 'conda' ? '=' : '=='}${version ?? ''}`;
    return version === undefined ? [] : [{ entry: name + text, edit: { path, start: span.end, end: span.end, text } }];
  });
  if (pinned.length === 0) return undefined;
  const title = `Write ${quoteSome(
    pinned.map(({ entry }) => entry),
    SHOWN,
  )}`;
  return { title, safety: 'unsafe', edits: pinned.map(({ edit }) => edit) };
}
