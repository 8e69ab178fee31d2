import type { Expr } from '../ast.js';
import { failExpected } from './errors.js';
import { parseStarred } from './expression-lists.js';
import { parseExpr, parseNamedExpr } from './expressions.js';
import type { Scanner } from './scanner.js';
import * as T from './tokens.js';

/** Reads `[...]` behind the value, which begins at `start`. */
export function parseSubscript(s: Scanner, start: number, value: Expr): Expr {
  if (s.parens > 12) s.deep = true;
  s.advance();
  const slice = parseSlices(s);
  if (s.tok === T.RSQB) s.advance();
  else failExpected(s, '`,` or `]`');
  return { kind: 'Subscript', start, end: s.prevEnd, value, slice, ctx: 'load' };
}

/** One index or slice; several, or a starred one (PEP 646), are a tuple. */
function parseSlices(s: Scanner): Expr {
  const start = s.start;
  const first = parseIndex(s);
  if (s.tok !== T.COMMA && first.kind !== 'Starred') return first;
  const elts = [first];
  while (s.tok === T.COMMA) {
    s.advance();
    if (s.tok === T.RSQB) break;
    elts.push(parseIndex(s));
  }
  return { kind: 'Tuple', start, end: s.prevEnd, elts, ctx: 'load' };
}

function parseIndex(s: Scanner): Expr {
  if (s.tok === T.STAR) return parseStarred(s);
  const start = s.start;
  const lower = s.tok === T.COLON ? null : parseNamedExpr(s);
  if (s.tok !== T.COLON) return lower ?? parseExpr(s);
  s.advance();
  const upper = endsSlice(s.tok) ? null : parseExpr(s);
  let step: Expr | null = null;
  if (s.tok === T.COLON) {
    s.advance();
    step = endsSlice(s.tok) ? null : parseExpr(s);
  }
  return { kind: 'Slice', start, end: s.prevEnd, lower, upper, step };
}

function endsSlice(token: number): boolean {
  return token === T.COLON || token === T.COMMA || token === T.RSQB;
}
