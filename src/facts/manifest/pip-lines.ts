import { isPythonSpace, trimSpace } from './python-space.js';

/** One line as pip sees it: continuations joined, comment and outer white space gone, never empty. */
export interface PipLine {
  readonly text: string;
  /** The offset in the file of an offset in `text`. */
  offset(inText: number): number;
  /** The stretch from one offset to the other stands in the file as it stands here (no continuation in between). */
  isWhole(from: number, to: number): boolean;
}

interface Piece {
  /** Where the piece starts in the joined text, and in the file. */
  readonly joined: number;
  readonly file: number;
}

/** All that `str.splitlines` of Python takes for a line end: pip counts and joins lines with it. */
// eslint-disable-next-line no-control-regex -- these control characters end lines in Python
const LINE = /\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]/g;

/**
 * Splits a requirements file into the lines that pip works on: `preprocess` of its req_file.py (lines that end in `\`
 * are joined, unless they are comments; ` #` starts a comment, also inside joined lines). Environment variables stay
 * unexpanded: what they hold elsewhere is not known.
 */
export function* pipLines(text: string): Generator<PipLine> {
  let parts: string[] = [];
  let pieces: Piece[] = [];
  let length = 0;
  const add = (part: string, file: number): void => {
    pieces.push({ joined: length, file });
    parts.push(part);
    length += part.length;
  };
  for (const { start, end } of physicalLines(text)) {
    const isComment = text.charAt(trimSpace(text, start, end).start) === '#';
    if (end > start && text.charAt(end - 1) === '\\' && !isComment) {
      // pip strips backslashes from both ends of such a line.
      let from = start;
      let to = end;
      while (from < to && text.charAt(from) === '\\') from++;
      while (to > from && text.charAt(to - 1) === '\\') to--;
      add(text.slice(from, to), from);
      continue;
    }
    // A space before a comment, so that it is one even when joined to what stands before.
    if (isComment) add(' ', start);
    add(text.slice(start, end), start);
    const line = finish(parts, pieces);
    if (line !== undefined) yield line;
    parts = [];
    pieces = [];
    length = 0;
  }
  const last = finish(parts, pieces);
  if (last !== undefined) yield last;
}

function* physicalLines(text: string): Generator<{ readonly start: number; readonly end: number }> {
  let start = 0;
  for (const match of text.matchAll(LINE)) {
    yield { start, end: match.index };
    start = match.index + match[0].length;
  }
  if (start < text.length) yield { start, end: text.length };
}

function finish(parts: readonly string[], pieces: readonly Piece[]): PipLine | undefined {
  const joined = parts.join('');
  const { start, end } = trimSpace(joined, 0, commentStart(joined));
  if (start === end) return undefined;
  const pieceAt = (inText: number): Piece => {
    let low = 0;
    let high = pieces.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((pieces[middle]?.joined ?? 0) <= inText + start) low = middle;
      else high = middle - 1;
    }
    return pieces[low] ?? { joined: 0, file: 0 };
  };
  return {
    text: joined.slice(start, end),
    offset: (inText) => {
      const piece = pieceAt(inText);
      return piece.file + inText + start - piece.joined;
    },
    isWhole: (from, to) => from >= to || pieceAt(from) === pieceAt(to - 1),
  };
}

/** Where a comment starts: a `#` at the start or behind white space; the text's length if there is none. */
function commentStart(text: string): number {
  for (let at = text.indexOf('#'); at >= 0; at = text.indexOf('#', at + 1))
    if (at === 0 || isPythonSpace(text.charCodeAt(at - 1))) return at;
  return text.length;
}
