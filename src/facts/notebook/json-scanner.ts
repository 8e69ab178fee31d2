import type { ByteSpan } from '../../api/index.js';

/** Why a text is no JSON: what was expected, and the byte where it was not found. */
export class JsonTrouble extends Error {
  readonly offset: number;
  constructor(expected: string, offset: number) {
    super(expected);
    this.offset = offset;
  }
}

/** A JSON text nested deeper than this is given up: Jupyter itself (Python's json module) stops at about a thousand. */
export const DEEPEST = 10_000;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
const MINUS = 0x2d;
const PLUS = 0x2b;
const POINT = 0x2e;
const ZERO = 0x30;
const LOWER_E = 0x65;
/** Up to here a string is walked byte by byte; a longer one is left by a search for its quote, which costs next to nothing. */
const SHORT = 32;

const ESCAPES = new Uint8Array(256);
for (const char of '"\\/bfnrtu') ESCAPES[char.charCodeAt(0)] = 1;
/** Bytes that mean themselves inside a string. */
const PLAIN = new Uint8Array(256).fill(1, 0x20);
PLAIN[QUOTE] = PLAIN[BACKSLASH] = 0;
const SPACES = new Uint8Array(256);
for (const char of ' \t\n\r') SPACES[char.charCodeAt(0)] = 1;
/**
 * Of the value that is being skipped: 1 for each open object, 0 for each open list. One for all: nothing else is called
 * while a value is skipped, and scanners are many.
 */
const OPEN = new Uint8Array(DEEPEST + 1);
/** The last three are not JSON, but Python's json module writes and reads them. */
const LITERALS = ['null', 'true', 'false', 'NaN', 'Infinity', '-Infinity'].map((text) => Buffer.from(text));
const FIRST_BEYOND_JSON = 3;

/**
 * Walks over the bytes of a JSON text (RFC 8259) without decoding it. Checks all structure; inside strings it checks what
 * costs nothing: escapes and control characters of short strings, line ends of all. Throws JsonTrouble, and nothing else.
 */
export class JsonScanner {
  readonly bytes: Buffer;
  pos: number;
  /** Where the first NaN or Infinity stands. */
  nonNumber: number | undefined = undefined;
  #depth = 0;
  #nextLineEnd = -1;

  constructor(bytes: Buffer, start: number) {
    this.bytes = bytes;
    this.pos = start;
  }

  /** The first byte of the next value, which is not consumed. */
  peek(): number {
    const { bytes } = this;
    let pos = this.pos;
    while (SPACES[bytes[pos] ?? 0] === 1) pos++;
    this.pos = pos;
    return bytes[pos] ?? 0;
  }

  /** Nothing but white space may follow. */
  finish(): void {
    this.peek();
    if (this.pos < this.bytes.length) this.fail('the end of the file');
  }

  fail(expected: string): never {
    throw new JsonTrouble(expected, Math.min(this.pos, this.bytes.length));
  }

  /** Calls `onKey` for each member of the object that stands next, with the key's content; it must consume the value. */
  object(onKey: (keyStart: number, keyEnd: number) => void): void {
    if (this.peek() !== OPEN_OBJECT) this.fail('an object');
    this.#enter();
    if (this.peek() === CLOSE_OBJECT) this.pos++;
    else {
      for (;;) {
        const start = this.#key();
        onKey(start.start, start.end);
        if (!this.#more(CLOSE_OBJECT)) break;
      }
    }
    this.#depth--;
  }

  /** Calls `onItem` for each item of the list that stands next; it must consume the item. */
  list(onItem: () => void): void {
    if (this.peek() !== OPEN_LIST) this.fail('a list');
    this.#enter();
    if (this.peek() === CLOSE_LIST) this.pos++;
    else {
      do onItem();
      while (this.#more(CLOSE_LIST));
    }
    this.#depth--;
  }

  /** Consumes a value of any kind and says where it stands. */
  value(): ByteSpan {
    const first = this.peek();
    const start = this.pos;
    if (first === QUOTE) this.#string();
    else if (first === OPEN_LIST || first === OPEN_OBJECT) this.#skipNested();
    else this.#scalar();
    return { start, end: this.pos };
  }

  #enter(): void {
    this.pos++;
    if (++this.#depth > DEEPEST) this.fail(`less than ${String(DEEPEST)} levels of brackets`);
  }

  /** Consumes `"key":` and gives the span of the key's content. */
  #key(): ByteSpan {
    if (this.peek() !== QUOTE) this.fail('a key in double quotes');
    const start = this.pos + 1;
    this.#string();
    const end = this.pos - 1;
    if (this.peek() !== COLON) this.fail('":"');
    this.pos++;
    return { start, end };
  }

