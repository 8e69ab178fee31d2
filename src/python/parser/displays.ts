import type { Comprehension, Expr } from '../ast.js';
import { expect, failExpected, report } from './errors.js';
import { beginsExpr, parseStarNamedExpr, parseYield } from './expression-lists.js';
import { checkAsync, parseBinary, parseExpr } from './expressions.js';
import type { Scanner } from './scanner.js';
import { parseTargetList } from './targets.js';
import * as T from './tokens.js';

/** Brackets deeper than this make the finished tree be measured (`Scanner.deep`). */
const DEEP_BRACKETS = 12;
const STAR = 42;

/** `()`, `(x)`, `(x, y)`, `(yield x)`, `(x for x in y)`. */
export function parseParentheses(s: Scanner): Expr {
  const start = s.start;
  if (s.parens > DEEP_BRACKETS) s.deep = true;
  s.advance();
  if (s.tok === T.RPAR) {
    s.advance();
    return { kind: 'Tuple', start, end: s.prevEnd, elts: [], ctx: 'load' };
  }
  const from = s.start;
  const first = s.tok === T.KW_YIELD ? parseYield(s) : parseStarNamedExpr(s);
  if (s.tok === T.RPAR) {
    s.advance();
    if (first.kind === 'Starred')
      report(s, 'syntax', 'a starred expression needs a comma after it', first.start, first.end);
    return first;
  }
  if (s.tok === T.KW_FOR || s.tok === T.KW_ASYNC) {
    const generators = parseComprehensionOf(s, from);
    expectClosing(s, T.RPAR, ')');
    return { kind: 'GeneratorExp', start, end: s.prevEnd, elt: first, generators };
  }
  const elts = parseElements(s, first);
  expectClosing(s, T.RPAR, ')');
  return { kind: 'Tuple', start, end: s.prevEnd, elts, ctx: 'load' };
}

/** `[x, y]` or `[x for x in y]`. */
export function parseList(s: Scanner): Expr {
  const start = s.start;
  if (s.parens > DEEP_BRACKETS) s.deep = true;
  s.advance();
  if (s.tok === T.RSQB) {
    s.advance();
    return { kind: 'List', start, end: s.prevEnd, elts: [], ctx: 'load' };
  }
  const from = s.start;
  const first = parseStarNamedExpr(s);
  if (s.tok === T.KW_FOR || s.tok === T.KW_ASYNC) {
    const generators = parseComprehensionOf(s, from);
    expectClosing(s, T.RSQB, ']');
    return { kind: 'ListComp', start, end: s.prevEnd, elt: first, generators };
  }
  const elts = parseElements(s, first);
  expectClosing(s, T.RSQB, ']');
  return { kind: 'List', start, end: s.prevEnd, elts, ctx: 'load' };
}

/** `{}`, a set, a dict, or a comprehension of either. */
export function parseBraces(s: Scanner): Expr {
  const start = s.start;
  if (s.parens > DEEP_BRACKETS) s.deep = true;
  s.advance();
  if (s.tok === T.RBRACE) {
    s.advance();
    return { kind: 'Dict', start, end: s.prevEnd, keys: [], values: [] };
  }
  if (s.tok === T.DSTAR) return parseDict(s, start, null);
  const firstStart = s.start;
  const first = parseStarNamedExpr(s);
  // `{(a := 1): 2}` is a dict, `{a := 1: 2}` is nothing.
  const bare = first.kind === 'Starred' || (first.kind === 'NamedExpr' && first.start === firstStart);
  if (s.tok === T.COLON && !bare) return parseDict(s, start, first);
  if (s.tok === T.KW_FOR || s.tok === T.KW_ASYNC) {
    const generators = parseComprehensionOf(s, firstStart);
    expectClosing(s, T.RBRACE, '}');
    return { kind: 'SetComp', start, end: s.prevEnd, elt: first, generators };
  }
  const elts = parseElements(s, first);
  expectClosing(s, T.RBRACE, '}');
  return { kind: 'Set', start, end: s.prevEnd, elts };
}

/** A dict from its first `:` or `**` on; `first` is the key before that `:`. */
function parseDict(s: Scanner, start: number, first: Expr | null): Expr {
  const keys: (Expr | null)[] = [];
  const values: Expr[] = [];
  let key = first;
  for (;;) {
    if (key === null && s.tok === T.DSTAR) {
      s.advance();
      keys.push(null);
      values.push(parseBinary(s, T.PREC_BITOR));
    } else {
      key ??= parseExpr(s);
      expect(s, T.COLON, '`:` and a value after the key');
      const value = parseExpr(s);
      if ((s.tok === T.KW_FOR || s.tok === T.KW_ASYNC) && keys.length === 0) {
        const generators = parseComprehensions(s, start);
        expectClosing(s, T.RBRACE, '}');
        return { kind: 'DictComp', start, end: s.prevEnd, key, value, generators };
      }
      keys.push(key);
      values.push(value);
    }
    key = null;
    if (s.tok !== T.COMMA) break;
    s.advance();
    if (s.tok === T.RBRACE) break;
  }
  expectClosing(s, T.RBRACE, '}');
  return { kind: 'Dict', start, end: s.prevEnd, keys, values };
}

/** The elements of a display after its first one. */
function parseElements(s: Scanner, first: Expr): Expr[] {
  const elts = [first];
  while (s.tok === T.COMMA) {
    s.advance();
    if (!beginsExpr(s.tok)) break;
    elts.push(parseStarNamedExpr(s));
  }
  return elts;
}

/** ... that collects what begins at `from`. */
function parseComprehensionOf(s: Scanner, from: number): Comprehension[] {
  if (s.text.charCodeAt(from) === STAR)
    report(s, 'syntax', 'a comprehension cannot collect what has a star', from, s.prevEnd);
  return parseComprehensions(s, from);
}

/** One or more `for target in iter if ...`; the current token is `for` or `async`, and what is collected began at `from`. */
export function parseComprehensions(s: Scanner, from: number): Comprehension[] {
  const generators: Comprehension[] = [];
  while (s.tok === T.KW_FOR || s.tok === T.KW_ASYNC) {
    const start = s.start;
    const isAsync = s.tok === T.KW_ASYNC;
    if (isAsync) {
      checkAsync(s);
      s.advance();
    }
    expect(s, T.KW_FOR, '`for`');
    const target = parseTargetList(s);
    expect(s, T.KW_IN, '`in`');
    const iter = parseBinary(s, T.PREC_OR);
    const ifs: Expr[] = [];
    while (s.tok === T.KW_IF) {
      s.advance();
      // No `a if b else c` without brackets, for the next `if` is another condition.
      ifs.push(parseBinary(s, T.PREC_OR));
    }
    generators.push({ kind: 'Comprehension', start, end: s.prevEnd, target, iter, ifs, isAsync });
  }
  if (s.lastInner >= from) s.strays.push(from);
  return generators;
}

function expectClosing(s: Scanner, token: number, bracket: string): void {
  if (s.tok === token) s.advance();
  else failExpected(s, `\`,\` or \`${bracket}\``);
}
