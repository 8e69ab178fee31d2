/** Classes of characters, as tables for ASCII and as slow tests for the rest. */

/** 1 where an ASCII character may stand inside an identifier. */
export const IDENTIFIER_PART = new Uint8Array(128);
/** 1 where an ASCII character may begin an identifier. */
export const IDENTIFIER_START = new Uint8Array(128);
for (let code = 0; code < 128; code++) {
  const letter = (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 95;
  IDENTIFIER_START[code] = letter ? 1 : 0;
  IDENTIFIER_PART[code] = letter || (code >= 48 && code <= 57) ? 1 : 0;
}

const UNICODE_START = /^[\p{XID_Start}_]$/u;
const UNICODE_PART = /^\p{XID_Continue}$/u;

/** Whether a code point may begin an identifier (PEP 3131). */
export function isIdentifierStart(code: number): boolean {
  return code < 128 ? IDENTIFIER_START[code] === 1 : UNICODE_START.test(String.fromCodePoint(code));
}

/** Whether a code point may stand inside an identifier (PEP 3131). */
export function isIdentifierPart(code: number): boolean {
  return code < 128 ? IDENTIFIER_PART[code] === 1 : UNICODE_PART.test(String.fromCodePoint(code));
}

/** Whether a code unit is a decimal digit. */
export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Whether a code unit is a hexadecimal digit. */
export function isHexDigit(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 70) || (code >= 97 && code <= 102);
}

/** Whether a code unit ends a line: `\n` or `\r`. */
export function isLineEnd(code: number): boolean {
  return code === 10 || code === 13;
}

/** Whether a code unit is white space inside a line: space, tab, form feed. */
export function isBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 12;
}
