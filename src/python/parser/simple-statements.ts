import type { Expr, Identifier, Stmt } from '../ast.js';
import { failExpected, reportPython2 } from './errors.js';
import { beginsExpr, parseExprList, parseStarExpr } from './expression-lists.js';
import { parseExpr } from './expressions.js';
import type { Scanner } from './scanner.js';
import { setContext } from './targets.js';
import * as T from './tokens.js';

/** `pass`, `break`, `continue`. */
export function parseKeywordAlone(s: Scanner): Stmt {
  const { start, end } = s;
  const kind = s.tok === T.KW_PASS ? 'Pass' : s.tok === T.KW_BREAK ? 'Break' : 'Continue';
  s.advance();
  if (kind !== 'Pass' && (s.around & 2) === 0) s.strays.push(start);
  return { kind, start, end };
}

/** `return values`. */
export function parseReturn(s: Scanner): Stmt {
  const start = s.start;
  s.advance();
  const value = beginsExpr(s.tok) ? parseExprList(s) : null;
  if ((s.around & 1) === 0) s.strays.push(start);
  return { kind: 'Return', start, end: s.prevEnd, value };
}

/** `raise error from cause`, and Python 2's `raise Type, value, traceback`. */
export function parseRaise(s: Scanner): Stmt {
  const start = s.start;
  s.advance();
  if (!beginsExpr(s.tok)) return { kind: 'Raise', start, end: s.prevEnd, exc: null, cause: null };
  const valueStart = s.start;
  let exc = parseExpr(s);
  let cause: Expr | null = null;
  if (s.tok === T.KW_FROM) {
    s.advance();
    cause = parseExpr(s);
  } else if (s.tok === T.COMMA) {
    const elts = [exc];
    while (s.tok === T.COMMA) {
      s.advance();
      elts.push(parseExpr(s));
    }
    exc = { kind: 'Tuple', start: valueStart, end: s.prevEnd, elts, ctx: 'load' };
    if (!s.failed) reportPython2(s, '`raise E, value` is Python 2: Python 3 needs `raise E(value)`', start, s.prevEnd);
  }
  return { kind: 'Raise', start, end: s.prevEnd, exc, cause };
}

/** `del targets`: `del a, b` deletes two targets, `del (a, b)` one tuple. */
export function parseDelete(s: Scanner): Stmt {
  const start = s.start;
  const targets: Expr[] = [];
  do {
    s.advance();
    if (targets.length > 0 && !beginsExpr(s.tok)) break;
    const target = parseStarExpr(s);
    setContext(s, target, 'del');
    targets.push(target);
  } while (s.tok === T.COMMA);
  return { kind: 'Delete', start, end: s.prevEnd, targets };
}

/** `assert test, message`. */
export function parseAssert(s: Scanner): Stmt {
  const start = s.start;
  s.advance();
  const test = parseExpr(s);
  let msg: Expr | null = null;
  if (s.tok === T.COMMA) {
    s.advance();
    msg = parseExpr(s);
  }
  return { kind: 'Assert', start, end: s.prevEnd, test, msg };
}

/** `global names`, `nonlocal names`. */
export function parseGlobal(s: Scanner): Stmt {
  const start = s.start;
  const kind = s.tok === T.KW_GLOBAL ? 'Global' : 'Nonlocal';
  const names: Identifier[] = [];
  // At the top of a text it asks for all that stands above it.
  s.strays.push((s.around & 9) === 0 ? -1 : start);
  do {
    s.advance();
    if (s.tok !== T.NAME) {
      failExpected(s, 'a name');
      break;
    }
    names.push({ kind: 'Identifier', start: s.start, end: s.end, name: s.name() });
    s.advance();
  } while (s.tok === T.COMMA);
  return { kind, start, end: s.prevEnd, names };
}
