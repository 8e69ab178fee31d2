import { isDigit, isHexDigit, isIdentifierStart } from './characters.js';
import { keywordAt } from './keywords.js';
import type { Scanner } from './scanner.js';
import * as T from './tokens.js';

const DIGIT_TESTS: Readonly<Record<string, (code: number) => boolean>> = {
  x: isHexDigit,
  o: (code) => code >= 48 && code <= 55,
  b: (code) => code === 48 || code === 49,
};
const DIGIT_NAMES: Readonly<Record<string, string>> = { x: 'hexadecimal', o: 'octal', b: 'binary' };

/** Reads the number that begins at `pos` with a digit, or with `.` before a digit. */
export function scanNumber(s: Scanner, pos: number): void {
  const text = s.text;
  s.start = pos;
  s.tok = T.NUMBER;
  s.numberIsPython2 = false;
  s.numberType = 'int';
  const second = text.charCodeAt(pos + 1) | 32;
  if (text.charCodeAt(pos) === 48 && (second === 120 || second === 111 || second === 98))
    return scanRadix(s, pos, second);
  let end = pos;
  let value = 0;
  let code = text.charCodeAt(pos);
  while (code >= 48 && code <= 57) {
    value = value * 10 + (code - 48);
    code = text.charCodeAt(++end);
  }
  // Most numbers are a few digits and nothing else; exact up to 15 digits.
  if (code !== 46 && code !== 95 && end - pos <= 15 && !isIdentifierStart(code)) {
    s.numberValue = value;
    s.end = end;
    if (text.charCodeAt(pos) === 48 && value !== 0) oldOctal(s, text.slice(pos, end));
    return;
  }
  scanDecimal(s, pos);
}

function scanDecimal(s: Scanner, pos: number): void {
  const text = s.text;
  let end = skipDigits(text, pos);
  if (text.charCodeAt(end) === 46) {
    s.numberType = 'float';
    end = skipDigits(text, end + 1);
  }
  if ((text.charCodeAt(end) | 32) === 101) {
    const sign = text.charCodeAt(end + 1);
    const digits = sign === 43 || sign === 45 ? end + 2 : end + 1;
    if (isDigit(text.charCodeAt(digits))) {
      s.numberType = 'float';
      end = skipDigits(text, digits);
    }
  }
  const digits = text.slice(pos, end);
  s.numberValue = Number(digits.includes('_') ? digits.replaceAll('_', '') : digits);
  const suffix = text.charCodeAt(end) | 32;
  if (suffix === 106) {
    s.numberType = 'complex';
    end++;
  } else if (s.numberType === 'int' && digits.charCodeAt(0) === 48 && s.numberValue !== 0) {
    oldOctal(s, digits);
  }
  finish(s, end);
}

function scanRadix(s: Scanner, pos: number, letter: number): void {
  const text = s.text;
  const radix = String.fromCharCode(letter);
  const test = DIGIT_TESTS[radix] ?? isDigit;
  let end = pos + 2;
  while (test(text.charCodeAt(end)) || (text.charCodeAt(end) === 95 && test(text.charCodeAt(end + 1)))) end++;
  if (end === pos + 2 || isDigit(text.charCodeAt(end))) {
    while (isHexDigit(text.charCodeAt(end))) end++;
    return s.invalid(
      pos,
      end,
      `\`${text.slice(pos, end)}\` is not a number: digits of a ${DIGIT_NAMES[radix] ?? ''} number are missing or wrong`,
    );
  }
  s.numberValue = Number(text.slice(pos, end).replaceAll('_', ''));
  finish(s, end);
}

/** Digits with single underscores between them (PEP 515). */
function skipDigits(text: string, pos: number): number {
  let end = pos;
  for (;;) {
    const code = text.charCodeAt(end);
    if (isDigit(code)) end++;
    else if (code === 95 && end > pos && isDigit(text.charCodeAt(end + 1)) && isDigit(text.charCodeAt(end - 1))) end++;
    else return end;
  }
}

/** Python 2 took `0777` as octal; Python 3 allows leading zeros for zero alone. */
function oldOctal(s: Scanner, digits: string): void {
  s.numberIsPython2 = true;
  const value = Number.parseInt(digits, 8);
  s.numberValue = Number.isNaN(value) ? 0 : value;
}

/** What follows a number directly must not look like a name, unless it is a keyword such as in `1if x else 2`. */
function finish(s: Scanner, end: number): void {
  const text = s.text;
  s.end = end;
  const code = text.codePointAt(end) ?? 0;
  if (!isIdentifierStart(code)) return;
  if ((code | 32) === 108 && s.numberType === 'int' && !isIdentifierStart(text.charCodeAt(end + 1))) {
    s.numberIsPython2 = true;
    s.end = end + 1;
    return;
  }
  let stop = end;
  while (stop < s.length && (isIdentifierStart(text.charCodeAt(stop)) || isDigit(text.charCodeAt(stop)))) stop++;
  if (keywordAt(text, end, stop - end) !== T.NAME) return;
  // `1or 2`, `0in x`: a keyword and then more letters is no keyword, so the whole is neither number nor name.
  s.invalid(s.start, stop, `\`${text.slice(s.start, Math.min(stop, s.start + 40))}\` is neither a number nor a name`);
}
