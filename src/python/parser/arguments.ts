import type { Expr, Keyword } from '../ast.js';
import { parseComprehensions } from './displays.js';
import { fail, failExpected, report } from './errors.js';
import { parseExpr, parseWalrus } from './expressions.js';
import type { Scanner } from './scanner.js';
import * as T from './tokens.js';

/** Reads `(arguments)` behind the callee, which begins at `start`. */
export function parseArguments(s: Scanner, start: number, func: Expr): Expr {
  const args: Expr[] = [];
  const keywords: Keyword[] = [];
  parseArgumentList(s, args, keywords);
  return { kind: 'Call', start, end: s.prevEnd, func, args, keywords };
}

/** Reads from `(` to `)` and sorts the arguments of a call, or the bases of a class, into the two lists. */
export function parseArgumentList(s: Scanner, args: Expr[], keywords: Keyword[]): void {
  const open = s.start;
  if (s.parens > 12) s.deep = true;
  s.advance();
  let unpacked = false;
  while (s.tok !== T.RPAR) {
    const start = s.start;
    if (s.tok === T.DSTAR) {
      s.advance();
      const value = parseExpr(s);
      keywords.push({ kind: 'Keyword', start, end: s.prevEnd, arg: null, value });
      unpacked = true;
    } else if (s.tok === T.STAR) {
      s.advance();
      const value = parseExpr(s);
      if (unpacked) report(s, 'syntax', '`*` arguments must stand before `**` arguments', start, s.prevEnd);
      args.push({ kind: 'Starred', start, end: s.prevEnd, value, ctx: 'load' });
    } else {
      parseArgument(s, open, args, keywords);
    }
    if (s.tok !== T.COMMA) break;
    s.advance();
  }
  if (s.tok === T.RPAR) s.advance();
  else failExpected(s, '`,` or `)`');
}

function parseArgument(s: Scanner, open: number, args: Expr[], keywords: Keyword[]): void {
  const start = s.start;
  const node = parseExpr(s);
  if (s.tok === T.ASSIGN) {
    parseKeyword(s, start, node, keywords);
  } else if (s.tok === T.KW_FOR || s.tok === T.KW_ASYNC) {
    const generators = parseComprehensions(s, start);
    const alone = args.length === 0 && keywords.length === 0 && s.tok === T.RPAR;
    // A generator that is the only argument borrows the brackets of the call.
    const end = alone ? s.end : s.prevEnd;
    if (!alone && !s.failed)
      report(s, 'syntax', 'a generator needs brackets of its own among other arguments', start, end);
    args.push({ kind: 'GeneratorExp', start: alone ? open : start, end, elt: node, generators });
  } else {
    if (keywords.length > 0 && !s.failed) {
      report(s, 'syntax', 'an argument without a name stands after one with a name', start, s.prevEnd);
    }
    args.push(s.tok === T.WALRUS ? parseWalrus(s, start, node) : node);
  }
}

function parseKeyword(s: Scanner, start: number, name: Expr, keywords: Keyword[]): void {
  if (name.kind !== 'Name' || name.start !== start || name.end !== s.prevEnd) {
    fail(s, 'only a bare name can stand before `=` in a call (`==` compares)');
    return;
  }
  s.advance();
  if (keywords.length > 0 && mayRepeat(keywords, name.id)) s.strays.push(start);
  const value = parseExpr(s);
  keywords.push({ kind: 'Keyword', start, end: s.prevEnd, arg: name.id, value });
}

const FEW = 20;

/** Whether the call may give the name a second time: a long list is left to whoever looks closely. */
function mayRepeat(keywords: readonly Keyword[], name: string): boolean {
  if (keywords.length > FEW) return true;
  for (const { arg } of keywords) if (arg === name) return true;
  return false;
}
