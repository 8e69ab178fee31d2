/**
 * Expression nodes. Names and fields follow CPython's `ast` module, with fields in camel case
 * (`format_spec` is `formatSpec`) and operators as the names of CPython's operator classes (`'Add'`, `'NotIn'`).
 * Every node carries `start` and `end`: UTF-16 offsets into the parsed text, end exclusive.
 */
import type { Arguments, Keyword } from './ast-definitions.js';

/** What an expression does with its place: reads it, binds it, or deletes it. */
export type Context = 'load' | 'store' | 'del';

/** The fields that every node has. */
export interface Span {
  /** UTF-16 offset of the first code unit. */
  readonly start: number;
  /** UTF-16 offset after the last code unit. */
  readonly end: number;
}

export type BoolOperator = 'And' | 'Or';
export type UnaryOperator = 'Invert' | 'Not' | 'UAdd' | 'USub';
export type BinaryOperator =
  | 'Add'
  | 'Sub'
  | 'Mult'
  | 'MatMult'
  | 'Div'
  | 'Mod'
  | 'Pow'
  | 'LShift'
  | 'RShift'
  | 'BitOr'
  | 'BitXor'
  | 'BitAnd'
  | 'FloorDiv';
export type CompareOperator = 'Eq' | 'NotEq' | 'Lt' | 'LtE' | 'Gt' | 'GtE' | 'Is' | 'IsNot' | 'In' | 'NotIn';

/** `a or b or c`: one node for a run of the same operator. */
export interface BoolOp extends Span {
  readonly kind: 'BoolOp';
  readonly op: BoolOperator;
  readonly values: readonly Expr[];
}

/** `target := value`; the target is always a `Name` with ctx `'store'`. */
export interface NamedExpr extends Span {
  readonly kind: 'NamedExpr';
  readonly target: Name;
  readonly value: Expr;
}

export interface BinOp extends Span {
  readonly kind: 'BinOp';
  readonly left: Expr;
  readonly op: BinaryOperator;
  readonly right: Expr;
}

export interface UnaryOp extends Span {
  readonly kind: 'UnaryOp';
  readonly op: UnaryOperator;
  readonly operand: Expr;
}

export interface Lambda extends Span {
  readonly kind: 'Lambda';
  readonly args: Arguments;
  readonly body: Expr;
}

export interface IfExp extends Span {
  readonly kind: 'IfExp';
  readonly test: Expr;
  readonly body: Expr;
  readonly orelse: Expr;
}

/** A null key stands for `**value`. */
export interface Dict extends Span {
  readonly kind: 'Dict';
  readonly keys: readonly (Expr | null)[];
  readonly values: readonly Expr[];
}

export interface SetExpr extends Span {
  readonly kind: 'Set';
  readonly elts: readonly Expr[];
}

/** One `for target in iter if ...` of a comprehension. */
export interface Comprehension extends Span {
  readonly kind: 'Comprehension';
  readonly target: Expr;
  readonly iter: Expr;
  readonly ifs: readonly Expr[];
  readonly isAsync: boolean;
}

export interface ListComp extends Span {
  readonly kind: 'ListComp';
  readonly elt: Expr;
  readonly generators: readonly Comprehension[];
}

export interface SetComp extends Span {
  readonly kind: 'SetComp';
  readonly elt: Expr;
  readonly generators: readonly Comprehension[];
}

export interface GeneratorExp extends Span {
  readonly kind: 'GeneratorExp';
  readonly elt: Expr;
  readonly generators: readonly Comprehension[];
}

export interface DictComp extends Span {
  readonly kind: 'DictComp';
  readonly key: Expr;
  readonly value: Expr;
  readonly generators: readonly Comprehension[];
}

export interface Await extends Span {
  readonly kind: 'Await';
  readonly value: Expr;
}

export interface Yield extends Span {
  readonly kind: 'Yield';
  readonly value: Expr | null;
}

export interface YieldFrom extends Span {
  readonly kind: 'YieldFrom';
  readonly value: Expr;
}

