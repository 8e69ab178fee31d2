import type { ManifestFact, UndeclaredFact } from '../../api/index.js';

/** The version that some manifest of the repository pins one of the packages to; nothing where they differ. */
export function knownVersion(
  packages: readonly string[],
  manifests: readonly ManifestFact[],
): UndeclaredFact['version'] {
  let found: UndeclaredFact['version'];
  for (const { requirements } of manifests)
    for (const { normalized, exact, specifier, source, at } of requirements) {
      if (!exact || source.kind !== 'index' || !packages.includes(normalized)) continue;
      const text = specifier.replace(/^=+/, '');
      if (text === '' || (found !== undefined && found.text !== text)) return undefined;
      found ??= { text, at };
    }
  return found;
}
