import type { ByteSpan, Place } from '../../api/index.js';
import { SourceText } from '../text/source-text.js';

/** Code units between two marks. */
const STEP = 1024;

interface Marks {
  /** Code points before each multiple of STEP. */
  readonly points: readonly number[];
  /** UTF-8 bytes before it. */
  readonly bytes: readonly number[];
}

/**
 * A text whose places and bytes cost the same wherever they lie: a manifest may hold 100,000 requirements, all on one
 * line if somebody wants to be cruel, and each of them gets a place and a span.
 */
export class IndexedText extends SourceText {
  #marks: Marks | null | undefined = undefined;

  override place(start: number, end?: number): Place {
    const from = this.#position(start);
    if (end === undefined) return { path: this.path, ...from };
    const to = this.#position(end);
    return { path: this.path, ...from, endLine: to.line, endColumn: to.column };
  }

  override bytes(start: number, end: number): ByteSpan {
    return { start: this.bytesBefore + this.#count('bytes', start), end: this.bytesBefore + this.#count('bytes', end) };
  }

  /** The number (from 1) of the line that holds an offset. */
  lineAt(offset: number): number {
    const starts = this.lineStarts;
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  }

  #position(offset: number): { line: number; column: number } {
    const line = this.lineAt(offset);
    const start = this.lineStarts[line - 1] ?? 0;
    return { line, column: this.#count('points', offset) - this.#count('points', start) + 1 };
  }

  /** Code points or bytes before an offset. */
  #count(unit: keyof Marks, offset: number): number {
    if (this.#marks === undefined) this.#marks = /[^\0-\x7f]/.test(this.text) ? makeMarks(this.text) : null;
    if (this.#marks === null) return Math.min(offset, this.text.length);
    const mark = Math.floor(Math.min(offset, this.text.length) / STEP);
    let count = this.#marks[unit][mark] ?? 0;
    for (let i = mark * STEP; i < offset && i < this.text.length; i++) count += weigh(unit, this.text.charCodeAt(i));
    return count;
  }
}

/** What one code unit adds. Of a surrogate pair (4 bytes, 1 code point) the first half counts for points, both for bytes. */
function weigh(unit: keyof Marks, code: number): number {
  const low = code >= 0xdc00 && code <= 0xdfff;
  if (unit === 'points') return low ? 0 : 1;
  if (code < 0x80) return 1;
  if (code < 0x800 || low || (code >= 0xd800 && code < 0xdc00)) return 2;
  return 3;
}

function makeMarks(text: string): Marks {
  const points: number[] = [];
  const bytes: number[] = [];
  let pointCount = 0;
  let byteCount = 0;
  for (let i = 0; i <= text.length; i++) {
    if (i % STEP === 0) {
      points.push(pointCount);
      bytes.push(byteCount);
    }
    const code = text.charCodeAt(i);
    pointCount += weigh('points', code);
    byteCount += weigh('bytes', code);
  }
  return { points, bytes };
}
