import type { FileKind, SourceFile, Tree, TreeEntry } from '../api/index.js';
import { globMatcher } from './glob-matcher.js';
import { fileKind } from './kinds/file-kind.js';
import type { ListingDisk } from './listing-disk.js';
import { pairedScripts } from './paired-scripts.js';
import { isRepository, readInfoExclude, readTracked } from './read-git.js';
import type { Tracked } from './read-git.js';
import { sortByPath } from './sort-by-path.js';
import { trackedButUnseen } from './tracked-but-unseen.js';
import { WantedPaths } from './wanted-paths.js';
import { walkTree } from './walk-tree.js';
import type { WalkedName } from './walk-tree.js';

export type { ListingDisk } from './listing-disk.js';

export interface DiscoveryInput {
  readonly disk: ListingDisk;
  /** Globs relative to the root. */
  readonly exclude: readonly string[];
  /** Files and folders given as arguments, relative to the root; nothing (or the root, "") for the whole project. */
  readonly given?: readonly string[] | undefined;
}
/** A path that was looked at for linting, and why it is not linted if it is not. */
export interface ShownPath {
  readonly path: string;
  readonly linted: boolean;
  readonly why?: string;
}
export interface Discovery {
  readonly tree: Tree;
  /** What will be read, sorted by path. What is no regular file is among them: reading it says why. */
  readonly files: readonly SourceFile[];
  /** Folders (and .gitignore files) that could not be read, of those that were asked for. */
  readonly unreadable: readonly { readonly path: string; readonly reason: string }[];
  readonly wholeProject: boolean;
  /** For --show-files: every file of a kind that is read, and the folders that were not gone into. */
  shown(): readonly ShownPath[];
}

/**
 * Finds what there is below the root (`tree`), and what of it is read. Deterministic: paths in code point order.
 * `exclude` and git's ignore files remove from reading; a file given by name is read though git ignores it.
 */
export function discoverFiles({ disk, exclude, given }: DiscoveryInput): Discovery {
  const wanted = new WantedPaths(given);
  const tracked = readTracked(disk);
  const walk = walkTree({
    disk,
    tracked,
    infoExclude: readInfoExclude(disk),
    isRepository: isRepository(disk),
    wanted,
  });
  const excludedBy = globMatcher(exclude);
  const entries: TreeEntry[] = trackedButUnseen(tracked, walk);
  let files: SourceFile[] = [];
  const unread: ShownPath[] = [];
  const links: [WalkedName, FileKind][] = [];
  for (const name of walk.names) {
    const entry = treeEntry(disk, tracked, name);
    entries.push(entry);
    const kind = name.kind === 'directory' ? undefined : fileKind(name.path);
    if (kind === undefined) {
      if (wanted.names(name.path) && name.kind !== 'directory')
        unread.push({ path: name.path, linted: false, why: 'not a kind of file that is read' });
      continue;
    }
    const why = reasonNotRead(name, wanted, excludedBy);
    if (why !== undefined) unread.push({ path: name.path, linted: false, why });
    else if (name.kind === 'link') links.push([name, kind]);
    else files.push({ path: name.path, kind, size: entry.size, linted: wanted.holds(name.path) });
  }
  addLinks(disk, wanted, links, files, unread);
  files = sortByPath(withoutPairs(disk, wanted, files, unread));
  return {
    tree: { entries: sortByPath(entries), hasIndex: tracked !== undefined },
    files,
    unreadable: sortByPath(walk.unreadable.filter(({ path }) => wanted.holds(path) && excludedBy(path) === undefined)),
    wholeProject: wanted.whole,
    shown: () => showFiles(files, unread, walk.skipped),
  };
}

function treeEntry(disk: ListingDisk, tracked: Tracked | undefined, name: WalkedName): TreeEntry {
  const { path, kind, ignored } = name;
  const isTracked = kind !== 'directory' && (tracked?.entries.has(path) === true || (name.submodule && !ignored));
  return {
    path,
    kind,
    size: kind === 'file' ? disk.size(path) : 0,
    ignored,
    tracked: tracked !== undefined && isTracked,
  };
}

function reasonNotRead(
  { path, ignored, asked }: WalkedName,
  wanted: WantedPaths,
  excludedBy: (path: string) => string | undefined,
): string | undefined {
  const glob = excludedBy(path);
  if (glob !== undefined) return `excluded by "${glob}"`;
  return ignored && !asked && !wanted.names(path) ? 'ignored by git' : undefined;
}

/**
 * Links of kinds that are read. One to a notebook or script that is read anyway is only a second name. Any other file
 * counts by where it lies (a README in the root, a manifest in a folder), so its link is known; it is reported once, at
 * its real place. A link that leads nowhere is read like any file, and then says why.
 */
function addLinks(
  disk: ListingDisk,
  wanted: WantedPaths,
  links: readonly (readonly [WalkedName, FileKind])[],
  files: SourceFile[],
  unread: ShownPath[],
): void {
  if (links.length === 0) return;
  const read = new Map(files.map((file) => [file.path, file]));
  for (const [{ path }, kind] of links) {
    const end = disk.follow(path);
    // A link to a folder is gone past like any link: nothing is read through it.
    if ('path' in end && end.kind === 'directory') continue;
    const real = 'path' in end ? read.get(end.path) : undefined;
    const second = real?.kind === kind ? real : undefined;
    if (second !== undefined && (kind === 'notebook' || kind === 'python')) {
      unread.push({ path, linted: false, why: `a link to "${second.path}"` });
      continue;
    }
    const size = 'path' in end ? disk.size(end.path) : 0;
    const linted = wanted.names(path) || (wanted.holds(path) && second?.linted !== true);
    files.push({ path, kind, size, linted });
  }
}

/** The text of a notebook that jupytext or somebody keeps beside it is left to the notebook, unless somebody asks for the text alone. */
function withoutPairs(
  disk: ListingDisk,
  wanted: WantedPaths,
  files: readonly SourceFile[],
  unread: ShownPath[],
): SourceFile[] {
  const paired = pairedScripts(files, disk);
  return files.filter(({ path }) => {
    const notebook = paired.get(path);
    if (notebook === undefined || (wanted.names(path) && !wanted.holds(notebook))) return true;
    unread.push({ path, linted: false, why: `holds the code of "${notebook}", which is read` });
    return false;
  });
}

function showFiles(
  files: readonly SourceFile[],
  unread: readonly ShownPath[],
  skipped: ReadonlyMap<string, string>,
): ShownPath[] {
  const read = files.map(({ path, linted }): ShownPath =>
    linted ? { path, linted } : { path, linted, why: 'not asked for' },
  );
  const folders = [...skipped].map(([path, why]): ShownPath => ({ path: `${path}/`, linted: false, why }));
  return sortByPath([...read, ...unread, ...folders]);
}
