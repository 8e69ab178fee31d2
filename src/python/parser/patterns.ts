import type { Expr, Identifier, MatchStar, Pattern } from '../ast.js';
import { parseClassPattern, parseMappingPattern } from './class-patterns.js';
import { failDepth, failExpected, MAX_DEPTH } from './errors.js';
import { invalidExpr } from './expressions.js';
import { parseAtom } from './primaries.js';
import type { Scanner } from './scanner.js';
import { parseStrings } from './strings.js';
import * as T from './tokens.js';

/** The pattern of a `case`: `a, *b` needs no brackets there. */
export function parseTopPattern(s: Scanner): Pattern {
  const start = s.start;
  const first = parseStarPattern(s);
  if (s.tok !== T.COMMA && first.kind !== 'MatchStar') return first;
  const patterns = parseSequenceRest(s, first, T.COLON);
  return { kind: 'MatchSequence', start, end: s.prevEnd, patterns };
}

function parseStarPattern(s: Scanner): Pattern {
  return s.tok === T.STAR ? parseStar(s) : parsePattern(s);
}

function parseStar(s: Scanner): MatchStar {
  const start = s.start;
  s.advance();
  const name = parseCaptured(s);
  return { kind: 'MatchStar', start, end: s.prevEnd, name };
}

/** A name that a pattern binds; null for `_`, which binds nothing, and after a failure. */
export function parseCaptured(s: Scanner): Identifier | null {
  const { start, end } = s;
  if (s.tok !== T.NAME) {
    failExpected(s, 'a name');
    return null;
  }
  const name = s.name();
  s.advance();
  return name === '_' ? null : { kind: 'Identifier', start, end, name };
}

/** `a | b as name`. */
export function parsePattern(s: Scanner): Pattern {
  const start = s.start;
  if (s.depth >= MAX_DEPTH) {
    failDepth(s);
    return wildcard(s);
  }
  s.depth++;
  let pattern = parseClosed(s);
  if (s.tok === T.PIPE) {
    const patterns = [pattern];
    while (s.tok === T.PIPE) {
      s.advance();
      patterns.push(parseClosed(s));
    }
    pattern = { kind: 'MatchOr', start, end: s.prevEnd, patterns };
  }
  s.depth--;
  if (s.tok !== T.KW_AS) return pattern;
  s.advance();
  const name = parseCaptured(s);
  return { kind: 'MatchAs', start, end: s.prevEnd, pattern, name };
}

function wildcard(s: Scanner): Pattern {
  return { kind: 'MatchAs', start: s.start, end: s.start, pattern: null, name: null };
}

function parseClosed(s: Scanner): Pattern {
  const { start, end } = s;
  switch (s.tok) {
    case T.NAME:
      return parseNamePattern(s);
    case T.KW_NONE:
    case T.KW_TRUE:
    case T.KW_FALSE: {
      const value = s.tok === T.KW_NONE ? null : s.tok === T.KW_TRUE;
      s.advance();
      return { kind: 'MatchSingleton', start, end, value };
    }
    case T.NUMBER:
    case T.MINUS: {
      const value = parseSignedNumber(s);
      return { kind: 'MatchValue', start, end: s.prevEnd, value };
    }
    case T.STRING:
    case T.FSTRING: {
      const value = parseStrings(s);
      return { kind: 'MatchValue', start, end: s.prevEnd, value };
    }
    case T.LPAR:
      return parseGroup(s);
    case T.LSQB:
      return parseBracketed(s);
    case T.LBRACE:
      return parseMappingPattern(s);
    default:
      failExpected(s, 'a pattern');
      return wildcard(s);
  }
}

