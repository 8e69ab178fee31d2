import type { ByteSpan, Place } from '../../api/index.js';

/** A decoded text file (or a cell's source) that turns UTF-16 offsets into places and bytes. Made lazily: most files have no finding. */
export class SourceText {
  readonly path: string;
  readonly text: string;
  readonly cell: number | undefined;
  /** Bytes before the text in the file: 3 for a UTF-8 byte order mark. */
  readonly bytesBefore: number;
  #lineStarts: readonly number[] | undefined = undefined;
  #last = { lineStart: -1, offset: -1, column: 1 };

  constructor(path: string, text: string, options: { readonly cell?: number; readonly bytesBefore?: number } = {}) {
    this.path = path;
    this.text = text;
    this.cell = options.cell;
    this.bytesBefore = options.bytesBefore ?? 0;
  }

  /** Offset of the first character of each line. A line ends with LF, CRLF or a lone CR. */
  get lineStarts(): readonly number[] {
    this.#lineStarts ??= findLineStarts(this.text);
    return this.#lineStarts;
  }

  /** The text of a line (from 1), without its line end; "" past the end. */
  line(number: number): string {
    const start = this.lineStarts[number - 1];
    if (start === undefined) return '';
    return this.text.slice(start, this.lineStarts[number] ?? this.text.length).replace(/[\r\n]{1,2}$/, '');
  }

  /** The place of an offset, and of an end offset if there is one. Columns in code points. */
  place(start: number, end?: number): Place {
    const from = this.#position(start);
    const base = this.cell === undefined ? { path: this.path, ...from } : { path: this.path, cell: this.cell, ...from };
    if (end === undefined) return base;
    const to = this.#position(end);
    return { ...base, endLine: to.line, endColumn: to.column };
  }

  /** The bytes of a stretch in the file, for a file that is UTF-8 (not for cells: their bytes are JSON). */
  bytes(start: number, end: number): ByteSpan {
    const before = this.bytesBefore + Buffer.byteLength(this.text.slice(0, start));
    return { start: before, end: before + Buffer.byteLength(this.text.slice(start, end)) };
  }

  /** Counted on from the last place in the same line: a file may be one line with thousands of places. */
  #columnAt(lineStart: number, offset: number): number {
    const { lineStart: known, offset: from, column } = this.#last;
    const goesOn = known === lineStart && from <= offset && !isLow(this.text.charCodeAt(from));
    const before = goesOn ? column : 1;
    const found = before + codePoints(this.text, goesOn ? from : lineStart, offset);
    this.#last = { lineStart, offset, column: found };
    return found;
  }

  #position(offset: number): { line: number; column: number } {
    const starts = this.lineStarts;
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: this.#columnAt(starts[low] ?? 0, offset) };
  }
}

function findLineStarts(text: string): number[] {
  const starts = [0];
  // Most texts have no carriage return, and a search for the one line end is several times quicker than a walk.
  if (!text.includes('\r')) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    return starts;
  }
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
  }
  return starts;
}

/** The second half of a surrogate pair. */
function isLow(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}

/** Code points between two offsets: a surrogate pair is one. */
function codePoints(text: string, start: number, end: number): number {
  let count = 0;
  for (let i = start; i < end && i < text.length; i++) {
    if (isLow(text.charCodeAt(i)) && i > start) continue;
    count++;
  }
  return count;
}
