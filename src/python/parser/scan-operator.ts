import { isDigit } from './characters.js';
import { scanNumber } from './scan-number.js';
import type { Scanner } from './scanner.js';
import * as T from './tokens.js';

const EQUALS = 61;
const OPENING: Readonly<Record<number, string>> = { 41: '(', 93: '[', 125: '{' };

/** Reads the operator, bracket or sign that begins at `pos` with the code unit `code`. */
export function scanOperator(s: Scanner, pos: number, code: number): void {
  s.start = pos;
  switch (code) {
    case 40:
      return open(s, pos, T.LPAR);
    case 41:
      return close(s, pos, code, T.RPAR);
    case 44:
      return one(s, pos, T.COMMA);
    case 46:
      return dot(s, pos);
    case 58:
      return s.text.charCodeAt(pos + 1) === EQUALS ? two(s, pos, T.WALRUS) : one(s, pos, T.COLON);
    case 59:
      return one(s, pos, T.SEMI);
    case 61:
      return s.text.charCodeAt(pos + 1) === EQUALS ? two(s, pos, T.EQ) : one(s, pos, T.ASSIGN);
    case 91:
      return open(s, pos, T.LSQB);
    case 93:
      return close(s, pos, code, T.RSQB);
    case 123:
      return open(s, pos, T.LBRACE);
    case 125:
      return close(s, pos, code, T.RBRACE);
    default:
      return arithmetic(s, pos, code);
  }
}

function arithmetic(s: Scanner, pos: number, code: number): void {
  const next = s.text.charCodeAt(pos + 1);
  switch (code) {
    case 43:
      return augmentable(s, pos + 1, T.PLUS);
    case 45:
      return next === 62 ? two(s, pos, T.ARROW) : augmentable(s, pos + 1, T.MINUS);
    case 42:
      return next === 42 ? augmentable(s, pos + 2, T.DSTAR) : augmentable(s, pos + 1, T.STAR);
    case 47:
      return next === 47 ? augmentable(s, pos + 2, T.DSLASH) : augmentable(s, pos + 1, T.SLASH);
    case 37:
      return augmentable(s, pos + 1, T.PERCENT);
    case 64:
      return augmentable(s, pos + 1, T.AT);
    case 124:
      return augmentable(s, pos + 1, T.PIPE);
    case 38:
      return augmentable(s, pos + 1, T.AMP);
    case 94:
      return augmentable(s, pos + 1, T.CARET);
    default:
      return comparison(s, pos, code, next);
  }
}

function comparison(s: Scanner, pos: number, code: number, next: number): void {
  switch (code) {
    case 60:
      if (next === 60) return augmentable(s, pos + 2, T.LSHIFT);
      if (next === 62) return two(s, pos, T.NE_OLD);
      return next === EQUALS ? two(s, pos, T.LE) : one(s, pos, T.LT);
    case 62:
      if (next === 62) return augmentable(s, pos + 2, T.RSHIFT);
      return next === EQUALS ? two(s, pos, T.GE) : one(s, pos, T.GT);
    case 33:
      return next === EQUALS ? two(s, pos, T.NE) : one(s, pos, T.BANG);
    case 126:
      return one(s, pos, T.TILDE);
    case 63:
      return one(s, pos, T.QUESTION);
    case 96:
      return one(s, pos, T.BACKTICK);
    default:
      return unknown(s, pos, code);
  }
}

function unknown(s: Scanner, pos: number, code: number): void {
  const printable = code > 32 && code < 127;
  const hex = code.toString(16).toUpperCase().padStart(4, '0');
  const shown = printable ? `\`${String.fromCharCode(code)}\`` : `(U+${hex})`;
  s.invalid(pos, pos + 1, `the character ${shown} cannot stand in Python code`);
}

function one(s: Scanner, pos: number, token: number): void {
  s.tok = token;
  s.end = pos + 1;
}

function two(s: Scanner, pos: number, token: number): void {
  s.tok = token;
  s.end = pos + 2;
}

/** An operator that ends at `end`, unless a `=` makes it an assignment. */
function augmentable(s: Scanner, end: number, token: number): void {
  if (s.text.charCodeAt(end) === EQUALS) {
    s.tok = token + T.AUGMENTED;
    s.end = end + 1;
  } else {
    s.tok = token;
    s.end = end;
  }
}

function dot(s: Scanner, pos: number): void {
  const next = s.text.charCodeAt(pos + 1);
  if (isDigit(next)) return scanNumber(s, pos);
  if (next === 46 && s.text.charCodeAt(pos + 2) === 46) {
    s.tok = T.ELLIPSIS;
    s.end = pos + 3;
    return;
  }
  one(s, pos, T.DOT);
}

function open(s: Scanner, pos: number, token: number): void {
  s.brackets[s.parens++] = pos;
  one(s, pos, token);
}

function close(s: Scanner, pos: number, code: number, token: number): void {
  if (s.parens > 0) {
    const opening = s.text.charAt(s.brackets[s.parens - 1] ?? 0);
    if (opening !== OPENING[code]) {
      return s.invalid(pos, pos + 1, `the bracket \`${opening}\` is closed by \`${s.text.charAt(pos)}\``);
    }
    s.parens--;
  }
  one(s, pos, token);
}
