import type { Scanner } from './scanner.js';
import * as T from './tokens.js';

export const STRING_RAW = 1;
export const STRING_BYTES = 2;
export const STRING_FORMATTED = 4;
export const STRING_TEMPLATE = 8;
/** Python 2's `ur""`. */
export const STRING_PYTHON2 = 16;
/** The content has a backslash or a `\r`, so its value is not simply the text. */
export const STRING_ESCAPES = 32;
export const STRING_TRIPLE = 64;

/** Reads a string whose one to three prefix letters are at `pos`, with the quote at `quoteAt`; false if they are no prefix. */
export function scanPrefixedString(s: Scanner, pos: number, quoteAt: number): boolean {
  const flags = prefixFlags(s.text.slice(pos, quoteAt).toLowerCase());
  if (flags < 0) return false;
  scanString(s, pos, quoteAt, flags);
  return true;
}

function prefixFlags(prefix: string): number {
  switch (prefix) {
    case 'u':
      return 0;
    case 'r':
      return STRING_RAW;
    case 'b':
      return STRING_BYTES;
    case 'f':
      return STRING_FORMATTED;
    case 't':
      return STRING_TEMPLATE;
    case 'br':
    case 'rb':
      return STRING_BYTES | STRING_RAW;
    case 'fr':
    case 'rf':
      return STRING_FORMATTED | STRING_RAW;
    case 'tr':
    case 'rt':
      return STRING_TEMPLATE | STRING_RAW;
    case 'ur':
      return STRING_RAW | STRING_PYTHON2;
    default:
      return -1;
  }
}

/** Reads the string literal whose prefix is at `pos` and whose quote is at `quoteAt`. */
export function scanString(s: Scanner, pos: number, quoteAt: number, flags: number): void {
  const text = s.text;
  const quote = text.charCodeAt(quoteAt);
  const triple = text.charCodeAt(quoteAt + 1) === quote && text.charCodeAt(quoteAt + 2) === quote;
  const content = triple ? quoteAt + 3 : quoteAt + 1;
  s.start = pos;
  s.quoteAt = quoteAt;
  s.contentStart = content;
  s.stringFlags = triple ? flags | STRING_TRIPLE : flags;
  if ((flags & (STRING_FORMATTED | STRING_TEMPLATE)) !== 0) {
    s.tok = T.FSTRING;
    s.end = content;
    return;
  }
  s.tok = T.STRING;
  if (triple) scanTriple(s, content, quote);
  else scanSingle(s, content, quote);
}

function scanSingle(s: Scanner, content: number, quote: number): void {
  const text = s.text;
  let pos = content;
  for (;;) {
    const code = text.charCodeAt(pos);
    if (code === quote) break;
    if (code === 92) {
      s.stringFlags |= STRING_ESCAPES;
      // A joined line may end in two characters.
      pos += text.charCodeAt(pos + 1) === 13 && text.charCodeAt(pos + 2) === 10 ? 3 : 2;
    } else if (code === 10 || code === 13 || (code === 0 && pos >= s.length)) {
      break;
    } else {
      pos++;
    }
  }
  if (pos >= s.length || text.charCodeAt(pos) !== quote) {
    const end = Math.min(pos, s.length);
    return s.invalid(s.start, end, `the string that begins with \`${text[s.quoteAt] ?? ''}\` is never closed`);
  }
  s.contentEnd = pos;
  s.end = pos + 1;
}

function scanTriple(s: Scanner, content: number, quote: number): void {
  const text = s.text;
  let pos = content;
  for (;;) {
    const code = text.charCodeAt(pos);
    if (code === quote) {
      if (text.charCodeAt(pos + 1) === quote && text.charCodeAt(pos + 2) === quote) break;
      pos++;
    } else if (code === 92) {
      s.stringFlags |= STRING_ESCAPES;
      pos += 2;
    } else if (code === 13) {
      s.stringFlags |= STRING_ESCAPES;
      pos++;
    } else if (code === 0 && pos >= s.length) {
      const mark = text.slice(s.quoteAt, content);
      return s.invalid(s.start, s.length, `the string that begins with \`${mark}\` is never closed`);
    } else {
      pos++;
    }
  }
  s.contentEnd = pos;
  s.end = pos + 3;
}
