import { folderOf, matchesPattern } from '../../../api/index.js';

interface Entry<T> {
  readonly path: string;
  readonly value: T;
}

/** Values by paths and by patterns of paths. Only what lies in the same folder, or as deep, is held against a pattern. */
export class PathIndex<T> {
  private readonly exact: Map<string, T[]>;
  /** Paths, and patterns, by their folder; those with a star in the folder by how deep they lie. */
  private readonly paths: Map<string, Set<string>>;
  private readonly patterns: Map<string, Entry<T>[]>;

  constructor() {
    this.exact = new Map();
    this.paths = new Map();
    this.patterns = new Map();
  }

  add(path: string, value: T, isPattern: boolean): void {
    const known = this.exact.get(path);
    if (known === undefined) this.exact.set(path, [value]);
    else known.push(value);
    if (isPattern) {
      const key = folderOf(path).includes('*') ? depthOf(path) : folderOf(path);
      const alike = this.patterns.get(key);
      if (alike === undefined) this.patterns.set(key, [{ path, value }]);
      else alike.push({ path, value });
    } else
      for (const key of [folderOf(path), depthOf(path)])
        this.paths.set(key, (this.paths.get(key) ?? new Set()).add(path));
  }

  has(path: string): boolean {
    return this.exact.has(path);
  }

  /** Of that very path or pattern. */
  at(path: string): readonly T[] {
    return this.exact.get(path) ?? [];
  }

  /** The patterns that stand for the path, with their values. */
  covering(path: string): readonly Entry<T>[] {
    if (this.patterns.size === 0) return [];
    return [folderOf(path), depthOf(path)].flatMap((key) =>
      (this.patterns.get(key) ?? []).filter((entry) => matchesPattern(entry.path, path)),
    );
  }

  /** The paths that the pattern stands for; those of which only a pattern is known too, if it stands for all of theirs. */
  matching(pattern: string, withPatterns: boolean): readonly string[] {
    const folder = folderOf(pattern);
    const key = folder.includes('*') ? depthOf(pattern) : folder;
    const near = [...(this.paths.get(key) ?? [])].filter((path) => matchesPattern(pattern, path));
    if (!withPatterns) return near;
    // A star of the one stands for any text, a star of the other included.
    const inside = (this.patterns.get(key) ?? [])
      .map(({ path }) => path)
      .filter((path) => path !== pattern && matchesPattern(pattern, path));
    return inside.length === 0 ? near : [...near, ...new Set(inside)];
  }
}

/** No folder is called so: a star and a number. */
function depthOf(path: string): string {
  return `*${path.split('/').length}`;
}
