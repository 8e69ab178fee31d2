import type { Outline, ProjectFacts } from '../../api/index.js';

/** Which scripts notebooks load into their cells, each with the first notebook that does. */
export function loadedScripts(outlines: readonly Outline[]): ProjectFacts['loadedScripts'] {
  const loaded = new Map<string, string>();
  for (const { path, facts } of outlines)
    for (const script of facts.loads ?? []) if (!loaded.has(script)) loaded.set(script, path);
  return Object.fromEntries(loaded);
}
