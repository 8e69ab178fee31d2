import type { FileFacts } from '../../api/index.js';
import type { Reader, UnreadableFact } from '../reader.js';
import { findSuppressions } from '../suppressions/find-suppressions.js';
import { decodeText } from './decode-text.js';
import { lfsPointer } from './lfs-pointer.js';
import { SourceText } from './source-text.js';

/** What one kind of text file gives: facts, and what of it cannot be read. May throw: the file then counts as unreadable. */
export type TextExtractor = (source: SourceText) => {
  readonly facts: Partial<FileFacts>;
  readonly unreadable?: readonly UnreadableFact[];
};

/**
 * The reader of a kind of text file: decodes it, sees git-lfs pointers, finds suppressions and source lines. What is
 * left for `extract` is the kind's own.
 */
export function textFileReader(style: 'hash' | 'html', extract: TextExtractor): Reader {
  return ({ path, bytes }) => {
    const pointer = lfsPointer(bytes);
    const decoded = decodeText(bytes);
    if ('reason' in decoded) {
      const at = { path, line: decoded.line, column: 1 };
      return { facts: {}, unreadable: [{ reason: decoded.reason, at }], suppressions: [], detail: () => ({}) };
    }
    const source = new SourceText(path, decoded.text, { bytesBefore: decoded.bytesBefore });
    const detail: ReturnType<Reader>['detail'] = (place) => {
      if (place.line > source.lineStarts.length || (place.line === 1 && place.column === 1 && !place.endLine))
        return {};
      return { excerpt: source.line(place.line) };
    };
    if (pointer !== undefined) return { facts: { lfsPointer: pointer }, unreadable: [], suppressions: [], detail };
    const { facts, unreadable = [] } = tryExtract(extract, source);
    const suppressions = decoded.text.includes('reprolint') ? findSuppressions(source, style) : [];
    return { facts: { ...facts, lfsPointer: null }, unreadable, suppressions, detail };
  };
}

function tryExtract(extract: TextExtractor, source: SourceText): ReturnType<TextExtractor> {
  try {
    return extract(source);
  } catch (error) {
    // Parsers that recurse run out of stack on thousands of nested brackets; nothing else of theirs is known to throw.
    const reason =
      error instanceof RangeError ? 'is nested too deeply to be read' : 'cannot be read: its parser gave up';
    return { facts: {}, unreadable: [{ reason, at: source.place(0) }] };
  }
}
