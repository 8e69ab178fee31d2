import type { Expr, Identifier, Pattern } from '../ast.js';
import { expect, failExpected } from './errors.js';
import { parseCaptured, parseKey, parsePattern } from './patterns.js';
import type { Scanner } from './scanner.js';
import * as T from './tokens.js';

/** `Class(pattern, name=pattern)`; the current token is the `(`. */
export function parseClassPattern(s: Scanner, start: number, cls: Expr): Pattern {
  const patterns: Pattern[] = [];
  const kwdAttrs: string[] = [];
  const kwdPatterns: Pattern[] = [];
  s.advance();
  while (s.tok !== T.RPAR) {
    const pattern = parsePattern(s);
    if (s.tok === T.ASSIGN && pattern.kind === 'MatchAs' && pattern.pattern === null) {
      s.advance();
      kwdAttrs.push(pattern.name?.name ?? '_');
      kwdPatterns.push(parsePattern(s));
    } else {
      patterns.push(pattern);
      if (kwdAttrs.length > 0) failExpected(s, 'no pattern without a name after one with a name');
    }
    if (s.tok !== T.COMMA) break;
    s.advance();
  }
  if (s.tok === T.RPAR) s.advance();
  else failExpected(s, '`,` or `)`');
  return { kind: 'MatchClass', start, end: s.prevEnd, cls, patterns, kwdAttrs, kwdPatterns };
}

/** `{key: pattern, **rest}`; the current token is the `{`. */
export function parseMappingPattern(s: Scanner): Pattern {
  const start = s.start;
  const keys: Expr[] = [];
  const patterns: Pattern[] = [];
  let rest: Identifier | null = null;
  s.advance();
  while (s.tok !== T.RBRACE) {
    if (s.tok === T.DSTAR) {
      s.advance();
      rest = parseCaptured(s);
    } else {
      keys.push(parseKey(s));
      expect(s, T.COLON, '`:` and a pattern after the key');
      patterns.push(parsePattern(s));
    }
    if (s.tok !== T.COMMA) break;
    s.advance();
  }
  if (s.tok === T.RBRACE) s.advance();
  else failExpected(s, '`,` or `}`');
  return { kind: 'MatchMapping', start, end: s.prevEnd, keys, patterns, rest };
}
