import type { Expr, Keyword, Stmt, TypeParam } from '../ast.js';
import { parseArgumentList } from './arguments.js';
import { parseFor } from './compound-statements.js';
import { expect, fail, failExpected } from './errors.js';
import { parseStarExpr } from './expression-lists.js';
import { parseExpr, parseNamedExpr } from './expressions.js';
import { parseParameters } from './parameters.js';
import { recover } from './recovery.js';
import type { Scanner } from './scanner.js';
import { beginClause, endOfBlocks, invalidStatement, parseBlock } from './statements.js';
import * as T from './tokens.js';
import { parseWith } from './with-statements.js';

/** `def name[T](parameters) -> returns: ...`; `start` is at `async` if there is one. */
export function parseFunction(s: Scanner, start: number, decoratorList: Expr[], isAsync: boolean): Stmt {
  s.advance();
  const { name, nameStart, nameEnd } = parseDefinedName(s, 'a name after `def`');
  const typeParams = parseTypeParams(s);
  expect(s, T.LPAR, '`(` and the parameters');
  const args = parseParameters(s, T.RPAR, true);
  if (s.tok === T.RPAR) s.advance();
  else failExpected(s, '`,` or `)`');
  let returns: Expr | null = null;
  if (s.tok === T.ARROW) {
    s.advance();
    returns = parseExpr(s);
  }
  const header = s.prevEnd;
  const body = parseInside(s, isAsync ? 5 : 1, 'the head of the function');
  const end = endOfBlocks(header, body);
  const kind = isAsync ? 'AsyncFunctionDef' : 'FunctionDef';
  return { kind, start, end, name, nameStart, nameEnd, args, body, decoratorList, returns, typeParams };
}

/** A function or a class is in no loop, whatever stands around it. */
function parseInside(s: Scanner, around: number, head: string): Stmt[] {
  const outer = s.around;
  s.around = around;
  const body = parseBlock(s, head);
  s.around = outer;
  return body;
}

function parseDefinedName(s: Scanner, wanted: string): { name: string; nameStart: number; nameEnd: number } {
  const { start: nameStart, end: nameEnd } = s;
  if (s.tok !== T.NAME) {
    failExpected(s, wanted);
    return { name: '', nameStart, nameEnd: nameStart };
  }
  const name = s.name();
  s.advance();
  return { name, nameStart, nameEnd };
}

/** `class name[T](bases, keyword=value): ...`. */
export function parseClass(s: Scanner, decoratorList: Expr[]): Stmt {
  const start = s.start;
  s.advance();
  const { name, nameStart, nameEnd } = parseDefinedName(s, 'a name after `class`');
  const typeParams = parseTypeParams(s);
  const bases: Expr[] = [];
  const keywords: Keyword[] = [];
  if (s.tok === T.LPAR) parseArgumentList(s, bases, keywords);
  if (keywords.length > 1) s.strays.push(start);
  const header = s.prevEnd;
  const body = parseInside(s, 8, 'the head of the class');
  const end = endOfBlocks(header, body);
  return { kind: 'ClassDef', start, end, name, nameStart, nameEnd, bases, keywords, body, decoratorList, typeParams };
}

/** `async def`, `async for`, `async with`. */
export function parseAsync(s: Scanner, decoratorList: Expr[]): Stmt {
  const start = s.start;
  s.advance();
  if (s.tok === T.KW_DEF) return parseFunction(s, start, decoratorList, true);
  if (s.tok === T.KW_FOR && decoratorList.length === 0) return parseFor(s, start, true);
  if (s.tok === T.KW_WITH && decoratorList.length === 0) return parseWith(s, start, true);
  failExpected(s, '`def`, `for` or `with` after `async`');
  return invalidStatement(start, s.prevEnd, decoratorList);
}

/** `@decorator` lines and the definition below them. */
export function parseDecorated(s: Scanner): Stmt {
  const start = s.start;
  const decorators: Expr[] = [];
  while (s.tok === T.AT) {
    beginClause(s);
    s.advance();
    decorators.push(parseNamedExpr(s));
    if (s.tok !== T.NEWLINE) failExpected(s, 'the end of the line after the decorator');
    if (s.failed) recover(s);
    if (s.tok === T.NEWLINE) s.advance();
  }
  if (s.tok === T.KW_DEF) return parseFunction(s, s.start, decorators, false);
  if (s.tok === T.KW_CLASS) return parseClass(s, decorators);
  if (s.tok === T.KW_ASYNC) return parseAsync(s, decorators);
  // What follows is a statement of its own, so it must not be skipped with the decorator.
  if (s.errors.length === s.errorsBefore) {
    fail(s, 'expected a function or a class below the decorator', start, s.prevEnd);
    s.failed = false;
    s.tok = s.failTok;
  }
  return invalidStatement(start, s.prevEnd, decorators);
}

/** `[T: bound = default, *Ts, **P]` (PEP 695, 696); empty without brackets. */
export function parseTypeParams(s: Scanner): TypeParam[] {
  const params: TypeParam[] = [];
  const { start } = s;
  if (s.tok !== T.LSQB) return params;
  s.advance();
  do {
    if (params.length > 0) s.advance();
    if (s.tok === T.RSQB && params.length > 0) break;
    params.push(parseTypeParam(s));
  } while (s.tok === T.COMMA);
  expect(s, T.RSQB, '`,` or `]`');
  if (params.length > 1) s.strays.push(start);
  return params;
}

function parseTypeParam(s: Scanner): TypeParam {
  const start = s.start;
  const kind = s.tok === T.STAR ? 'TypeVarTuple' : s.tok === T.DSTAR ? 'ParamSpec' : 'TypeVar';
  if (kind !== 'TypeVar') s.advance();
  const { name, nameStart } = parseDefinedName(s, 'the name of a type parameter');
  let bound: Expr | null = null;
  let defaultValue: Expr | null = null;
  if (s.tok === T.COLON && kind === 'TypeVar') {
    s.advance();
    bound = parseExpr(s);
  }
  if (s.tok === T.ASSIGN) {
    s.advance();
    defaultValue = kind === 'TypeVarTuple' ? parseStarExpr(s) : parseExpr(s);
  }
  return { kind, start, end: s.prevEnd, name, nameStart, bound, defaultValue };
}