/** A capture, `_`, a dotted value, or a class. */
function parseNamePattern(s: Scanner): Pattern {
  const { start, end } = s;
  const id = s.name();
  s.advance();
  if (s.tok !== T.DOT && s.tok !== T.LPAR) {
    const name: Identifier | null = id === '_' ? null : { kind: 'Identifier', start, end, name: id };
    return { kind: 'MatchAs', start, end, pattern: null, name };
  }
  const value = parseDotted(s, { kind: 'Name', start, end, id, ctx: 'load' });
  if (s.tok === T.LPAR) return parseClassPattern(s, start, value);
  return { kind: 'MatchValue', start, end: s.prevEnd, value };
}

function parseDotted(s: Scanner, first: Expr): Expr {
  let value = first;
  let run = 0;
  while (s.tok === T.DOT) {
    s.advance();
    if (s.tok !== T.NAME) {
      failExpected(s, 'a name after `.`');
      return value;
    }
    const attr = s.name();
    const attrStart = s.start;
    s.advance();
    value = { kind: 'Attribute', start: first.start, end: s.prevEnd, value, attr, attrStart, ctx: 'load' };
    if (++run > 40) s.deep = true;
  }
  return value;
}

/** `-1`, `1 + 2j`: a number, signed, with an imaginary part. */
function parseSignedNumber(s: Scanner): Expr {
  const start = s.start;
  const left = parseSigned(s);
  if (s.tok !== T.PLUS && s.tok !== T.MINUS) return left;
  const op = s.tok === T.PLUS ? 'Add' : 'Sub';
  s.advance();
  const right = parseNumberOnly(s);
  return { kind: 'BinOp', start, end: s.prevEnd, left, op, right };
}

function parseSigned(s: Scanner): Expr {
  const start = s.start;
  if (s.tok !== T.MINUS) return parseNumberOnly(s);
  s.advance();
  const operand = parseNumberOnly(s);
  return { kind: 'UnaryOp', start, end: s.prevEnd, op: 'USub', operand };
}

function parseNumberOnly(s: Scanner): Expr {
  if (s.tok === T.NUMBER) return parseAtom(s);
  failExpected(s, 'a number');
  return invalidExpr(s);
}

/** The key of a mapping pattern: a literal or a dotted name. */
export function parseKey(s: Scanner): Expr {
  const { start, end } = s;
  if (s.tok === T.NUMBER || s.tok === T.MINUS) return parseSignedNumber(s);
  if (s.tok !== T.NAME) return parseAtom(s);
  const id = s.name();
  s.advance();
  return parseDotted(s, { kind: 'Name', start, end, id, ctx: 'load' });
}

/** `(pattern)`, `(a, b)`, `()`. */
function parseGroup(s: Scanner): Pattern {
  const start = s.start;
  s.advance();
  if (s.tok === T.RPAR) {
    s.advance();
    return { kind: 'MatchSequence', start, end: s.prevEnd, patterns: [] };
  }
  const first = parseStarPattern(s);
  if (s.tok === T.RPAR && first.kind !== 'MatchStar') {
    s.advance();
    return first;
  }
  const patterns = parseSequenceRest(s, first, T.RPAR);
  close(s, T.RPAR, ')');
  return { kind: 'MatchSequence', start, end: s.prevEnd, patterns };
}

/** `[a, *b]`. */
function parseBracketed(s: Scanner): Pattern {
  const start = s.start;
  s.advance();
  const patterns = s.tok === T.RSQB ? [] : parseSequenceRest(s, parseStarPattern(s), T.RSQB);
  close(s, T.RSQB, ']');
  return { kind: 'MatchSequence', start, end: s.prevEnd, patterns };
}

function parseSequenceRest(s: Scanner, first: Pattern, closing: number): Pattern[] {
  const patterns = [first];
  while (s.tok === T.COMMA) {
    s.advance();
    if (s.tok === closing || s.tok === T.KW_IF) break;
    patterns.push(parseStarPattern(s));
  }
  return patterns;
}

function close(s: Scanner, token: number, bracket: string): void {
  if (s.tok === token) s.advance();
  else failExpected(s, `\`,\` or \`${bracket}\``);
}
