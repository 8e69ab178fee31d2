/** Token numbers of the scanner, and what the parser must know of each: its precedence as an operator and its name. */
import type { BinaryOperator, CompareOperator } from '../ast.js';

export const END: number = 0;
export const NEWLINE: number = 1;
export const INDENT: number = 2;
export const DEDENT: number = 3;
export const NAME: number = 4;
export const NUMBER: number = 5;
/** A whole string or bytes literal without replacement fields. */
export const STRING: number = 6;
/** The opening of an f-string or t-string; the parser reads on from behind the quote. */
export const FSTRING: number = 7;
/** What cannot be a token; `Scanner.complaint` says why. */
export const INVALID: number = 8;
/** Stands still after a failure until the statement is given up, so that every production unwinds by itself. */
export const FAILED: number = 9;

export const LPAR: number = 10;
export const RPAR: number = 11;
export const LSQB: number = 12;
export const RSQB: number = 13;
export const LBRACE: number = 14;
export const RBRACE: number = 15;
export const COLON: number = 16;
export const COMMA: number = 17;
export const SEMI: number = 18;
export const DOT: number = 19;
export const ELLIPSIS: number = 20;
export const ARROW: number = 21;
export const ASSIGN: number = 22;
export const WALRUS: number = 23;
export const TILDE: number = 24;
export const BANG: number = 25;
export const QUESTION: number = 26;
export const BACKTICK: number = 27;

export const EQ: number = 30;
export const NE: number = 31;
/** Python 2's `<>`. */
export const NE_OLD: number = 32;
export const LT: number = 33;
export const LE: number = 34;
export const GT: number = 35;
export const GE: number = 36;

/** Binary operators; the augmented assignment of each is `AUGMENTED` further on. */
export const PLUS: number = 40;
export const MINUS: number = 41;
export const STAR: number = 42;
export const SLASH: number = 43;
export const DSLASH: number = 44;
export const PERCENT: number = 45;
export const AT: number = 46;
export const DSTAR: number = 47;
export const PIPE: number = 48;
export const AMP: number = 49;
export const CARET: number = 50;
export const LSHIFT: number = 51;
export const RSHIFT: number = 52;
export const AUGMENTED: number = 20;
export const AUG_FIRST: number = PLUS + AUGMENTED;
export const AUG_LAST: number = RSHIFT + AUGMENTED;

export const KW_FIRST: number = 80;
export const KW_FALSE: number = 80;
export const KW_NONE: number = 81;
export const KW_TRUE: number = 82;
export const KW_AND: number = 83;
export const KW_AS: number = 84;
export const KW_ASSERT: number = 85;
export const KW_ASYNC: number = 86;
export const KW_AWAIT: number = 87;
export const KW_BREAK: number = 88;
export const KW_CLASS: number = 89;
export const KW_CONTINUE: number = 90;
export const KW_DEF: number = 91;
export const KW_DEL: number = 92;
export const KW_ELIF: number = 93;
export const KW_ELSE: number = 94;
export const KW_EXCEPT: number = 95;
export const KW_FINALLY: number = 96;
export const KW_FOR: number = 97;
export const KW_FROM: number = 98;
export const KW_GLOBAL: number = 99;
export const KW_IF: number = 100;
export const KW_IMPORT: number = 101;
export const KW_IN: number = 102;
export const KW_IS: number = 103;
export const KW_LAMBDA: number = 104;
export const KW_NONLOCAL: number = 105;
export const KW_NOT: number = 106;
export const KW_OR: number = 107;
export const KW_PASS: number = 108;
export const KW_RAISE: number = 109;
export const KW_RETURN: number = 110;
export const KW_TRY: number = 111;
export const KW_WHILE: number = 112;
export const KW_WITH: number = 113;
export const KW_YIELD: number = 114;
const COUNT = 115;

export const PREC_OR: number = 1;
export const PREC_AND: number = 2;
export const PREC_NOT: number = 3;
export const PREC_COMPARE: number = 4;
export const PREC_BITOR: number = 5;

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
