import { IDENTIFIER_PART, isIdentifierPart, isIdentifierStart } from './characters.js';
import { keywordAt } from './keywords.js';
import { scanPrefixedString } from './scan-string.js';
import type { Scanner } from './scanner.js';
import * as T from './tokens.js';

/** Reads the identifier, keyword or prefixed string that begins at `pos` with an ASCII letter or `_`. */
export function scanName(s: Scanner, pos: number): void {
  const text = s.text;
  let end = pos + 1;
  let code = text.charCodeAt(end);
  while (code < 128 && IDENTIFIER_PART[code] === 1) code = text.charCodeAt(++end);
  if (code >= 128 && isIdentifierPart(text.codePointAt(end) ?? 0)) return finishUnicode(s, pos, end);
  if ((code === 34 || code === 39) && end - pos <= 3 && scanPrefixedString(s, pos, end)) return;
  s.start = pos;
  s.end = end;
  s.unicodeName = false;
  s.tok = keywordAt(text, pos, end - pos);
}

/** Reads what begins at `pos` with a non-ASCII character: an identifier, else something that Python does not know. */
export function scanUnicode(s: Scanner, pos: number): void {
  const code = s.text.codePointAt(pos) ?? 0;
  if (isIdentifierStart(code)) return finishUnicode(s, pos, pos);
  const size = code > 0xffff ? 2 : 1;
  const hex = code.toString(16).toUpperCase().padStart(4, '0');
  const shown =
    code === 0xa0 || code === 0xfeff || (code >= 0x2000 && code <= 0x200f) ? '' : `\`${String.fromCodePoint(code)}\` `;
  const hint = code === 0xa0 ? ', a no-break space,' : '';
  s.invalid(pos, pos + size, `the character ${shown}(U+${hex})${hint} cannot stand in Python code`);
}

function finishUnicode(s: Scanner, start: number, from: number): void {
  const text = s.text;
  let end = from;
  for (;;) {
    const code = text.codePointAt(end) ?? 0;
    if (!isIdentifierPart(code)) break;
    end += code > 0xffff ? 2 : 1;
  }
  s.tok = T.NAME;
  s.start = start;
  s.end = end;
  s.unicodeName = true;
}
