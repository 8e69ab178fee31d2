import { isHexDigit } from './characters.js';
import { STRING_BYTES, STRING_ESCAPES, STRING_RAW } from './scan-string.js';

const SIMPLE: Readonly<Record<string, string>> = {
  '\\': '\\',
  "'": "'",
  '"': '"',
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};
const HEX_LENGTH: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

/** `\N{...}` with the longest name of a character or of a sequence of them, and room to spare. */
const LONGEST_NAME = 120;

/**
 * The value of what stands between the quotes of a literal. Unknown escapes stay as they are, as in Python;
 * `\N{...}` becomes U+FFFD, for the table of character names is not shipped.
 */
export function stringValue(content: string, flags: number): string {
  if ((flags & STRING_ESCAPES) === 0) return content;
  const lines = content.includes('\r') ? content.replaceAll(/\r\n?/g, '\n') : content;
  return (flags & STRING_RAW) === 0 ? unescape(lines, (flags & STRING_BYTES) !== 0) : lines;
}

const SUSPECT = /\\[xuUN]/;
const DIGITS: Readonly<Record<string, string>> = { x: '2', u: '4', U: '8' };

/**
 * The first escape that Python 3 refuses: `\x`, `\u` or `\U` without enough hexadecimal digits or past the last character, `\N`
 * without a name in braces. As in `"C:\Users"`. `at`: offset into `content`. Names of characters are not looked up.
 */
export function badEscape(content: string, flags: number): { at: number; message: string } | null {
  if ((flags & STRING_ESCAPES) === 0 || (flags & STRING_RAW) !== 0 || !SUSPECT.test(content)) return null;
  const bytes = (flags & STRING_BYTES) !== 0;
  for (let at = content.indexOf('\\'); at >= 0; at = content.indexOf('\\', at + 2)) {
    const letter = content.charAt(at + 1);
    const digits = DIGITS[letter];
    if ((digits === undefined && letter !== 'N') || (bytes && letter !== 'x')) continue;
    const end = unicodeEscapeEnd(content, at, bytes);
    const beyond = letter === 'U' && Number.parseInt(content.slice(at + 2, end), 16) > 0x10ffff;
    if (end >= 0 && !beyond) continue;
    const wanted = digits === undefined ? 'the name of a character in braces' : `${digits} hexadecimal digits`;
    return {
      at,
      message: `the escape \`\\${letter}\` in a string needs ${wanted}: write \`\\\\${letter}\` or \`r"..."\``,
    };
  }
  return null;
}

function unescape(content: string, bytes: boolean): string {
  let at = content.indexOf('\\');
  if (at < 0) return content;
  let value = '';
  let from = 0;
  while (at >= 0) {
    value += content.slice(from, at);
    const letter = content.charAt(at + 1);
    const simple = SIMPLE[letter];
    if (simple !== undefined) {
      value += simple;
      from = at + 2;
    } else if (letter === '\n') {
      from = at + 2;
    } else if (letter >= '0' && letter <= '7' && letter !== '') {
      from = octalEnd(content, at + 1);
      value += String.fromCharCode(Number.parseInt(content.slice(at + 1, from), 8));
    } else {
      const end = unicodeEscapeEnd(content, at, bytes);
      value += end < 0 ? '\\' + letter : unicodeEscape(content, at, end);
      from = end < 0 ? at + 1 + letter.length : end;
    }
    at = content.indexOf('\\', from);
  }
  return value + content.slice(from);
}

function octalEnd(content: string, start: number): number {
  let end = start;
  while (end < start + 3 && content.charAt(end) >= '0' && content.charAt(end) <= '7' && end < content.length) end++;
  return end;
}

/** Where the escape of the form `\xhh`, `\uhhhh`, `\Uhhhhhhhh` or `\N{name}` at `at` ends; -1 if it is none. */
function unicodeEscapeEnd(content: string, at: number, bytes: boolean): number {
  const letter = content.charAt(at + 1);
  if (letter === 'N' && !bytes && content.charAt(at + 2) === '{') {
    // Names are short, so the search is bounded: a text of such beginnings would take the square of its length.
    const close = content.slice(at, at + LONGEST_NAME).indexOf('}');
    return close < 0 ? -1 : at + close + 1;
  }
  const length = HEX_LENGTH[letter];
  if (length === undefined || (bytes && letter !== 'x')) return -1;
  for (let i = 0; i < length; i++) if (!isHexDigit(content.charCodeAt(at + 2 + i))) return -1;
  return at + 2 + length;
}

function unicodeEscape(content: string, at: number, end: number): string {
  if (content.charAt(at + 1) === 'N') return '\ufffd';
  const code = Number.parseInt(content.slice(at + 2, end), 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
}
