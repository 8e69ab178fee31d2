/** Token numbers of the scanner, and what the parser must know of each: its precedence as an operator and its name. */
import type { BinaryOperator, CompareOperator } from '../ast.js';

export const END = 0 as number;
export const NEWLINE = 1 as number;
export const INDENT = 2 as number;
export const DEDENT = 3 as number;
export const NAME = 4 as number;
export const NUMBER = 5 as number;
/** A whole string or bytes literal without replacement fields. */
export const STRING = 6 as number;
/** The opening of an f-string or t-string; the parser reads on from behind the quote. */
export const FSTRING = 7 as number;
/** What cannot be a token; `Scanner.complaint` says why. */
export const INVALID = 8 as number;
/** Stands still after a failure until the statement is given up, so that every production unwinds by itself. */
export const FAILED = 9 as number;

export const LPAR = 10 as number;
export const RPAR = 11 as number;
export const LSQB = 12 as number;
export const RSQB = 13 as number;
export const LBRACE = 14 as number;
export const RBRACE = 15 as number;
export const COLON = 16 as number;
export const COMMA = 17 as number;
export const SEMI = 18 as number;
export const DOT = 19 as number;
export const ELLIPSIS = 20 as number;
export const ARROW = 21 as number;
export const ASSIGN = 22 as number;
export const WALRUS = 23 as number;
export const TILDE = 24 as number;
export const BANG = 25 as number;
export const QUESTION = 26 as number;
export const BACKTICK = 27 as number;

export const EQ = 30 as number;
export const NE = 31 as number;
/** Python 2's `<>`. */
export const NE_OLD = 32 as number;
export const LT = 33 as number;
export const LE = 34 as number;
export const GT = 35 as number;
export const GE = 36 as number;

/** Binary operators; the augmented assignment of each is `AUGMENTED` further on. */
export const PLUS = 40 as number;
export const MINUS = 41 as number;
export const STAR = 42 as number;
export const SLASH = 43 as number;
export const DSLASH = 44 as number;
export const PERCENT = 45 as number;
export const AT = 46 as number;
export const DSTAR = 47 as number;
export const PIPE = 48 as number;
export const AMP = 49 as number;
export const CARET = 50 as number;
export const LSHIFT = 51 as number;
export const RSHIFT = 52 as number;
export const AUGMENTED = 20 as number;
export const AUG_FIRST = PLUS + AUGMENTED;
export const AUG_LAST = RSHIFT + AUGMENTED;

export const KW_FIRST = 80 as number;
export const KW_FALSE = 80 as number;
export const KW_NONE = 81 as number;
export const KW_TRUE = 82 as number;
export const KW_AND = 83 as number;
export const KW_AS = 84 as number;
export const KW_ASSERT = 85 as number;
export const KW_ASYNC = 86 as number;
export const KW_AWAIT = 87 as number;
export const KW_BREAK = 88 as number;
export const KW_CLASS = 89 as number;
export const KW_CONTINUE = 90 as number;
export const KW_DEF = 91 as number;
export const KW_DEL = 92 as number;
export const KW_ELIF = 93 as number;
export const KW_ELSE = 94 as number;
export const KW_EXCEPT = 95 as number;
export const KW_FINALLY = 96 as number;
export const KW_FOR = 97 as number;
export const KW_FROM = 98 as number;
export const KW_GLOBAL = 99 as number;
export const KW_IF = 100 as number;
export const KW_IMPORT = 101 as number;
export const KW_IN = 102 as number;
export const KW_IS = 103 as number;
export const KW_LAMBDA = 104 as number;
export const KW_NONLOCAL = 105 as number;
export const KW_NOT = 106 as number;
export const KW_OR = 107 as number;
export const KW_PASS = 108 as number;
export const KW_RAISE = 109 as number;
export const KW_RETURN = 110 as number;
export const KW_TRY = 111 as number;
export const KW_WHILE = 112 as number;
export const KW_WITH = 113 as number;
export const KW_YIELD = 114 as number;
export const COUNT = 115;

export const PREC_OR = 1 as number;
export const PREC_AND = 2 as number;
export const PREC_NOT = 3 as number;
export const PREC_COMPARE = 4 as number;
export const PREC_BITOR = 5 as number;

/** How tightly a token binds as a binary operator; 0 for all other tokens. `**` is read apart: it binds to the right. */
export const PRECEDENCE = new Uint8Array(COUNT);
PRECEDENCE[KW_OR] = PREC_OR;
PRECEDENCE[KW_AND] = PREC_AND;
for (const token of [EQ, NE, NE_OLD, LT, LE, GT, GE, KW_IN, KW_IS, KW_NOT]) PRECEDENCE[token] = PREC_COMPARE;
PRECEDENCE[PIPE] = PREC_BITOR;
PRECEDENCE[CARET] = 6;
PRECEDENCE[AMP] = 7;
for (const token of [LSHIFT, RSHIFT]) PRECEDENCE[token] = 8;
for (const token of [PLUS, MINUS]) PRECEDENCE[token] = 9;
for (const token of [STAR, SLASH, DSLASH, PERCENT, AT]) PRECEDENCE[token] = 10;

/** Names of the binary operators, from `PLUS` on. */
export const BINARY_NAMES: readonly BinaryOperator[] = [
  'Add',
  'Sub',
  'Mult',
  'Div',
  'FloorDiv',
  'Mod',
  'MatMult',
  'Pow',
  'BitOr',
  'BitAnd',
  'BitXor',
  'LShift',
  'RShift',
];

/** Names of the comparisons that are signs, from `EQ` on. */
export const COMPARE_NAMES: readonly CompareOperator[] = ['Eq', 'NotEq', 'NotEq', 'Lt', 'LtE', 'Gt', 'GtE'];
