import { folderOf } from '../../../src/api/index.js';
import type { ManifestFact, Outline } from '../../../src/api/index.js';

/** Notebooks that one version of Python ran. */
export interface VersionGroup {
  /** Major and minor: `3.11`. */
  readonly version: string;
  readonly paths: readonly string[];
}

/**
 * The Python notebooks of each environment by the version that ran them, the most frequent version first. Folders with a
 * manifest of their own are environments of their own, whose Pythons may differ.
 */
export function notebooksByVersion(outlines: readonly Outline[], manifests: readonly ManifestFact[]): VersionGroup[][] {
  const folders = new Set(manifests.filter(({ declares }) => declares).map(({ path }) => folderOf(path)));
  const environments = new Map<string, Map<string, string[]>>();
  for (const { path, linted, facts } of outlines) {
    const version =
      facts.notebook?.language?.includes('python') === true ? minorVersion(facts.notebook.languageVersion) : undefined;
    if (!linted || version === undefined) continue;
    const home = environmentOf(path, folders);
    const versions = environments.get(home) ?? new Map<string, string[]>();
    const paths = versions.get(version) ?? [];
    paths.push(path);
    environments.set(home, versions.set(version, paths));
  }
  return [...environments.values()].map((versions) =>
    [...versions]
      .map(([version, paths]) => ({ version, paths: paths.sort() }))
      .sort((a, b) => b.paths.length - a.paths.length || (a.version < b.version ? -1 : 1)),
  );
}

function minorVersion(version: string | undefined): string | undefined {
  return /^\d+\.\d+/.exec(version ?? '')?.[0];
}

/** The nearest folder above the notebook that holds a manifest; the root ("") where none does. */
function environmentOf(path: string, folders: ReadonlySet<string>): string {
  let folder = folderOf(path);
  while (folder !== '' && !folders.has(folder)) folder = folderOf(folder);
  return folder;
}
