import type { Expr } from '../ast.js';
import { parseBinary, parseExpr, parseNamedExpr } from './expressions.js';
import type { Scanner } from './scanner.js';
import * as T from './tokens.js';

/** Whether a token can begin an expression (or `*expression`): after a comma this decides whether the list goes on. */
export function beginsExpr(token: number): boolean {
  switch (token) {
    case T.NAME:
    case T.NUMBER:
    case T.STRING:
    case T.FSTRING:
    case T.INVALID:
    case T.LPAR:
    case T.LSQB:
    case T.LBRACE:
    case T.ELLIPSIS:
    case T.TILDE:
    case T.BACKTICK:
    case T.PLUS:
    case T.MINUS:
    case T.STAR:
    case T.KW_FALSE:
    case T.KW_NONE:
    case T.KW_TRUE:
    case T.KW_AWAIT:
    case T.KW_LAMBDA:
    case T.KW_NOT:
      return true;
    default:
      return false;
  }
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
  const first = parseStarExpr(s);
  return s.tok === T.COMMA ? parseTupleRest(s, start, first) : first;
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
  s.advance();
  if (s.tok === T.KW_FROM) {
    s.advance();
    const value = parseExpr(s);
    return { kind: 'YieldFrom', start, end: s.prevEnd, value };
  }
  const value = beginsExpr(s.tok) ? parseExprList(s) : null;
  return { kind: 'Yield', start, end: s.prevEnd, value };
}
