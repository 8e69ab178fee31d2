import type { Expr, Stmt } from '../ast.js';
import { parseExpressionStatement } from './assignments.js';
import { parseFor, parseIf, parseOrphan, parseWhile } from './compound-statements.js';
import { parseAsync, parseClass, parseDecorated, parseFunction } from './definitions.js';
import { fail, report, shownToken } from './errors.js';
import { parseImport, parseImportFrom } from './imports.js';
import { parseEscaped } from './ipython-statements.js';
import { rescueIPython } from './ipython-rescue.js';
import { isFirstOnLine, recover, skipFormatted } from './recovery.js';
import type { Scanner } from './scanner.js';
import {
  parseAssert,
  parseDelete,
  parseGlobal,
  parseKeywordAlone,
  parseRaise,
  parseReturn,
} from './simple-statements.js';
import { parseSoftKeyword } from './soft-keywords.js';
import { cutFrom } from './tree-cuts.js';
import * as T from './tokens.js';
import { parseTry } from './try-statements.js';
import { parseWith } from './with-statements.js';

/** CPython follows blocks no deeper either. */
const MAX_BLOCKS = 100;

/** Reads statements up to the end of the text. */
export function parseStatements(s: Scanner): Stmt[] {
  const body: Stmt[] = [];
  while (s.tok !== T.END) parseStatement(s, body);
  return body;
}

/** A new statement, or clause of one, begins at the current token: errors from here on are its own. */
export function beginClause(s: Scanner): void {
  s.errorsBefore = s.errors.length;
  s.statementStart = s.start;
  s.statementColumn = s.indents[s.indents.length - 1] ?? 0;
}

/** Reads one compound statement or one line of simple ones, always moving on, and adds them to `body`. */
export function parseStatement(s: Scanner, body: Stmt[]): void {
  beginClause(s);
  switch (s.tok) {
    case T.NEWLINE:
    case T.DEDENT:
      s.advance();
      return;
    case T.INDENT:
      report(s, 'indentation', 'this line is indented more than the one before it', s.start, s.start + 1);
      for (const statement of parseIndented(s)) body.push(statement);
      return;
    case T.KW_IF:
      return parseIf(s, body);
    case T.KW_FOR:
      return push(s, body, parseFor(s, s.start, false));
    case T.KW_WHILE:
      return push(s, body, parseWhile(s));
    case T.KW_TRY:
      return push(s, body, parseTry(s));
    case T.KW_WITH:
      return push(s, body, parseWith(s, s.start, false));
    case T.KW_DEF:
      return push(s, body, parseFunction(s, s.start, [], false));
    case T.KW_CLASS:
      return push(s, body, parseClass(s, []));
    case T.KW_ASYNC:
      return push(s, body, parseAsync(s, []));
    case T.AT:
      return push(s, body, parseDecorated(s));
    case T.KW_ELIF:
    case T.KW_ELSE:
    case T.KW_EXCEPT:
    case T.KW_FINALLY:
      return push(s, body, parseOrphan(s));
    case T.NAME:
      return parseNamed(s, body);
    default:
      return parseLine(s, body, null);
  }
}

function parseNamed(s: Scanner, body: Stmt[]): void {
  const soft = parseSoftKeyword(s);
  if (soft?.kind === 'Match') push(s, body, soft);
  else parseLine(s, body, soft);
}

function push(s: Scanner, body: Stmt[], statement: Stmt): void {
  body.push(statement);
  if (s.failed) recover(s);
}

/** Simple statements with `;` between them, up to the end of the line; `first` has been read already. */
export function parseLine(s: Scanner, body: Stmt[], first: Stmt | null): void {
  let start = first?.start ?? s.start;
  let statement = first ?? parseSimple(s);
  for (;;) {
    if (s.lineDone) {
      s.lineDone = false;
      body.push(statement);
      return;
    }
    if (!s.failed && s.tok === T.SEMI) {
      body.push(statement);
      s.advance();
      if (s.tok === T.NEWLINE || s.tok === T.END) break;
      start = s.start;
      statement = (s.tok === T.NAME ? parseSoftSimple(s) : null) ?? parseSimple(s);
      continue;
    }
    if (!s.failed && s.tok !== T.NEWLINE && s.tok !== T.END) failTrailing(s);
    if (s.failed) return giveUp(s, body, start, statement);
    body.push(statement);
    break;
  }
  if (s.tok === T.NEWLINE) s.advance();
}

function parseSoftSimple(s: Scanner): Stmt | null {
  const soft = parseSoftKeyword(s);
  if (soft?.kind === 'Match') fail(s, 'a `match` block must begin on a line of its own', soft.start, soft.start + 5);
  return soft;
}

