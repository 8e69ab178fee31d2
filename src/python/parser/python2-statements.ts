import type { Expr, Stmt } from '../ast.js';
import { reportPython2 } from './errors.js';
import { beginsExpr } from './expression-lists.js';
import { parseBinary, parseExpr } from './expressions.js';
import type { Scanner } from './scanner.js';
import * as T from './tokens.js';

/** Python 2's `print values`; the current token is `print`. */
export function parsePython2Print(s: Scanner): Stmt {
  const start = s.start;
  s.advance();
  const values: Expr[] = [];
  while (beginsExpr(s.tok)) {
    values.push(parseExpr(s));
    if (s.tok !== T.COMMA) break;
    s.advance();
  }
  // If the line goes on, it is no Python at all, and the reason is what comes there.
  if (endsHere(s)) reportOldPrint(s, s.prevEnd);
  return { kind: 'Python2Print', start, end: s.prevEnd, values };
}

/** Records that the statement up to `end` is Python 2's `print`. */
export function reportOldPrint(s: Scanner, end: number): void {
  const message = '`print` without brackets is Python 2: Python 3 needs `print(...)`';
  reportPython2(s, message, s.statementStart, end);
}

/** Python 2's `exec code in globals, locals`; the current token is `exec`. */
export function parsePython2Exec(s: Scanner): Stmt {
  const start = s.start;
  s.advance();
  const body = parseBinary(s, T.PREC_BITOR);
  let globals: Expr | null = null;
  let locals: Expr | null = null;
  if (s.tok === T.KW_IN) {
    s.advance();
    globals = parseExpr(s);
    if (s.tok === T.COMMA) {
      s.advance();
      locals = parseExpr(s);
    }
  }
  if (endsHere(s))
    reportPython2(s, '`exec` without brackets is Python 2: Python 3 needs `exec(...)`', start, s.prevEnd);
  return { kind: 'Python2Exec', start, end: s.prevEnd, body, globals, locals };
}

function endsHere(s: Scanner): boolean {
  return !s.failed && (s.tok === T.NEWLINE || s.tok === T.SEMI || s.tok === T.END);
}
