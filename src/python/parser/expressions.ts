import type { BoolOperator, CompareOperator, Expr, InvalidExpr, Name, UnaryOperator } from '../ast.js';
import { failDepth, failExpected, fail, MAX_DEPTH, reportPython2 } from './errors.js';
import { parseLambda } from './parameters.js';
import { parsePrimary } from './primaries.js';
import type { Scanner } from './scanner.js';
import * as T from './tokens.js';

/** A run of one operator longer than this makes the finished tree be measured (`Scanner.deep`). */
export const LONG_RUN = 40;

/** Stands where an expression is missing; the error has been recorded. */
export function invalidExpr(s: Scanner): InvalidExpr {
  return { kind: 'InvalidExpr', start: s.start, end: s.start };
}

/** `expression` of the grammar: everything but `:=`, `yield`, `*x` and commas. */
export function parseExpr(s: Scanner): Expr {
  if (s.depth >= MAX_DEPTH) {
    failDepth(s);
    return invalidExpr(s);
  }
  s.depth++;
  const start = s.start;
  const first = s.tok === T.KW_LAMBDA ? parseLambda(s) : parseBinary(s, T.PREC_OR);
  const node = s.tok === T.KW_IF ? parseConditional(s, start, first) : first;
  s.depth--;
  return node;
}

function parseConditional(s: Scanner, start: number, body: Expr): Expr {
  s.advance();
  const test = parseBinary(s, T.PREC_OR);
  if (s.tok !== T.KW_ELSE) {
    failExpected(s, '`else` and a value after the condition');
    return { kind: 'IfExp', start, end: s.prevEnd, test, body, orelse: invalidExpr(s) };
  }
  s.advance();
  const orelse = parseExpr(s);
  return { kind: 'IfExp', start, end: s.prevEnd, test, body, orelse };
}

/** An expression or `name := value`, as brackets, conditions and decorators allow. */
export function parseNamedExpr(s: Scanner): Expr {
  const start = s.start;
  const left = parseExpr(s);
  return s.tok === T.WALRUS ? parseWalrus(s, start, left) : left;
}

/** `:= value` behind a name that begins at `start`. */
export function parseWalrus(s: Scanner, start: number, left: Expr): Expr {
  if (left.kind !== 'Name' || left.start !== start) {
    fail(s, 'only a bare name can stand before `:=`');
    return left;
  }
  s.lastInner = start;
  s.advance();
  const target: Name = { kind: 'Name', start: left.start, end: left.end, id: left.id, ctx: 'store' };
  const value = parseExpr(s);
  return { kind: 'NamedExpr', start, end: s.prevEnd, target, value };
}

/** Operators that bind at least as tightly as `least`, by precedence climbing. */
export function parseBinary(s: Scanner, least: number): Expr {
  const start = s.start;
  let left = parseUnary(s, least);
  let run = 0;
  for (;;) {
    const token = s.tok;
    const precedence = T.PRECEDENCE[token] ?? 0;
    if (precedence < least || precedence === 0) return left;
    if (precedence > T.PREC_COMPARE) {
      const op = T.BINARY_NAMES[token - T.PLUS] ?? 'Add';
      s.advance();
      const right = parseBinary(s, precedence + 1);
      left = { kind: 'BinOp', start, end: s.prevEnd, left, op, right };
      if (++run > LONG_RUN) s.deep = true;
    } else if (precedence === T.PREC_COMPARE) {
      left = parseComparison(s, start, left);
    } else {
      left = parseBoolean(s, start, left, precedence);
    }
    if (s.failed) return left;
  }
}

function parseBoolean(s: Scanner, start: number, first: Expr, precedence: number): Expr {
  const op: BoolOperator = precedence === T.PREC_OR ? 'Or' : 'And';
  const token = s.tok;
  const values = [first];
  while (s.tok === token) {
    s.advance();
    values.push(parseBinary(s, precedence + 1));
  }
  return { kind: 'BoolOp', start, end: s.prevEnd, op, values };
}

