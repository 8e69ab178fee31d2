import type { ImportFact, ProjectFacts } from '../../api/index.js';
import { isGenericModule, packagesFor } from '../../data/import-packages.js';
import type { Serving } from './serving-manifests.js';
import { parent } from './serving-manifests.js';

type Unserved = ProjectFacts['unserved'][number];

/** So many folders side by side without a manifest lack one together. */
const MANY = 3;

interface Group {
  files: number;
  readonly modules: Map<string, ImportFact>;
}

/**
 * Folders whose files import packages that no manifest serves: for each such file the topmost folder above it that holds
 * no manifest anywhere, or its own folder where there is none. Many such folders side by side, or one below files that
 * are not served either, are one case: that of the folder above. Sorted by folder; modules by name, each with the place
 * of its first import. A name such as `utils` is left out: it is a module that is missing, not a package.
 */
export function findUnserved(thirdParty: ProjectFacts['thirdParty'], serving: Serving): readonly Unserved[] {
  const groups = new Map<string, Group>();
  for (const { path, imports } of thirdParty) {
    // Asked first: where all is served the table of packages is never built.
    if (serving.of(path).length > 0) continue;
    const packages = imports.filter(({ top }) => !isGenericModule(top.toLowerCase()));
    if (packages.length === 0) continue;
    addTo(groups, topmostFree(path, serving), { files: 1, modules: new Map(packages.map((one) => [one.top, one])) });
  }
  for (const folder of foldersAbove(groups)) merge(groups, folder);
  return [...groups]
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

/** Folders that have groups below them, deepest first. */
function foldersAbove(groups: ReadonlyMap<string, Group>): readonly string[] {
  const folders = new Set<string>();
  for (const folder of groups.keys())
    for (let above = parent(folder); above !== undefined && !folders.has(above); above = parent(above))
      folders.add(above);
  const depth = (folder: string): number => (folder === '' ? 0 : folder.split('/').length);
  return [...folders].sort((a, b) => depth(b) - depth(a) || (a < b ? -1 : 1));
}

function merge(groups: Map<string, Group>, folder: string): void {
  const below = [...groups.keys()].filter(
    (other) => other !== folder && (folder === '' || other.startsWith(`${folder}/`)),
  );
  if (!groups.has(folder) && below.length < MANY) return;
  for (const other of below) {
    const group = groups.get(other);
    if (group !== undefined) addTo(groups, folder, group);
    groups.delete(other);
  }
}

function addTo(groups: Map<string, Group>, folder: string, { files, modules }: Group): void {
  const group = groups.get(folder) ?? { files: 0, modules: new Map<string, ImportFact>() };
  group.files += files;
  for (const [name, one] of modules) if (!group.modules.has(name)) group.modules.set(name, one);
  groups.set(folder, group);
}

function listed(modules: ReadonlyMap<string, ImportFact>): Unserved['modules'] {
  return [...modules]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([module, one]) => ({ module, packages: packagesFor(one.module).slice(0, 3), at: one.at }));
}

function byFolder(a: Unserved, b: Unserved): number {
  return a.folder < b.folder ? -1 : 1;
}
