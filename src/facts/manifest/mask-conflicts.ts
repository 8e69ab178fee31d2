import type { IndexedText } from './indexed-text.js';

const OPENING = /^<{7}(?: |$)/m;
const CLOSING = /^>{7}(?: |$)/m;
const MARKER = /^(?:<{7}|>{7}|\|{7})(?: .*)?$|^={7}\r?$/gm;

/**
 * Finds the markers of a merge that nobody finished, and the same text (same length) with their lines turned into
 * comments, so that the rest can be read. Nothing where there are none: a row of `=` alone underlines a heading.
 */
export function maskConflicts(text: IndexedText): { readonly line: number; readonly masked: string } | undefined {
  if (!text.text.includes('<<<<<<<')) return undefined;
  const opening = OPENING.exec(text.text);
  if (opening === null || !CLOSING.test(text.text.slice(opening.index))) return undefined;
  const masked = text.text.replace(MARKER, (line) => '#' + line.slice(1).replace(/[^\r]/g, ' '));
  return { line: text.lineAt(opening.index), masked };
}
