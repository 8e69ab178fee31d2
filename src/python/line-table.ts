import type { Lines, Position } from './ast.js';

/** Line and column of offsets in one text; the table of line starts is made on first use. */
export class LineTable implements Lines {
  readonly #text: string;
  #starts: number[] | null = null;
  /** Whether some character takes two UTF-16 units, so that columns must be counted. */
  #wide = false;

  constructor(text: string) {
    this.#text = text;
  }

  get count(): number {
    return this.#table().length;
  }

  lineAt(offset: number): number {
    const starts = this.#table();
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  }

  positionAt(offset: number): Position {
    const line = this.lineAt(offset);
    const start = this.startOf(line);
    let column = offset - start + 1;
    if (this.#wide) {
      for (let at = start; at < offset; at++) {
        if ((this.#text.codePointAt(at) ?? 0) > 0xffff && at + 1 < offset) {
          column--;
          at++;
        }
      }
    }
    return { line, column };
  }

  startOf(line: number): number {
    return this.#table()[line - 1] ?? this.#text.length;
  }

  #table(): number[] {
    if (this.#starts !== null) return this.#starts;
    const text = this.#text;
    const starts = [0];
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === 10) starts.push(at + 1);
      else if (code === 13 && text.charCodeAt(at + 1) !== 10) starts.push(at + 1);
      else if (code >= 0xd800 && code < 0xdc00) this.#wide = true;
    }
    this.#starts = starts;
    return starts;
  }
}