  /** After an item: true when a comma follows, false when the bracket closes. */
  #more(close: number): boolean {
    const next = this.peek();
    if (next !== COMMA && next !== close) this.fail(`"," or "${String.fromCharCode(close)}"`);
    this.pos++;
    return next === COMMA;
  }

  /** Without recursion: a hostile file may open a million brackets. */
  #skipNested(): void {
    const outer = this.#depth;
    const open = OPEN;
    for (;;) {
      const first = this.peek();
      let closed = true;
      if (first === QUOTE) this.#string();
      else if (first === OPEN_OBJECT || first === OPEN_LIST) {
        open[this.#depth] = first === OPEN_OBJECT ? 1 : 0;
        this.#enter();
        closed = this.peek() === (first === OPEN_OBJECT ? CLOSE_OBJECT : CLOSE_LIST);
        if (closed) {
          this.pos++;
          this.#depth--;
        } else if (first === OPEN_OBJECT) this.#key();
      } else this.#scalar();
      if (!closed) continue;
      while (this.#depth > outer && !this.#more(open[this.#depth - 1] === 1 ? CLOSE_OBJECT : CLOSE_LIST)) this.#depth--;
      if (this.#depth === outer) return;
      if (open[this.#depth - 1] === 1) this.#key();
    }
  }

  /** Consumes the string that begins at the quote at `pos`. */
  #string(): void {
    const { bytes } = this;
    let pos = this.pos + 1;
    for (;;) {
      const stop = pos + SHORT;
      while (pos < stop) {
        const byte = bytes[pos] ?? 0;
        if (PLAIN[byte] === 1) pos++;
        else if (byte === QUOTE) {
          this.pos = pos + 1;
          return;
        } else if (byte !== BACKSLASH) this.#stop(pos, 'the closing quote');
        else if (ESCAPES[bytes[pos + 1] ?? 0] !== 1) this.#stop(pos, 'a JSON escape after "\\"');
        else pos += 2;
      }
      const quote = bytes.indexOf(QUOTE, pos);
      if (quote < 0) this.#stop(bytes.length, 'the closing quote');
      this.#noLineEnd(pos, quote);
      let before = quote;
      while (before > pos && bytes[before - 1] === BACKSLASH) before--;
      if ((quote - before) % 2 === 0) {
        this.pos = quote + 1;
        return;
      }
      pos = quote + 1;
    }
  }

  /** A raw line end inside a string is the mark of a file that was cut or merged. */
  #noLineEnd(start: number, end: number): void {
    if (this.#nextLineEnd < start) {
      const found = this.bytes.indexOf(0x0a, start);
      this.#nextLineEnd = found < 0 ? this.bytes.length : found;
    }
    if (this.#nextLineEnd < end) this.#stop(this.#nextLineEnd, 'the closing quote');
  }

  #stop(pos: number, expected: string): never {
    this.pos = pos;
    this.fail(expected);
  }

  #scalar(): void {
    const byte = this.bytes[this.pos] ?? 0;
    const isNumber = isDigit(byte) || (byte === MINUS && isDigit(this.bytes[this.pos + 1] ?? 0));
    if (isNumber) this.#number();
    else this.#literal();
  }

  #number(): void {
    const { bytes } = this;
    let pos = bytes[this.pos] === MINUS ? this.pos + 1 : this.pos;
    // No digit may follow a leading zero.
    if (bytes[pos] === ZERO) pos++;
    else pos = this.#digits(pos);
    if (bytes[pos] === POINT) pos = this.#digits(pos + 1);
    if (((bytes[pos] ?? 0) | 0x20) === LOWER_E) {
      const sign = bytes[pos + 1];
      pos = this.#digits(sign === PLUS || sign === MINUS ? pos + 2 : pos + 1);
    }
    this.pos = pos;
  }

  #digits(from: number): number {
    let pos = from;
    while (isDigit(this.bytes[pos] ?? 0)) pos++;
    if (pos === from) this.#stop(pos, 'a digit');
    return pos;
  }

  #literal(): void {
    const { bytes, pos } = this;
    const found = LITERALS.findIndex(
      (text) => bytes.compare(text, 0, text.length, pos, Math.min(pos + text.length, bytes.length)) === 0,
    );
    const literal = LITERALS[found];
    if (literal === undefined) this.fail('a value');
    if (found >= FIRST_BEYOND_JSON) this.nonNumber ??= pos;
    this.pos += literal.length;
  }
}

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39;
}
