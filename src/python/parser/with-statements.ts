import type { Expr, Stmt, WithItem } from '../ast.js';
import { expect } from './errors.js';
import { beginsExpr, parseStarExpr } from './expression-lists.js';
import { checkAsync, parseExpr } from './expressions.js';
import { mark, reset } from './recovery.js';
import type { Scanner } from './scanner.js';
import { endOfBlocks, parseBlock } from './statements.js';
import { setContext } from './targets.js';
import * as T from './tokens.js';

/** `with items: ...`; `start` is at `async` if there is one. */
export function parseWith(s: Scanner, start: number, isAsync: boolean): Stmt {
  s.advance();
  if (isAsync) checkAsync(s);
  const items = (s.tok === T.LPAR ? parseBracketedItems(s) : null) ?? parseItems(s, T.COLON);
  const header = s.prevEnd;
  const body = parseBlock(s, '`with`');
  return { kind: isAsync ? 'AsyncWith' : 'With', start, end: endOfBlocks(header, body), items, body };
}

/**
 * `with (a as b, c as d):`. Brackets may also belong to the first expression, as in `with (a).b:` or `with (yield):`,
 * so they are tried as the statement's own first, as CPython does.
 */
function parseBracketedItems(s: Scanner): WithItem[] | null {
  const place = mark(s);
  s.advance();
  const items = parseItems(s, T.RPAR);
  if (s.tok === T.RPAR && items.length > 0) {
    s.advance();
    if (s.tok === T.COLON) return items;
  }
  reset(s, place);
  return null;
}

function parseItems(s: Scanner, closing: number): WithItem[] {
  const items: WithItem[] = [];
  for (;;) {
    const start = s.start;
    const contextExpr = parseExpr(s);
    let optionalVars: Expr | null = null;
    if (s.tok === T.KW_AS) {
      s.advance();
      optionalVars = parseStarTarget(s);
    }
    items.push({ kind: 'WithItem', start, end: s.prevEnd, contextExpr, optionalVars });
    if (s.tok !== T.COMMA) return items;
    s.advance();
    if (closing === T.RPAR && !beginsExpr(s.tok)) return items;
  }
}

function parseStarTarget(s: Scanner): Expr {
  if (s.tok === T.STAR) s.strays.push(s.start);
  const target = parseStarExpr(s);
  setContext(s, target, 'store');
  if (s.failed) return target;
  if (s.tok !== T.COMMA && s.tok !== T.RPAR) expectColon(s);
  return target;
}

/** Leaves the `:` where it is: `parseBlock` moves over it. */
function expectColon(s: Scanner): void {
  if (s.tok !== T.COLON) expect(s, T.COLON, '`:` or `,`');
}