/** `left op comparators[0] op comparators[1] ...`; Python 2's `<>` is `'NotEq'` with an error of kind `python2`. */
export interface Compare extends Span {
  readonly kind: 'Compare';
  readonly left: Expr;
  readonly ops: readonly CompareOperator[];
  readonly comparators: readonly Expr[];
}

export interface Call extends Span {
  readonly kind: 'Call';
  readonly func: Expr;
  readonly args: readonly Expr[];
  readonly keywords: readonly Keyword[];
}

/** `{value!r:spec}` in an f-string. */
export interface FormattedValue extends Span {
  readonly kind: 'FormattedValue';
  readonly value: Expr;
  readonly conversion: 's' | 'r' | 'a' | null;
  readonly formatSpec: JoinedStr | null;
}

/** `{value!r:spec}` in a t-string (PEP 750); `str` is the text of the expression. */
export interface Interpolation extends Span {
  readonly kind: 'Interpolation';
  readonly value: Expr;
  readonly str: string;
  readonly conversion: 's' | 'r' | 'a' | null;
  readonly formatSpec: JoinedStr | null;
}

/** An f-string, or several string literals side by side of which one is an f-string. */
export interface JoinedStr extends Span {
  readonly kind: 'JoinedStr';
  readonly values: readonly (Constant | FormattedValue)[];
}

export interface TemplateStr extends Span {
  readonly kind: 'TemplateStr';
  readonly values: readonly (Constant | FormattedValue | Interpolation)[];
}

export type ConstantType = 'str' | 'bytes' | 'int' | 'float' | 'complex' | 'bool' | 'none' | 'ellipsis';

/**
 * A literal. `value` by `type`: `str` its decoded text (neighbouring literals joined), `bytes` one code unit a byte,
 * `int`, `float` and `complex` (the imaginary part) the nearest double, `bool` a boolean, `none` and `ellipsis` null.
 */
export interface Constant extends Span {
  readonly kind: 'Constant';
  readonly type: ConstantType;
  readonly value: string | number | boolean | null;
}

/** `value.attr`; `attr` is at `attrStart` to `end`. */
export interface Attribute extends Span {
  readonly kind: 'Attribute';
  readonly value: Expr;
  readonly attr: string;
  readonly attrStart: number;
  readonly ctx: Context;
}

export interface Subscript extends Span {
  readonly kind: 'Subscript';
  readonly value: Expr;
  readonly slice: Expr;
  readonly ctx: Context;
}

export interface Starred extends Span {
  readonly kind: 'Starred';
  readonly value: Expr;
  readonly ctx: Context;
}

/** An identifier; `id` is NFKC normalised, so it may be spelled otherwise in the text. */
export interface Name extends Span {
  readonly kind: 'Name';
  readonly id: string;
  readonly ctx: Context;
}

export interface List extends Span {
  readonly kind: 'List';
  readonly elts: readonly Expr[];
  readonly ctx: Context;
}

export interface Tuple extends Span {
  readonly kind: 'Tuple';
  readonly elts: readonly Expr[];
  readonly ctx: Context;
}

/** `lower:upper:step`, only inside a `Subscript`. */
export interface Slice extends Span {
  readonly kind: 'Slice';
  readonly lower: Expr | null;
  readonly upper: Expr | null;
  readonly step: Expr | null;
}

/** Python 2's backticks; always with an error of kind `python2`. */
export interface Python2Repr extends Span {
  readonly kind: 'Python2Repr';
  readonly value: Expr;
}

/** Where an expression is missing or cannot be read; always with an error at the same place. Often empty. */
export interface InvalidExpr extends Span {
  readonly kind: 'InvalidExpr';
}

export type Expr =
  | BoolOp
  | NamedExpr
  | BinOp
  | UnaryOp
  | Lambda
  | IfExp
  | Dict
  | SetExpr
  | ListComp
  | SetComp
  | DictComp
  | GeneratorExp
  | Await
  | Yield
  | YieldFrom
  | Compare
  | Call
  | FormattedValue
  | Interpolation
  | JoinedStr
  | TemplateStr
  | Constant
  | Attribute
  | Subscript
  | Starred
  | Name
  | List
  | Tuple
  | Slice
  | Python2Repr
  | InvalidExpr;
