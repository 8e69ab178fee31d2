import type { Expr, Stmt } from '../ast.js';
import { parseYieldOrList } from './expression-lists.js';
import { parseExpr } from './expressions.js';
import { parseAssignedEscape } from './ipython-statements.js';
import type { Scanner } from './scanner.js';
import { setContext, setSingleTarget } from './targets.js';
import * as T from './tokens.js';

/** An expression as a statement, or one of the assignments, which begin like one. */
export function parseExpressionStatement(s: Scanner): Stmt {
  const start = s.start;
  const first = parseYieldOrList(s);
  if (s.tok === T.ASSIGN) return parseAssign(s, start, first);
  if (s.tok >= T.AUG_FIRST && s.tok <= T.AUG_LAST) return parseAugmented(s, start, first);
  if (s.tok === T.COLON && first.kind !== 'Yield' && first.kind !== 'YieldFrom') return parseAnnotated(s, start, first);
  return { kind: 'Expr', start, end: s.prevEnd, value: first };
}

function parseAssign(s: Scanner, start: number, first: Expr): Stmt {
  const targets: Expr[] = [];
  let value = first;
  while (s.tok === T.ASSIGN) {
    setContext(s, value, 'store');
    targets.push(value);
    s.advance();
    // `x = !ls`, `x = %time f()`.
    if ((s.tok === T.BANG || s.tok === T.PERCENT) && s.ipython && s.parens === 0)
      return parseAssignedEscape(s, start, targets);
    value = parseYieldOrList(s);
  }
  return { kind: 'Assign', start, end: s.prevEnd, targets, value };
}

function parseAugmented(s: Scanner, start: number, target: Expr): Stmt {
  const op = T.BINARY_NAMES[s.tok - T.AUG_FIRST] ?? 'Add';
  setSingleTarget(s, target, 'an augmented assignment');
  s.advance();
  const value = parseYieldOrList(s);
  return { kind: 'AugAssign', start, end: s.prevEnd, target, op, value };
}

function parseAnnotated(s: Scanner, start: number, target: Expr): Stmt {
  setSingleTarget(s, target, 'an annotation');
  s.advance();
  const annotation = parseExpr(s);
  let value: Expr | null = null;
  if (s.tok === T.ASSIGN) {
    s.advance();
    value = parseYieldOrList(s);
  }
  const simple = target.kind === 'Name' && target.start === start;
  return { kind: 'AnnAssign', start, end: s.prevEnd, target, annotation, value, simple };
}
