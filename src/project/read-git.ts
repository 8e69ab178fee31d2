import { folderOf } from '../api/index.js';
import type { GitIndex, IndexEntry } from './git-index.js';
import { readGitIndex } from './git-index.js';
import type { ListingDisk } from './listing-disk.js';

const LARGEST_INDEX = 200e6;

/** What git tracks below the root: its index's entries, and every folder that holds one. */
export interface Tracked {
  readonly entries: GitIndex;
  readonly folders: ReadonlySet<string>;
}

/**
 * What is tracked, read from the index file; nothing where there is no usable one. A `.git` that is a file (worktree,
 * submodule) or a link points out of the root, and nothing there is read.
 */
export function readTracked(disk: ListingDisk): Tracked | undefined {
  const entries = disk.tracked === undefined ? readIndex(disk) : entriesOf(disk.tracked);
  if (entries === undefined) return undefined;
  const folders = new Set<string>();
  for (const path of entries.keys())
    for (let at = folderOf(path); at !== '' && !folders.has(at); at = folderOf(at)) folders.add(at);
  return { entries, folders };
}

function readIndex(disk: ListingDisk): GitIndex | undefined {
  const listing = disk.list('.git');
  if (!hasRealGit(disk) || !('names' in listing)) return undefined;
  if (!listing.names.some(({ name, kind }) => name === 'index' && kind === 'file')) return undefined;
  const read = disk.read('.git/index', LARGEST_INDEX);
  return 'bytes' in read ? readGitIndex(read.bytes) : undefined;
}

function entriesOf(paths: readonly string[]): GitIndex {
  return new Map(paths.map((path): [string, IndexEntry] => [path, { kind: 'file', size: 0, skipWorktree: false }]));
}

/** Patterns of `.git/info/exclude`, which hold like a .gitignore above all others. */
export function readInfoExclude(disk: ListingDisk): string | undefined {
  if (!hasRealGit(disk)) return undefined;
  const read = disk.read('.git/info/exclude', 1e6);
  return 'bytes' in read ? new TextDecoder().decode(read.bytes) : undefined;
}

/**
 * There is a `.git` in the root, of whatever kind. Where there is none (an archive of a repository, a folder that was copied),
 * what is there is what a co-worker got: a .gitignore beside it says nothing about that.
 */
export function isRepository(disk: ListingDisk): boolean {
  if (disk.tracked !== undefined) return true;
  const listing = disk.list('');
  return 'names' in listing && listing.names.some(({ name }) => name === '.git');
}

function hasRealGit(disk: ListingDisk): boolean {
  const listing = disk.list('');
  return 'names' in listing && listing.names.some(({ name, kind }) => name === '.git' && kind === 'directory');
}
