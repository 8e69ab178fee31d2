import type { IndexedText } from '../manifest/indexed-text.js';

/** The lines (from 1) on which the pattern, which must be global and match single lines, is found. */
export function entryLines(text: IndexedText, pattern: RegExp): readonly number[] {
  return [...text.text.matchAll(pattern)].map(({ index }) => text.lineAt(index));
}
