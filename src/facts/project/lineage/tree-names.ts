import { baseName, entryAt, folderOf, isInTree } from '../../../api/index.js';
import type { Tree, TreeEntry } from '../../../api/index.js';

/** How a path stands in the tree. `unlisted`: it lies where the tree was not looked into. */
export type Standing = 'there' | 'ignored' | 'unlisted' | 'absent';

const NOTHING: ReadonlySet<string> = new Set();

/** Looks names up in the tree: as they are, by their last part, and without regard to letter case. Each in constant time. */
export class TreeNames {
  readonly tree: Tree;
  private byBase: Map<string, TreeEntry[]> | null;
  private byFold: Map<string, TreeEntry> | null;
  private withCode: Map<string, Set<string>> | null;

  private readonly madeByDvc: ReadonlySet<string>;

  constructor(tree: Tree, madeByDvc: ReadonlySet<string> = NOTHING) {
    this.tree = tree;
    this.madeByDvc = madeByDvc;
    this.byBase = null;
    this.byFold = null;
    this.withCode = null;
  }

  /** `path`: relative to the root, "" for the root itself. */
  standing(path: string): Standing {
    if (path === '') return 'there';
    const entry = entryAt(this.tree, path);
    if (entry !== undefined) {
      if (isInTree(this.tree, path)) return 'there';
      // Without an index nobody can tell what git knows: what is here came with the archive.
      return this.tree.hasIndex ? 'ignored' : 'there';
    }
    return this.isUnlisted(path) ? 'unlisted' : 'absent';
  }

  /** Kept with DVC, or made by one of its stages: the file, or a folder above it. */
  isTrackedByDvc(path: string): boolean {
    for (let at = path; at !== ''; at = folderOf(at))
      if (entryAt(this.tree, `${at}.dvc`) !== undefined || this.madeByDvc.has(at)) return true;
    return false;
  }

  /** Files of the tree with this last part. */
  named(base: string): readonly TreeEntry[] {
    this.byBase ??= this.index();
    return this.byBase.get(base) ?? [];
  }

  /** The entry that differs from `path` in letter case only. */
  otherCase(path: string): TreeEntry | undefined {
    this.byFold ??= new Map(this.tree.entries.map((entry) => [fold(entry.path), entry]));
    const found = this.byFold.get(fold(path));
    return found !== undefined && found.path !== path && isInTree(this.tree, found.path) ? found : undefined;
  }

  /** The topmost folder above `path` that is not there; null where all are. */
  absentFolder(path: string): string | null {
    let absent: string | null = null;
    for (let at = folderOf(path); at !== '' && entryAt(this.tree, at) === undefined; at = folderOf(at)) absent = at;
    return absent;
  }

  /** Names of the folders right below this one ("" for the root) that hold code, at whatever depth. */
  foldersWithCode(folder: string): ReadonlySet<string> {
    this.withCode ??= foldersWithCode(this.tree);
    return this.withCode.get(folder) ?? NOTHING;
  }

  /** Inside a link, a submodule or a folder that was not gone into. */
  private isUnlisted(path: string): boolean {
    for (let at = folderOf(path); at !== ''; at = folderOf(at)) {
      const entry = entryAt(this.tree, at);
      if (entry !== undefined)
        return (
          entry.kind === 'link' ||
          entry.kind === 'other' ||
          (entry.kind === 'directory' && (entry.tracked || (entry.ignored && !this.tree.hasIndex)))
        );
    }
    return false;
  }

  private index(): Map<string, TreeEntry[]> {
    const made = new Map<string, TreeEntry[]>();
    for (const entry of this.tree.entries) {
      if (entry.kind === 'other' || !isInTree(this.tree, entry.path)) continue;
      const base = baseName(entry.path);
      const known = made.get(base);
      if (known === undefined) made.set(base, [entry]);
      else known.push(entry);
    }
    return made;
  }
}

function foldersWithCode(tree: Tree): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const { path } of tree.entries) {
    if (!/\.(?:ipynb|py|r|rmd|qmd|jl)$/i.test(path)) continue;
    for (let at = folderOf(path); at !== ''; at = folderOf(at)) {
      const above = folderOf(at);
      const names = found.get(above) ?? new Set<string>();
      found.set(above, names);
      const name = baseName(at);
      // What is above is known then, too.
      if (names.has(name)) break;
      names.add(name);
    }
  }
  return found;
}

/** As macOS and Windows compare names. */
function fold(path: string): string {
  return path.normalize('NFC').toLowerCase();
}