function parseComparison(s: Scanner, start: number, left: Expr): Expr {
  const ops: CompareOperator[] = [];
  const comparators: Expr[] = [];
  while ((T.PRECEDENCE[s.tok] ?? 0) === T.PREC_COMPARE) {
    ops.push(comparisonOperator(s));
    comparators.push(parseBinary(s, T.PREC_BITOR));
  }
  return { kind: 'Compare', start, end: s.prevEnd, left, ops, comparators };
}

/** Moves over the one or two tokens of a comparison. */
function comparisonOperator(s: Scanner): CompareOperator {
  const token = s.tok;
  if (token === T.NE_OLD) reportPython2(s, '`<>` is Python 2: Python 3 needs `!=`', s.start, s.end);
  s.advance();
  switch (token) {
    case T.KW_IN:
      return 'In';
    case T.KW_IS:
      if (s.tok !== T.KW_NOT) return 'Is';
      s.advance();
      return 'IsNot';
    case T.KW_NOT:
      if (s.tok === T.KW_IN) s.advance();
      else failExpected(s, '`in` after `not`');
      return 'NotIn';
    default:
      return T.COMPARE_NAMES[token - T.EQ] ?? 'Eq';
  }
}

function parseUnary(s: Scanner, least: number): Expr {
  switch (s.tok) {
    case T.MINUS:
    case T.PLUS:
    case T.TILDE:
      return parseSigned(s);
    case T.KW_NOT:
      return parseNot(s, least);
    default:
      return parsePower(s);
  }
}

/** Signs before an operand, in a loop: a thousand of them must not need a thousand frames. */
function parseSigned(s: Scanner): Expr {
  const starts: number[] = [];
  const operators: UnaryOperator[] = [];
  while (s.tok === T.MINUS || s.tok === T.PLUS || s.tok === T.TILDE) {
    operators.push(s.tok === T.MINUS ? 'USub' : s.tok === T.PLUS ? 'UAdd' : 'Invert');
    starts.push(s.start);
    s.advance();
  }
  return wrapUnary(s, parsePower(s), starts, operators);
}

function parseNot(s: Scanner, least: number): Expr {
  if (least > T.PREC_NOT) {
    fail(s, '`not` needs brackets around it here');
    return invalidExpr(s);
  }
  const starts: number[] = [];
  const operators: UnaryOperator[] = [];
  while (s.tok === T.KW_NOT) {
    operators.push('Not');
    starts.push(s.start);
    s.advance();
  }
  return wrapUnary(s, parseBinary(s, T.PREC_COMPARE), starts, operators);
}

function wrapUnary(s: Scanner, operand: Expr, starts: readonly number[], operators: readonly UnaryOperator[]): Expr {
  let node = operand;
  for (let i = operators.length - 1; i >= 0; i--) {
    node = { kind: 'UnaryOp', start: starts[i] ?? 0, end: s.prevEnd, op: operators[i] ?? 'Not', operand: node };
  }
  if (operators.length > LONG_RUN) s.deep = true;
  return node;
}

/** `await primary ** operand`; `**` binds to the right and its right side may have a sign. */
function parsePower(s: Scanner): Expr {
  const start = s.start;
  const base = s.tok === T.KW_AWAIT ? parseAwait(s) : parsePrimary(s);
  if (s.tok !== T.DSTAR) return base;
  if (s.depth >= MAX_DEPTH) {
    failDepth(s);
    return base;
  }
  s.advance();
  s.depth++;
  const right = parseUnary(s, T.PREC_NOT + 1);
  s.depth--;
  return { kind: 'BinOp', start, end: s.prevEnd, left: base, op: 'Pow', right };
}

/** Notes `await`, `async for` and the like where they may not stand: IPython takes them at the top of a cell. */
export function checkAsync(s: Scanner): void {
  if ((s.around & 4) === 0 && (!s.ipython || (s.around & 9) !== 0)) s.strays.push(s.start);
}

function parseAwait(s: Scanner): Expr {
  const start = s.start;
  checkAsync(s);
  s.advance();
  const value = parsePrimary(s);
  return { kind: 'Await', start, end: s.prevEnd, value };
}
