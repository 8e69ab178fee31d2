import type { Expr, Inserted } from '../ast.js';
import { isIdentifierPart, isIdentifierStart } from './characters.js';
import { parseYieldOrList } from './expression-lists.js';
import { mark, reset } from './recovery.js';
import type { Scanner } from './scanner.js';
import * as T from './tokens.js';

const OPEN = 123;
const CLOSE = 125;
const DOLLAR = 36;

/** The `{expression}` and `$name` between two offsets of a magic's or a shell command's line. */
export function insertedIn(s: Scanner, from: number, to: number): Inserted[] {
  const found: Inserted[] = [];
  const { text } = s;
  let pos = from;
  while (pos < to) {
    const code = text.charCodeAt(pos);
    if (code === OPEN) pos = braces(s, pos, to, found);
    else if (code === DOLLAR) pos = dollar(s, pos, to, found);
    else pos++;
  }
  return found;
}

/** `{expression}`; a doubled brace is text. Returns where to go on. */
function braces(s: Scanner, at: number, to: number, found: Inserted[]): number {
  const { text } = s;
  if (text.charCodeAt(at + 1) === OPEN) return at + 2;
  let close = at + 1;
  while (close < to && text.charCodeAt(close) !== CLOSE) close++;
  // Without a closing brace nothing on the rest of the line can be inserted.
  if (close >= to) return to;
  const read = readExpr(s, at, to);
  const end = read === null ? close : read.close;
  const expr = read === null ? null : read.expr;
  const contentEnd = expr === null ? close : expr.end;
  found.push({ kind: 'Inserted', start: at + 1, end: contentEnd, text: text.slice(at + 1, contentEnd), expr });
  return end + 1;
}

/** Reads the expression behind the `{` at `at`; null if there is none that ends in `}` before `to`. */
function readExpr(s: Scanner, at: number, to: number): { expr: Expr; close: number } | null {
  if (s.lookahead <= 0) return null;
  const place = mark(s);
  const { depth, atLineStart, deep } = s;
  const before = s.errorsBefore;
  s.errorsBefore = s.errors.length;
  s.parens = 1;
  s.brackets[0] = at;
  s.end = at + 1;
  s.atLineStart = false;
  s.advance();
  const expr = parseYieldOrList(s);
  // `{x:.2f}` and `{x!r}` are filled in like in `str.format`.
  let close = s.start;
  if (s.tok === T.COLON || s.tok === T.BANG) while (close < to && s.text.charCodeAt(close) !== CLOSE) close++;
  const whole = !s.failed && (s.tok === T.RBRACE || s.tok === T.COLON || s.tok === T.BANG) && close < to;
  s.lookahead -= s.end - at;
  reset(s, place);
  s.depth = depth;
  s.deep = deep || s.deep;
  s.atLineStart = atLineStart;
  s.errorsBefore = before;
  return whole ? { expr, close } : null;
}

/** `$name` and `$name.attribute`; `$$` and `$1` are the shell's own. */
function dollar(s: Scanner, at: number, to: number, found: Inserted[]): number {
  const { text } = s;
  let end = at + 1;
  if (text.charCodeAt(end) === DOLLAR) {
    end++;
    while (end < to && isIdentifierPart(text.charCodeAt(end))) end++;
    return end;
  }
  if (!isIdentifierStart(text.charCodeAt(end))) return end;
  while (end < to && (isIdentifierPart(text.charCodeAt(end)) || isDotBeforeName(text, end))) end++;
  found.push(insertedExpr(s, at + 1, end));
  return end;
}

function isDotBeforeName(text: string, pos: number): boolean {
  return text.charCodeAt(pos) === 46 && isIdentifierStart(text.charCodeAt(pos + 1));
}

/** A dotted name between two offsets; `expr` is null if something else stands there. */
export function insertedExpr(s: Scanner, start: number, end: number): Inserted {
  const text = s.text.slice(start, end);
  return { kind: 'Inserted', start, end, text, expr: dottedExpr(text, start) };
}

/** The expression of a dotted name that stands at `start`; null if the text is not one. */
export function dottedExpr(text: string, start: number): Expr | null {
  const names = text.split('.');
  // An attribute chain nests once for each name; nobody asks for longer ones.
  if (names.length > 40 || !names.every(isName)) return null;
  let end = start;
  let expr: Expr | null = null;
  for (const name of names) {
    const at = end;
    end += name.length;
    expr =
      expr === null
        ? { kind: 'Name', start, end, id: name.normalize('NFKC'), ctx: 'load' }
        : { kind: 'Attribute', start, end, value: expr, attr: name, attrStart: at, ctx: 'load' };
    end++;
  }
  return expr;
}

function isName(text: string): boolean {
  if (!isIdentifierStart(text.codePointAt(0) ?? 0)) return false;
  for (let i = 1; i < text.length; i++) if (!isIdentifierPart(text.charCodeAt(i))) return false;
  return true;
}
