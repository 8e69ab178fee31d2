/** Pattern nodes of `match` (PEP 634). Names and fields follow CPython's `ast` module in camel case. */
import type { Expr, Span } from './ast-expressions.js';
import type { Identifier } from './ast-statements.js';

/** A number, string, or dotted name, compared by `==`. */
export interface MatchValue extends Span {
  readonly kind: 'MatchValue';
  readonly value: Expr;
}

/** `None`, `True`, `False`. */
export interface MatchSingleton extends Span {
  readonly kind: 'MatchSingleton';
  readonly value: boolean | null;
}

export interface MatchSequence extends Span {
  readonly kind: 'MatchSequence';
  readonly patterns: readonly Pattern[];
}

/** `{keys: patterns, **rest}`. */
export interface MatchMapping extends Span {
  readonly kind: 'MatchMapping';
  readonly keys: readonly Expr[];
  readonly patterns: readonly Pattern[];
  readonly rest: Identifier | null;
}

export interface MatchClass extends Span {
  readonly kind: 'MatchClass';
  readonly cls: Expr;
  readonly patterns: readonly Pattern[];
  readonly kwdAttrs: readonly string[];
  readonly kwdPatterns: readonly Pattern[];
}

/** `*name` inside a sequence; null for `*_`. */
export interface MatchStar extends Span {
  readonly kind: 'MatchStar';
  readonly name: Identifier | null;
}

/** `pattern as name`; `pattern` null: a capture; both null: the wildcard `_`. */
export interface MatchAs extends Span {
  readonly kind: 'MatchAs';
  readonly pattern: Pattern | null;
  readonly name: Identifier | null;
}

export interface MatchOr extends Span {
  readonly kind: 'MatchOr';
  readonly patterns: readonly Pattern[];
}

export type Pattern =
  MatchValue | MatchSingleton | MatchSequence | MatchMapping | MatchClass | MatchStar | MatchAs | MatchOr;
