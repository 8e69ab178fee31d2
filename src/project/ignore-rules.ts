import ignore from 'ignore';
import type { Ignore } from 'ignore';

/** Each `**` of a pattern multiplies the ways to match a deep path, and nobody means more than a few. */
const MOST_GLOBSTARS = 4;
const LONGEST_LINE = 10_000;

/**
 * The ignore files that hold in a folder, as one list of patterns relative to the root, those of deeper files later: so the
 * last match decides over all files, as in git. (One matcher for each file would not do: it keeps below a folder that it
 * ignores, though a nearer file took that folder back.)
 */
export class IgnoreRules {
  readonly #matcher: Ignore;

  /** @param folder where the file lies, "" for the root; `text`: its content; `above`: what holds in the folders above */
  constructor(folder: string, text: string, above?: IgnoreRules) {
    this.#matcher = ignore({ ignoreCase: false, allowRelativePaths: true });
    if (above !== undefined) this.#matcher.add(above.#matcher);
    const lines = text
      .replace(/^\ufeff/, '')
      .split(/\r?\n/)
      .filter(isReasonable);
    this.#matcher.add(folder === '' ? lines.join('\n') : lines.map((line) => fromRoot(folder, line)).join('\n'));
  }

  /** Whether git ignores this path, relative to the root. */
  ignores(path: string, isFolder: boolean): boolean {
    return this.#matcher.test(isFolder ? `${path}/` : path).ignored;
  }
}

function isReasonable(line: string): boolean {
  return line.length <= LONGEST_LINE && line.split('**').length <= MOST_GLOBSTARS + 1;
}

/** Spaces at the end count for nothing, unless a backslash quotes them (gitignore(5)). */
function withoutTrailingSpaces(pattern: string): string {
  let end = pattern.length;
  while (pattern[end - 1] === ' ' && pattern[end - 2] !== '\\') end--;
  return pattern.slice(0, end);
}

/** A pattern of a .gitignore in `folder`, as the root's own .gitignore would say it. Nothing is left of comments. */
function fromRoot(folder: string, line: string): string {
  if (line.startsWith('#')) return '';
  const isNegative = line.startsWith('!');
  const pattern = isNegative ? line.slice(1) : line;
  const body = withoutTrailingSpaces(pattern).replace(/\/$/, '');
  if (body === '') return '';
  // "If there is a separator at the beginning or middle of the pattern, then the pattern is relative to the directory level
  // of the particular .gitignore file itself. Otherwise the pattern may also match at any level below" (gitignore(5)).
  const isAnchored = body.includes('/');
  // A run of stars that is the whole pattern matches one name, not a path.
  const plain = /^\*+$/.test(body) ? pattern.replace(/^\*+/, '*') : pattern.replace(/^\//, '');
  return `${isNegative ? '!' : ''}/${folder.replace(/[\\*?[\]]/g, '\\$&')}/${isAnchored ? '' : '**/'}${plain}`;
}
