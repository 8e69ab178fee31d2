import type { EnvironmentFact, ManifestFact, Outline } from '../../api/index.js';
import type { Declarations } from './declarations.js';
import { findProvider } from './find-provider.js';
import { lookups } from './module-names.js';

export interface Utf16Input {
  readonly outlines: readonly Outline[];
  readonly declarations: Declarations;
  readonly manifests: readonly ManifestFact[];
}

/**
 * Modules that the code imports and that only manifests in UTF-16 declare: pip reads those, most other tools take them
 * for broken and install nothing. By manifest, modules sorted by their first import.
 */
export function findUtf16Declarations({
  outlines,
  declarations,
  manifests,
}: Utf16Input): EnvironmentFact['utf16Declarations'] {
  const utf16 = new Set(manifests.filter(isUtf16).map(({ path }) => path));
  if (utf16.size === 0) return [];
  const found = new Map([...utf16].map((path) => [path, new Set<string>()]));
  for (const { path, facts } of outlines) {
    const outside = (facts.imports ?? []).filter(({ origin }) => origin === 'outside');
    if (outside.length === 0) continue;
    const declared = declarations.of(path);
    if (!declared.manifests.some((manifest) => utf16.has(manifest.path))) continue;
    for (const one of outside) {
      const provider = findProvider(lookups(one), declared);
      if (provider.kind !== 'declared') continue;
      const entries = declared.entries.get(provider.name) ?? [];
      // Declared in a readable file too: that one serves whoever cannot read this one.
      if (!entries.every(({ manifest }) => manifest !== null && utf16.has(manifest.path))) continue;
      for (const { manifest } of entries.slice(0, 1)) found.get(manifest?.path ?? '')?.add(one.top);
    }
  }
  return [...found].map(([manifest, modules]) => ({ manifest, modules: [...modules] }));
}

function isUtf16({ problems }: ManifestFact): boolean {
  return problems.some(({ kind }) => kind === 'encoding');
}
