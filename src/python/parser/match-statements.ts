import type { Expr, MatchCase, Stmt } from '../ast.js';
import { isBlank, isIdentifierPart, isLineEnd } from './characters.js';
import { report } from './errors.js';
import { beginsExpr, parseStarNamedExpr } from './expression-lists.js';
import { parseNamedExpr } from './expressions.js';
import { parseTopPattern } from './patterns.js';
import { mark, reset } from './recovery.js';
import type { Scanner } from './scanner.js';
import { beginClause, endOfBlocks, parseBlock, parseStatement } from './statements.js';
import * as T from './tokens.js';

/**
 * Reads `match subject:` with its cases (PEP 634). `match (x):` may be a call as well, so the head is tried: it counts if
 * a `:` ends the line and the next one begins with `case`. Null, with nothing consumed, if not.
 */
export function parseMatch(s: Scanner): Stmt | null {
  const place = mark(s);
  const start = s.start;
  s.advance();
  const subject = beginsExpr(s.tok) ? parseSubject(s) : null;
  if (subject === null || s.failed || s.tok !== T.COLON || !caseFollows(s)) {
    reset(s, place);
    return null;
  }
  s.advance();
  s.advance();
  const cases: MatchCase[] = [];
  s.strays.push(start);
  if (s.tok === T.INDENT) parseCases(s, cases);
  else report(s, 'indentation', 'expected an indented `case` after `match`', start, s.prevEnd);
  return { kind: 'Match', start, end: cases.at(-1)?.end ?? subject.end, subject, cases };
}

function parseSubject(s: Scanner): Expr {
  const start = s.start;
  const first = parseStarNamedExpr(s);
  if (s.tok !== T.COMMA) return first;
  const elts = [first];
  while (s.tok === T.COMMA) {
    s.advance();
    if (!beginsExpr(s.tok)) break;
    elts.push(parseStarNamedExpr(s));
  }
  return { kind: 'Tuple', start, end: s.prevEnd, elts, ctx: 'load' };
}

/** Whether the line ends behind the current `:` and the next line that is not empty begins with the word `case`. */
function caseFollows(s: Scanner): boolean {
  const { text, length } = s;
  let pos = s.end;
  let lines = 0;
  while (pos < length) {
    const code = text.charCodeAt(pos);
    if (code === 35) {
      while (pos < length && !isLineEnd(text.charCodeAt(pos))) pos++;
    } else if (isLineEnd(code)) {
      lines++;
      pos++;
    } else if (isBlank(code)) {
      pos++;
    } else {
      break;
    }
  }
  return lines > 0 && text.startsWith('case', pos) && !isIdentifierPart(text.charCodeAt(pos + 4));
}

function parseCases(s: Scanner, cases: MatchCase[]): void {
  s.blockDepth++;
  s.advance();
  const strays: Stmt[] = [];
  while (s.tok !== T.DEDENT && s.tok !== T.END) {
    if (s.tok === T.NAME && s.end - s.start === 4 && s.text.startsWith('case', s.start)) {
      cases.push(parseCase(s));
    } else if (s.tok === T.NEWLINE) {
      s.advance();
    } else {
      const { start, end } = s;
      const before = s.errors.length;
      parseStatement(s, strays);
      if (s.errors.length === before) {
        s.errors.push({ kind: 'syntax', message: 'only `case` can stand directly inside `match`', start, end });
      }
    }
  }
  s.blockDepth--;
  if (s.tok === T.DEDENT) s.advance();
}

function parseCase(s: Scanner): MatchCase {
  beginClause(s);
  const start = s.start;
  s.advance();
  const pattern = parseTopPattern(s);
  let guard: Expr | null = null;
  if (s.tok === T.KW_IF) {
    s.advance();
    guard = parseNamedExpr(s);
  }
  const header = s.prevEnd;
  const body = parseBlock(s, '`case`');
  return { kind: 'MatchCase', start, end: endOfBlocks(header, body), pattern, guard, body };
}
