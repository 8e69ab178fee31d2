import { folderOf } from '../api/index.js';
import type { TreeEntry } from '../api/index.js';
import type { Tracked } from './read-git.js';
import type { Walk } from './walk-tree.js';

/**
 * What a clone holds though the walk did not come by: tracked files in folders that are not gone into (a committed
 * `.ipynb_checkpoints`), and files that a sparse checkout left out. A tracked file that was deleted is not there.
 */
export function trackedButUnseen(tracked: Tracked | undefined, walk: Walk): TreeEntry[] {
  if (tracked === undefined) return [];
  const seen = new Set(walk.names.map(({ path }) => path));
  const skips = new Map<string, boolean>([['', false]]);
  const found: TreeEntry[] = [];
  const foldersOf = (path: string): void => {
    for (let at = folderOf(path); at !== '' && !seen.has(at); at = folderOf(at)) {
      seen.add(at);
      found.push({ path: at, kind: 'directory', size: 0, ignored: false, tracked: false });
    }
  };
  for (const [path, { kind, size, skipWorktree }] of tracked.entries) {
    if (seen.has(path) || kind === 'submodule') continue;
    if (!skipWorktree && !isInSkipped(folderOf(path), walk.skipped, skips)) continue;
    found.push({ path, kind, size: kind === 'file' ? size : 0, ignored: false, tracked: true });
    foldersOf(path);
  }
  return found;
}

function isInSkipped(folder: string, skipped: ReadonlyMap<string, string>, known: Map<string, boolean>): boolean {
  const unknown: string[] = [];
  let at = folder;
  for (; !known.has(at); at = folderOf(at)) unknown.push(at);
  let found = known.get(at) === true;
  for (const path of unknown.reverse()) known.set(path, (found ||= skipped.has(path)));
  return found;
}
