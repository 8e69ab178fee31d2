import type { ManifestFact, Outline, UnusedFact } from '../../api/index.js';
import { modulesOf, packagesFor, providesModule } from '../../data/import-packages.js';
import { whyNotImported } from '../../data/non-imported.js';
import { parent, servedFolder } from '../project/serving-manifests.js';
import type { Declarations } from './declarations.js';

/** A list that long is a frozen environment: what is direct in it and what came along is not told apart. */
const FREEZE = 60;

export interface UnusedInput {
  readonly outlines: readonly Outline[];
  readonly declarations: Declarations;
  readonly manifests: readonly ManifestFact[];
}

/** Runtime packages that a manifest names and that none of the files which it serves imports. Only packages whose modules are known. */
export function findUnused({ outlines, manifests }: UnusedInput): readonly UnusedFact[] {
  return manifests.flatMap((manifest) => {
    const runtime = manifest.requirements.filter(
      ({ group, source, normalized }) => group === 'runtime' && source.kind === 'index' && normalized !== '',
    );
    if (runtime.length === 0 || runtime.length > FREEZE || manifest.path.endsWith('.lock')) return [];
    const imported = importsBelow(servedFolder(manifest.path), outlines);
    if (imported.size === 0) return [];
    return runtime.flatMap(({ name, normalized, at, extras }) => {
      const modules = modulesOf(normalized);
      if (modules.length === 0 || extras.length > 0 || whyNotImported(normalized) !== undefined) return [];
      const isUsed = [...imported].some(
        (module) => providesModule(normalized, module) || packagesFor(module).includes(normalized),
      );
      return isUsed ? [] : [{ name, manifest: manifest.path, at }];
    });
  });
}

function importsBelow(folder: string, outlines: readonly Outline[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { path, facts } of outlines) {
    if (folder !== '' && !`${parent(path) ?? ''}/`.startsWith(`${folder}/`)) continue;
    for (const { module, origin, names } of facts.imports ?? []) {
      if (origin === 'relative') continue;
      found.add(module);
      for (const name of names.slice(0, 20)) found.add(`${module}.${name}`);
    }
  }
  return found;
}
