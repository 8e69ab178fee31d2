import type { ImportFact, ProjectFacts } from '../../api/index.js';
import { isGenericModule, packagesFor } from '../../data/import-packages.js';
import type { Serving } from './serving-manifests.js';
import { parent } from './serving-manifests.js';

type Unserved = ProjectFacts['unserved'][number];

/**
 * Folders whose files import packages that no manifest serves: for each such file the topmost folder above it that holds
 * no manifest anywhere, or its own folder where there is none. Sorted by folder; modules by name, each with the place of
 * its first import. A name such as `utils` is left out: it is a module that is missing, not a package.
 */
export function findUnserved(thirdParty: ProjectFacts['thirdParty'], serving: Serving): readonly Unserved[] {
  const folders = new Map<string, { files: number; modules: Map<string, ImportFact> }>();
  for (const { path, imports } of thirdParty) {
    const packages = imports.filter(({ module }) => !isGenericModule(module));
    if (packages.length === 0 || serving.of(path).length > 0) continue;
    const folder = topmostFree(path, serving);
    const found = folders.get(folder) ?? { files: 0, modules: new Map<string, ImportFact>() };
    found.files++;
    for (const one of packages) if (!found.modules.has(one.top)) found.modules.set(one.top, one);
    folders.set(folder, found);
  }
  return [...folders]
    .map(([folder, { files, modules }]) => ({ folder, files, modules: listed(modules) }))
    .sort(byFolder);
}

function topmostFree(path: string, serving: Serving): string {
  let topmost = parent(path) ?? '';
  for (
    let folder: string | undefined = topmost;
    folder !== undefined && !serving.isAtOrBelow(folder);
    folder = parent(folder)
  )
    topmost = folder;
  return topmost;
}

function listed(modules: ReadonlyMap<string, ImportFact>): Unserved['modules'] {
  return [...modules]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([module, one]) => ({ module, packages: packagesFor(one.module).slice(0, 3), at: one.at }));
}

function byFolder(a: Unserved, b: Unserved): number {
  return a.folder < b.folder ? -1 : 1;
}
