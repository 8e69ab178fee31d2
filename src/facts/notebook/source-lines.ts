import type { ByteSpan } from '../../api/index.js';
import { firstFrom } from '../../python/first-from.js';
import { JsonScanner, JsonTrouble } from './json-scanner.js';
import { kindAt } from './json-values.js';
import { bytesAt, unitsOf } from './json-units.js';

/**
 * Where the lines of a cell's source begin in the bytes of the notebook. The lines of the cell that was asked for last are
 * kept: a cell of 100,000 lines with a finding on each is gone through once.
 */
export class SourceLines {
  readonly #bytes: Buffer;
  #source = -1;
  /** Of each line of that cell: the byte at which its JSON string begins, and the UTF-16 offset behind its end. */
  #starts: number[] = [];
  #ends: number[] = [];

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  /**
   * The byte at which the JSON string begins that holds the character at `offset` (UTF-16) of a cell's source. `source` is
   * the span of the source's JSON value: one string, or a list with a string a line. Of what is no list, and of a list
   * that is broken, where it begins.
   */
  byteOf(source: ByteSpan, offset: number): number {
    if (kindAt(this.#bytes, source) !== 'list') return source.start;
    if (this.#source !== source.start) this.#read(source);
    return this.#starts[firstFrom(this.#ends, offset + 1)] ?? source.start;
  }

  #read(source: ByteSpan): void {
    this.#source = source.start;
    this.#starts = [];
    this.#ends = [];
    const s = new JsonScanner(this.#bytes, source.start);
    let end = 0;
    try {
      s.list(() => {
        const item = s.value();
        if (kindAt(this.#bytes, item) !== 'string') return;
        this.#starts.push(item.start);
        this.#ends.push((end += lengthOf(this.#bytes, item)));
      });
    } catch (error) {
      if (!(error instanceof JsonTrouble)) throw error;
      this.#starts = [];
      this.#ends = [];
    }
  }
}

/** How many UTF-16 units the JSON string at a span has. */
function lengthOf(bytes: Buffer, { start, end }: ByteSpan): number {
  let length = 0;
  for (let pos = start + 1; pos < end - 1; pos += bytesAt(bytes, pos)) {
    length += unitsOf(bytes[pos] ?? 0);
  }
  return length;
}
