import type { ManifestFact } from '../../../src/api/index.js';

const byPath = new WeakMap<readonly ManifestFact[], ReadonlyMap<string, ManifestFact>>();

/** All manifests that this one includes, directly or not; each once, cycles cut. */
export function includedBy(manifest: ManifestFact, all: readonly ManifestFact[]): readonly ManifestFact[] {
  let index = byPath.get(all);
  if (index === undefined) byPath.set(all, (index = new Map(all.map((one) => [one.path, one]))));
  const seen = new Set([manifest.path]);
  const found: ManifestFact[] = [];
  const waiting = [manifest];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop())
    for (const { resolved } of next.includes) {
      const one = resolved === null || seen.has(resolved) ? undefined : index.get(resolved);
      if (one === undefined) continue;
      seen.add(one.path);
      found.push(one);
      waiting.push(one);
    }
  return found;
}
