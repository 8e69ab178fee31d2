import type { Expr, Stmt } from '../ast.js';
import { isBlank, isDigit, isIdentifierPart, isIdentifierStart, isLineEnd } from './characters.js';
import { parseTypeParams } from './definitions.js';
import { expect, failExpected } from './errors.js';
import { parseExpr } from './expressions.js';
import { keywordAt } from './keywords.js';
import { parseMatch } from './match-statements.js';
import { parsePython2Exec, parsePython2Print, reportOldPrint } from './python2-statements.js';
import type { Scanner } from './scanner.js';
import * as T from './tokens.js';

/**
 * Reads the statement if the name at its start is used as a keyword: `match`, `type`, and Python 2's `print` and `exec`.
 * Null, with nothing consumed, if it is an ordinary name.
 */
export function parseSoftKeyword(s: Scanner): Stmt | null {
  const length = s.end - s.start;
  if (length !== 4 && length !== 5) return null;
  const { text, start, end } = s;
  switch (text.charCodeAt(start)) {
    case 109:
      return length === 5 && text.startsWith('match', start) && !endsName(text, end) ? parseMatch(s) : null;
    case 116:
      return length === 4 && text.startsWith('type', start) && wordAfter(s, end) === T.NAME ? parseTypeAlias(s) : null;
    case 112:
      return length === 5 && text.startsWith('print', start) && isPython2(s, end) ? parsePython2Print(s) : null;
    case 101:
      return length === 4 && text.startsWith('exec', start) && isPython2(s, end) ? parsePython2Exec(s) : null;
    default:
      return null;
  }
}

/** Whether what follows a name shows that it is an ordinary one: `match = 1`, `match.group()`. */
function endsName(text: string, end: number): boolean {
  let pos = end;
  while (isBlank(text.charCodeAt(pos))) pos++;
  const code = text.charCodeAt(pos);
  if (text.startsWith('...', pos)) return false;
  return isLineEnd(code) || code === 0 || '=.,:;)]}|&^%/<>!?+@'.includes(String.fromCharCode(code));
}

/** The token of the word after `end`, 0 if no word follows there. */
function wordAfter(s: Scanner, end: number): number {
  const { text } = s;
  let pos = end;
  while (isBlank(text.charCodeAt(pos))) pos++;
  if (pos === end || !isIdentifierStart(text.codePointAt(pos) ?? 0)) return 0;
  let stop = pos + 1;
  while (isIdentifierPart(text.charCodeAt(stop))) stop++;
  return keywordAt(text, pos, stop - pos);
}

/** Whether `print` or `exec` is followed by a value, as only a Python 2 statement is. */
function isPython2(s: Scanner, end: number): boolean {
  const { text } = s;
  let pos = end;
  while (isBlank(text.charCodeAt(pos))) pos++;
  const code = text.charCodeAt(pos);
  if (code === 91 && pos > end && isComprehension(text, pos)) return true;
  if (code === 34 || code === 39 || code === 96 || code === 123 || isDigit(code)) return true;
  // `print >>f, x` is an expression in Python 3 as well, and has all its names there, but nobody means it.
  if (code === 62 && text.startsWith('>>', pos) && text.charCodeAt(pos + 2) !== 61) reportOldPrint(s, pos + 2);
  const word = wordAfter(s, end);
  if (word === T.NAME) return true;
  return word === T.KW_LAMBDA || word === T.KW_NONE || word === T.KW_TRUE || word === T.KW_FALSE;
}

/** `type Name[T] = value` (PEP 695). */
function parseTypeAlias(s: Scanner): Stmt {
  const start = s.start;
  s.advance();
  // What looked like a word may be the prefix of a string.
  if (s.tok !== T.NAME) failExpected(s, 'a name after `type`');
  const name: Expr = { kind: 'Name', start: s.start, end: s.end, id: s.name(), ctx: 'store' };
  if (!s.failed) s.advance();
  const typeParams = parseTypeParams(s);
  expect(s, T.ASSIGN, '`=`');
  const value = parseExpr(s);
  return { kind: 'TypeAlias', start, end: s.prevEnd, name, typeParams, value };
}

/** Whether `[x for x in y]` begins at `pos`: no subscript holds one, so what stands before is a keyword. Looks no further than the line. */
function isComprehension(text: string, pos: number): boolean {
  let depth = 0;
  for (let i = pos; i < pos + 300 && i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isLineEnd(code)) return false;
    if (code === 91 || code === 40) depth++;
    else if (code === 93 || code === 41) depth--;
    if (depth === 0) return false;
    if (depth === 1 && isBlank(code) && text.startsWith('for ', i + 1)) return true;
  }
  return false;
}