function failTrailing(s: Scanner): void {
  if (s.tok === T.INVALID) fail(s, s.complaint);
  else if (s.tok === T.RPAR || s.tok === T.RSQB || s.tok === T.RBRACE)
    fail(s, `the bracket ${shownToken(s)} closes nothing`);
  else fail(s, `found ${shownToken(s)} where the statement should have ended`);
}

/** The line is broken: understand it as IPython would, or else keep what could be read and go on behind it. */
function giveUp(s: Scanner, body: Stmt[], start: number, statement: Stmt): void {
  const rescued = s.ipython && isFirstOnLine(s, start) ? rescueIPython(s, start) : null;
  if (rescued !== null) {
    body.push(rescued);
  } else {
    const next = recover(s);
    // What will be read again as the next statement must not count twice.
    if (next >= 0) cutFrom(statement, next);
    body.push(statement.kind === 'Expr' ? invalidStatement(start, statement.end, [statement.value]) : statement);
  }
  if (s.tok === T.NEWLINE) s.advance();
}

/** What is left of a statement that could not be read. */
export function invalidStatement(start: number, end: number, parts: readonly Expr[]): Stmt {
  return { kind: 'InvalidStmt', start, end: Math.max(start, end), parts };
}

function parseSimple(s: Scanner): Stmt {
  switch (s.tok) {
    case T.NAME:
      return parseExpressionStatement(s);
    case T.KW_RETURN:
      return parseReturn(s);
    case T.KW_IMPORT:
      return parseImport(s);
    case T.KW_FROM:
      return parseImportFrom(s);
    case T.KW_RAISE:
      return parseRaise(s);
    case T.KW_PASS:
    case T.KW_BREAK:
    case T.KW_CONTINUE:
      return parseKeywordAlone(s);
    case T.KW_DEL:
      return parseDelete(s);
    case T.KW_ASSERT:
      return parseAssert(s);
    case T.KW_GLOBAL:
    case T.KW_NONLOCAL:
      return parseGlobal(s);
    case T.PERCENT:
    case T.PERCENT + T.AUGMENTED:
    case T.BANG:
    case T.NE:
    case T.QUESTION:
      return parseEscaped(s);
    default:
      return parseExpressionStatement(s);
  }
}

/**
 * Reads `: block` behind a header that ends at the current token. A broken header is left here: its block is still read.
 * `what` names the header in messages.
 */
export function parseBlock(s: Scanner, what: string): Stmt[] {
  if (s.tok === T.COLON) s.advance();
  else failHeader(s, what);
  const broken = s.failed;
  if (broken) recover(s, true);
  const body: Stmt[] = [];
  if (s.tok !== T.NEWLINE && !broken) {
    if (s.tok === T.END) report(s, 'indentation', `expected a block after ${what}`, s.start, s.start);
    else parseLine(s, body, s.tok === T.NAME ? parseSoftSimple(s) : null);
    return body;
  }
  if (s.tok === T.NEWLINE) s.advance();
  if (s.tok === T.INDENT) return parseIndented(s);
  if (!broken) report(s, 'indentation', `expected an indented block after ${what}`, s.statementStart, s.prevEnd);
  return body;
}

function failHeader(s: Scanner, what: string): void {
  if (s.failed) return;
  if (s.tok === T.INVALID) fail(s, s.complaint);
  else if (s.tok === T.ASSIGN) fail(s, `found \`=\` in ${what}: \`==\` compares`);
  else if (s.tok === T.NEWLINE || s.tok === T.END) fail(s, `expected \`:\` at the end of ${what}`);
  else fail(s, `expected \`:\` at the end of ${what}, found ${shownToken(s)}`);
}

/** Reads the statements of an indented block; the current token is its INDENT. */
function parseIndented(s: Scanner): Stmt[] {
  const body: Stmt[] = [];
  if (s.blockDepth >= MAX_BLOCKS) {
    skipIndented(s);
    return body;
  }
  s.blockDepth++;
  if (s.blockDepth > 20) s.strays.push(s.statementStart);
  s.advance();
  while (s.tok !== T.DEDENT && s.tok !== T.END) parseStatement(s, body);
  s.blockDepth--;
  if (s.tok === T.DEDENT) s.advance();
  return body;
}

function skipIndented(s: Scanner): void {
  report(s, 'depth', 'blocks are nested too deeply to be read', s.start, s.start + 1);
  let level = 0;
  do {
    if (s.tok === T.INDENT) level++;
    else if (s.tok === T.DEDENT) level--;
    else if (s.tok === T.FSTRING) skipFormatted(s);
    if (s.tok === T.END) return;
    s.advance();
  } while (level > 0);
}

/** Where a compound statement ends: with the last statement of its last block, else with its header. */
export function endOfBlocks(header: number, ...blocks: readonly (readonly Stmt[])[]): number {
  for (let i = blocks.length - 1; i >= 0; i--) {
    const last = blocks[i]?.at(-1);
    if (last !== undefined) return last.end;
  }
  return header;
}
