import { baseName } from '../../api/index.js';
import type { LockFact, ManifestFact, Outline } from '../../api/index.js';
import { installOf } from '../installs/install-command.js';

/** Folders for manifests: one in `requirements/` or `binder/` serves what lies beside that folder. */
const CONTAINER = /^(?:requirements?|reqs|\.?binder|\.devcontainer|docker|envs?|environments?|conda|ci)$/i;
/** Folders that hold lists too where no code lies in them: any other may be a project of its own, in another language. */
const SETUP =
  /^(?:setup|set-?up|build|builds|install|installation|installers?|deps?|dependencies|pip|python|config|configs?|configuration|etc|package|lists?|misc|resources?|scripts?|tools?|utils?|venv|virtual_?env|.*[-_]?env(?:s|ironments?)?|.*requirements?.*|deploy(?:ment)?|infra(?:structure)?)$/i;
/** The lists that a person installs from first. */
const MAIN = /^(?:requirements\.(?:txt|in)|environment\.ya?ml|pyproject\.toml|setup\.(?:py|cfg)|Pipfile|pixi\.toml)$/;
const CARRIED = /^(?:poetry|uv|pdm|pipenv|hatch)$/;
/** Lists of Binder, CI and the like, which may leave out what the work needs. */
const OF_SERVICE = /(?:^|\/)(?:\.?binder|\.devcontainer|\.github|ci)\//i;
/** `requirements-docs.txt`, `requirements/docs.txt`, `docs-environment.yml`. */
const OF_DOCS =
  /(?:^|[-_./])(?:docs?|documentation|mkdocs|sphinx|rtd|readthedocs)(?:[-_.][^/]*)?\.(?:txt|in|pip|ya?ml)$/i;
const DOCS_TOOL =
  /^(?:mk|py)?docs?|sphinx|myst|furo|mike$|pymdown|theme|docstrings|docutils|codespell|linkcheck|jupyter-book|numpydoc/;
const DOCS = ['docs', 'doc', 'documentation'];
/** Locks of other languages' packages. */
const NOT_PYTHON: ReadonlySet<LockFact['format']> = new Set(['renv', 'julia']);

/** Which manifests and lock files serve which path. */
export interface Serving {
  /** The paths of those that serve a file, nearest first. */
  of(path: string): readonly string[];
  /** One lies in this folder or below it. "" is the root. */
  isAtOrBelow(folder: string): boolean;
}

/**
 * Says which manifests serve a path: those of its own folder and of all folders above. A manifest that declares nothing
 * (settings of tools, an empty file) serves nobody; one that cannot be understood does, since that is reported by itself. A lock file
 * alone is enough to install from. One in a folder for such things that holds no code (`setup/`, `build/reqs/`) serves the nearest folder above
 * that does, if nothing else serves it.
 */
export function servingManifests(
  manifests: readonly ManifestFact[],
  locks: readonly LockFact[],
  outlines: readonly Outline[] = [],
): Serving {
  const byFolder = new Map<string, string[]>();
  const occupied = new Set<string>();
  const carriers = new Set(manifests.filter(isCarrier).map(({ path }) => path));
  const add = (path: string, folder = servedFolder(path)): void => {
    const there = byFolder.get(folder);
    if (there === undefined) byFolder.set(folder, [path]);
    else there.splice(placeAmong(there, path, carriers), 0, path);
    for (let above: string | undefined = folder; above !== undefined && !occupied.has(above); above = parent(above))
      occupied.add(above);
  };
  for (const manifest of manifests)
    if (manifest.declares || manifest.problems.some(({ kind }) => kind !== 'empty'))
      for (const folder of foldersOf(manifest)) add(manifest.path, folder);
  for (const { path, format } of locks) if (!NOT_PYTHON.has(format)) add(path);
  for (const [path, folder] of raised(byFolder, outlines)) add(path, folder);
  for (const [path, folder] of toldByReadmes(byFolder, manifests, outlines)) add(path, folder);
  return {
    of: (path) => {
      const found: string[] = [];
      for (let folder = parent(path); folder !== undefined; folder = parent(folder))
        found.push(...(byFolder.get(folder) ?? []));
      return found;
    },
    isAtOrBelow: (folder) => occupied.has(folder),
  };
}

