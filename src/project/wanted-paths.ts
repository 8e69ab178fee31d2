import { folderOf } from '../api/index.js';

/** What the person asked for: nothing given, or the root itself, is the whole project. */
export class WantedPaths {
  readonly whole: boolean;
  readonly #given: ReadonlySet<string>;
  /** Folders that lead to something given. */
  readonly #onTheWay = new Set<string>();

  constructor(given: readonly string[] | undefined) {
    this.#given = new Set(given);
    this.whole = given === undefined || this.#given.has('') || this.#given.has('.');
    for (const path of this.#given) {
      for (let folder = folderOf(path); folder !== '' && !this.#onTheWay.has(folder); folder = folderOf(folder))
        this.#onTheWay.add(folder);
    }
  }

  /** The path itself was given. */
  names(path: string): boolean {
    return this.#given.has(path);
  }

  leadsTo(folder: string): boolean {
    return this.#onTheWay.has(folder);
  }

  /** The path, or a folder above it, was given. */
  holds(path: string): boolean {
    if (this.whole) return true;
    for (let at = path; at !== ''; at = folderOf(at)) if (this.#given.has(at)) return true;
    return false;
  }
}
