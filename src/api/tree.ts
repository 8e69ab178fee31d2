/** One name in the linted folder. */
export interface TreeEntry {
  readonly path: string;
  readonly kind: 'file' | 'directory' | 'link' | 'other';
  /** In bytes; 0 for anything but files. */
  readonly size: number;
  /** Matched by a .gitignore or .git/info/exclude (and not tracked). */
  readonly ignored: boolean;
  /** In git's index; false for all where there is no usable index. */
  readonly tracked: boolean;
}

/**
 * Every name in the linted folder, sorted by path in code point order. What lies inside ignored or skipped folders
 * (.git, node_modules, virtual environments, caches) is not listed unless it is tracked.
 */
export interface Tree {
  readonly entries: readonly TreeEntry[];
  /** There is a git index that could be read: `tracked` then says what a clone would hold. */
  readonly hasIndex: boolean;
}

const indexes = new WeakMap<Tree, ReadonlyMap<string, TreeEntry>>();

/** The entry at `path`, or nothing. Constant time after the first call for a tree. */
export function entryAt(tree: Tree, path: string): TreeEntry | undefined {
  let index = indexes.get(tree);
  if (index === undefined) {
    index = new Map(tree.entries.map((entry) => [entry.path, entry]));
    indexes.set(tree, index);
  }
  return index.get(path);
}

/** "In the tree" means that a co-worker who clones gets it: tracked where there is an index, else not ignored. */
export function isInTree(tree: Tree, path: string): boolean {
  const entry = entryAt(tree, path);
  if (entry === undefined) return false;
  // A folder has no index entry of its own: it is cloned with what lies in it.
  return tree.hasIndex && entry.kind !== 'directory' ? entry.tracked : !entry.ignored;
}
