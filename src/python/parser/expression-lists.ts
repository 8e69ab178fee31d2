import type { Expr } from '../ast.js';
import { parseBinary, parseExpr, parseNamedExpr } from './expressions.js';
import type { Scanner } from './scanner.js';
import * as T from './tokens.js';

const BEGINNINGS = new Uint8Array(T.COUNT);
for (const token of [
  ...[T.NAME, T.NUMBER, T.STRING, T.FSTRING, T.INVALID, T.LPAR, T.LSQB, T.LBRACE, T.ELLIPSIS, T.TILDE, T.BACKTICK],
  ...[T.PLUS, T.MINUS, T.STAR, T.KW_FALSE, T.KW_NONE, T.KW_TRUE, T.KW_AWAIT, T.KW_LAMBDA, T.KW_NOT],
]) {
  BEGINNINGS[token] = 1;
}

/** Whether a token can begin an expression (or `*expression`): after a comma this decides whether the list goes on. */
export function beginsExpr(token: number): boolean {
  return BEGINNINGS[token] === 1;
}

/** `*value` or an expression. */
export function parseStarExpr(s: Scanner): Expr {
  return s.tok === T.STAR ? parseStarred(s) : parseExpr(s);
}

/** `*value`, an expression, or `name := value`: an element inside brackets. */
export function parseStarNamedExpr(s: Scanner): Expr {
  return s.tok === T.STAR ? parseStarred(s) : parseNamedExpr(s);
}

/** `*value`; the star binds a little tighter than comparison. */
export function parseStarred(s: Scanner): Expr {
  const start = s.start;
  s.advance();
  const value = parseBinary(s, T.PREC_BITOR);
  return { kind: 'Starred', start, end: s.prevEnd, value, ctx: 'load' };
}

/** `star_expressions` of the grammar: one expression, or several with commas as a tuple. */
export function parseExprList(s: Scanner): Expr {
  const start = s.start;
  // To ask a node for its kind is dear, so the token is asked.
  const starred = s.tok === T.STAR;
  const first = parseStarExpr(s);
  if (s.tok === T.COMMA) return parseTupleRest(s, start, first);
  if (starred) s.strays.push(start);
  return first;
}

/** The rest of a tuple without brackets whose first element began at `start`; the current token is its first comma. */
export function parseTupleRest(s: Scanner, start: number, first: Expr): Expr {
  const elts = [first];
  while (s.tok === T.COMMA) {
    s.advance();
    if (!beginsExpr(s.tok)) break;
    elts.push(parseStarExpr(s));
  }
  return { kind: 'Tuple', start, end: s.prevEnd, elts, ctx: 'load' };
}

/** A `yield` or what `parseExprList` reads: the right side of an assignment, a statement, a replacement field. */
export function parseYieldOrList(s: Scanner): Expr {
  return s.tok === T.KW_YIELD ? parseYield(s) : parseExprList(s);
}

/** `yield`, `yield values`, `yield from value`. */
export function parseYield(s: Scanner): Expr {
  const start = s.start;
  s.lastInner = start;
  if ((s.around & 5) !== 1) s.strays.push(start);
  s.advance();
  if (s.tok === T.KW_FROM) {
    s.advance();
    const value = parseExpr(s);
    return { kind: 'YieldFrom', start, end: s.prevEnd, value };
  }
  const value = beginsExpr(s.tok) ? parseExprList(s) : null;
  return { kind: 'Yield', start, end: s.prevEnd, value };
}
