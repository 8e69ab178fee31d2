import type { EnvironmentFact, ManifestFact, Outline } from '../../api/index.js';
import { servedFolder } from '../project/serving-manifests.js';

/**
 * For each manifest the versions that the notebooks which it serves print of what is installed. Only those on which all of
 * them agree: which of two was right nobody can tell.
 */
export function findToldVersions(
  outlines: readonly Outline[],
  manifests: readonly ManifestFact[],
): EnvironmentFact['toldVersions'] {
  const printed = outlines.flatMap(({ facts }) => facts.printedVersions ?? []);
  if (printed.length === 0) return [];
  return manifests.flatMap(({ path }) => {
    const folder = servedFolder(path);
    const found = new Map<string, EnvironmentFact['toldVersions'][number] | undefined>();
    for (const { name, version, at } of printed) {
      if (folder !== '' && !at.path.startsWith(`${folder}/`)) continue;
      const known = found.get(name);
      if (!found.has(name)) found.set(name, { manifest: path, name, version, at });
      else if (known !== undefined && known.version !== version) found.set(name, undefined);
    }
    return [...found.values()].filter((one) => one !== undefined);
  });
}
