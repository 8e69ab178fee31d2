import { wholeFile } from '../../api/index.js';
import type { ManifestFact, Outline, Place, ReadmeFact } from '../../api/index.js';

/**
 * Where a finding about the whole project is shown, since code scanning refuses a result without a place: the manifest
 * nearest to the root, else the README, the settings file, the first notebook, the first Python file, the first file.
 */
export function findHome(input: {
  readonly outlines: readonly Outline[];
  readonly manifests: readonly ManifestFact[];
  readonly readmes: readonly ReadmeFact[];
  readonly settingsFile: string | null;
}): Place {
  const depth = (path: string): number => path.split('/').length;
  const manifest = input.manifests.filter(({ declares }) => declares).sort((a, b) => depth(a.path) - depth(b.path))[0];
  const first = (kind: Outline['kind']): string | undefined =>
    input.outlines.find((outline) => outline.kind === kind)?.path;
  return wholeFile(
    manifest?.path ??
      input.readmes[0]?.path ??
      input.settingsFile ??
      first('notebook') ??
      first('python') ??
      input.outlines[0]?.path ??
      '.',
  );
}
