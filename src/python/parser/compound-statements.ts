import type { Expr, Stmt } from '../ast.js';
import { expect, fail } from './errors.js';
import { parseExprList } from './expression-lists.js';
import { invalidExpr, parseNamedExpr } from './expressions.js';
import { checkAsync } from './expressions.js';
import type { Scanner } from './scanner.js';
import { beginClause, endOfBlocks, parseBlock } from './statements.js';
import { parseTargetList } from './targets.js';
import * as T from './tokens.js';

/** A chain of more branches is cut: its rest becomes an `if` of its own, for each branch nests one deeper. */
const MAX_BRANCHES = 500;

interface Branch {
  readonly start: number;
  readonly header: number;
  readonly test: Expr;
  readonly body: Stmt[];
}

/** `if`, with its `elif` and `else`; added to `into`. */
export function parseIf(s: Scanner, into: Stmt[]): void {
  let branches = [parseBranch(s)];
  while (s.tok === T.KW_ELIF) {
    if (branches.length >= MAX_BRANCHES) {
      into.push(nest(branches, []));
      branches = [];
    }
    beginClause(s);
    branches.push(parseBranch(s));
  }
  into.push(nest(branches, parseElse(s)));
}

function parseBranch(s: Scanner): Branch {
  const start = s.start;
  const what = s.tok === T.KW_IF ? '`if`' : '`elif`';
  s.advance();
  const test = parseNamedExpr(s);
  const header = s.prevEnd;
  return { start, header, test, body: parseBlock(s, what) };
}

/** Builds the nested `If` nodes from the last branch to the first: a loop, for chains can be long. */
function nest(branches: readonly Branch[], last: readonly Stmt[]): Stmt {
  let orelse = last;
  for (let i = branches.length - 1; i > 0; i--) orelse = [ifNode(branches[i], orelse)];
  return ifNode(branches[0], orelse);
}

function ifNode(branch: Branch | undefined, orelse: readonly Stmt[]): Stmt {
  // parseIf always has at least one branch; the type of an array's element does not say so.
  if (branch === undefined) return { kind: 'Pass', start: 0, end: 0 };
  const { start, header, test, body } = branch;
  return { kind: 'If', start, end: endOfBlocks(header, body, orelse), test, body, orelse };
}

/** The block of an `else`, if there is one. */
export function parseElse(s: Scanner): Stmt[] {
  if (s.tok !== T.KW_ELSE) return [];
  beginClause(s);
  s.advance();
  return parseBlock(s, '`else`');
}

/** The body of a loop. */
function parseRound(s: Scanner, head: string): Stmt[] {
  const outer = s.around;
  s.around = outer | 2;
  const body = parseBlock(s, head);
  s.around = outer;
  return body;
}

/** `while test: ... else: ...`. */
export function parseWhile(s: Scanner): Stmt {
  const start = s.start;
  s.advance();
  const test = parseNamedExpr(s);
  const header = s.prevEnd;
  const body = parseRound(s, '`while`');
  const orelse = parseElse(s);
  return { kind: 'While', start, end: endOfBlocks(header, body, orelse), test, body, orelse };
}

/** `for target in iter: ... else: ...`; `start` is at `async` if there is one. */
export function parseFor(s: Scanner, start: number, isAsync: boolean): Stmt {
  s.advance();
  if (isAsync) checkAsync(s);
  const target = parseTargetList(s);
  expect(s, T.KW_IN, '`in`');
  const iter = s.failed ? invalidExpr(s) : parseExprList(s);
  const header = s.prevEnd;
  const body = parseRound(s, '`for`');
  const orelse = parseElse(s);
  const end = endOfBlocks(header, body, orelse);
  return { kind: isAsync ? 'AsyncFor' : 'For', start, end, target, iter, body, orelse };
}

/** `else`, `elif`, `except` or `finally` without what it belongs to; the names in its block still count. */
export function parseOrphan(s: Scanner): Stmt {
  const { start, tok } = s;
  const word = s.text.slice(s.start, s.end);
  const owner = tok === T.KW_ELIF || tok === T.KW_ELSE ? 'an `if`' : 'a `try`';
  fail(s, `\`${word}\` without ${owner} before it`);
  const test = invalidExpr(s);
  const body = parseBlock(s, `\`${word}\``);
  return { kind: 'If', start, end: endOfBlocks(s.prevEnd, body), test, body, orelse: [] };
}
