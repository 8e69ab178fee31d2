import ignore from 'ignore';
import type { Ignore } from 'ignore';

/**
 * The `.gitignore` files that hold in a folder, the nearest first: a chain that grows as the walk goes down. Whether a
 * folder above is ignored is the walk's own knowledge, so one name at a time is asked for here.
 */
export class IgnoreRules {
  readonly #matcher: Ignore;
  readonly #above: IgnoreRules | undefined;
  /** Length of the folder's path with its slash. */
  readonly #base: number;

  /** @param folder where the file lies, "" for the root; `text`: its content */
  constructor(folder: string, text: string, above?: IgnoreRules) {
    this.#matcher = ignore({ ignoreCase: false, allowRelativePaths: true }).add(text);
    this.#above = above;
    this.#base = folder === '' ? 0 : folder.length + 1;
  }

  /** Whether git ignores this name, no folder above it being ignored. The last match of the nearest file decides. */
  ignores(path: string, isFolder: boolean): boolean {
    const asked = path.slice(this.#base) + (isFolder ? '/' : '');
    const { ignored, unignored } = this.#matcher.test(asked);
    if (ignored || unignored) return ignored;
    return this.#above?.ignores(path, isFolder) ?? false;
  }
}
