const LF = 0x0a;
const CR = 0x0d;

/** Lines of a file's bytes, found when first asked for. A line ends with LF, CRLF or a lone CR. */
export class RawLines {
  readonly #bytes: Buffer;
  #starts: readonly number[] | undefined = undefined;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  /** The line (from 1) in which a byte stands. */
  lineOf(offset: number): number {
    const starts = this.#lineStarts();
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  }

  /** The text of a line (from 1), at most `limit` bytes of it; nothing past the end. */
  text(line: number, limit: number): string | undefined {
    const starts = this.#lineStarts();
    const start = starts[line - 1];
    if (start === undefined) return undefined;
    const end = Math.min(starts[line] ?? this.#bytes.length, start + limit);
    return this.#bytes.toString('utf8', start, end).replace(/[\r\n]{1,2}$/, '');
  }

  #lineStarts(): readonly number[] {
    this.#starts ??= findLineStarts(this.#bytes);
    return this.#starts;
  }
}

function findLineStarts(bytes: Buffer): number[] {
  const starts = [0];
  // Nearly no file has a carriage return, and a search for one end is much quicker than a walk for two.
  if (!bytes.includes(CR)) {
    for (let end = bytes.indexOf(LF); end >= 0; end = bytes.indexOf(LF, end + 1)) starts.push(end + 1);
    return starts;
  }
  for (let i = 0; i < bytes.length; i++)
    if (bytes[i] === LF || (bytes[i] === CR && bytes[i + 1] !== LF)) starts.push(i + 1);
  return starts;
}