/** The list that a person installs from comes first, those of a service last; the others stay as they come. */
function placeAmong(paths: readonly string[], path: string, carriers: ReadonlySet<string>): number {
  const own = rank(path, carriers);
  const first = paths.findIndex((other) => rank(other, carriers) > own);
  return first < 0 ? paths.length : first;
}

function rank(path: string, carriers: ReadonlySet<string>): number {
  if (OF_SERVICE.test(path)) return 3;
  if (carriers.has(path)) return 1;
  return MAIN.test(baseName(path)) ? 0 : 2;
}

/** An environment of conda that brings Poetry, uv or pip-tools: the packages themselves are listed for that tool. */
function isCarrier({ format, requirements }: ManifestFact): boolean {
  return format === 'conda-env' && requirements.some(({ normalized }) => CARRIED.test(normalized));
}

/** A list of what builds the documentation says nothing of the code beside it. */
function foldersOf({ path, requirements }: ManifestFact): readonly string[] {
  const folder = servedFolder(path);
  if (!OF_DOCS.test(path.slice(folder.length))) return [folder];
  // Where its pages run code, what the code needs is in it.
  const tools = requirements.filter(({ normalized }) => DOCS_TOOL.test(normalized));
  if (tools.length * 2 < requirements.length || tools.length === 0) return [folder];
  return DOCS.map((name) => (folder === '' ? name : `${folder}/${name}`));
}

/** Where nothing serves a README's folder: what it tells to install from (`pip install -r app/requirements.txt`). */
function toldByReadmes(
  byFolder: ReadonlyMap<string, readonly string[]>,
  manifests: readonly ManifestFact[],
  outlines: readonly Outline[],
): readonly (readonly [path: string, folder: string])[] {
  const paths = new Set(manifests.flatMap(({ path, declares }) => (declares ? [path] : [])));
  return outlines.flatMap(({ path: readme, facts }) => {
    const folder = parent(readme) ?? '';
    if (facts.readme === undefined || byFolder.has(folder)) return [];
    const files = facts.readme.commands.flatMap(({ words, at }) => installOf(words, readme, at)?.files ?? []);
    return [...new Set(files)].flatMap((path) => (paths.has(path) ? [[path, folder] as const] : []));
  });
}

/** Of manifests in folders without code: the nearest folder above that has some and that no manifest serves. */
function raised(
  byFolder: ReadonlyMap<string, readonly string[]>,
  outlines: readonly Outline[],
): readonly (readonly [path: string, folder: string])[] {
  if (byFolder.has('') || byFolder.size === 0 || outlines.length === 0) return [];
  const withCode = foldersWithCode(outlines);
  const found: (readonly [string, string])[] = [];
  for (const [own, paths] of byFolder) {
    let folder: string | undefined = own;
    while (folder !== undefined && !withCode.has(folder) && SETUP.test(baseName(folder))) folder = parent(folder);
    if (folder === undefined || folder === own || !withCode.has(folder)) continue;
    let above: string | undefined = folder;
    while (above !== undefined && !byFolder.has(above)) above = parent(above);
    if (above === undefined) for (const path of paths) found.push([path, folder]);
  }
  return found;
}

/** Folders with a notebook or script in them or below; what only builds or installs is none. */
function foldersWithCode(outlines: readonly Outline[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { path, kind } of outlines) {
    if (kind !== 'notebook' && (kind !== 'python' || baseName(path) === 'setup.py')) continue;
    for (let folder = parent(path); folder !== undefined && !found.has(folder); folder = parent(folder))
      found.add(folder);
  }
  return found;
}

/** The folder that a manifest serves: its own, or the one above a folder that is there for manifests. */
export function servedFolder(path: string): string {
  let folder = parent(path) ?? '';
  while (folder !== '' && CONTAINER.test(baseName(folder))) folder = parent(folder) ?? '';
  return folder;
}

/** The folder that a path lies in; "" for the root, nothing above it. */
export function parent(path: string): string | undefined {
  if (path === '') return undefined;
  const slash = path.lastIndexOf('/');
  return slash < 0 ? '' : path.slice(0, slash);
}
