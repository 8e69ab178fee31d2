/** Nodes of functions and classes, with their parameters and type parameters. Names and fields follow CPython's `ast` module. */
import type { Expr, Span } from './ast-expressions.js';
import type { Stmt } from './ast-statements.js';

/** A parameter; `start` to `end` covers the annotation, the name is at `start`. */
export interface Argument extends Span {
  readonly kind: 'Argument';
  readonly arg: string;
  readonly annotation: Expr | null;
}

/** `[T: bound = default]` (`TypeVar`), `*Ts` (`TypeVarTuple`), `**P` (`ParamSpec`): PEP 695 and 696. The three are one shape. */
export interface TypeParam extends Span {
  readonly kind: 'TypeVar' | 'TypeVarTuple' | 'ParamSpec';
  readonly name: string;
  readonly nameStart: number;
  readonly bound: Expr | null;
  readonly defaultValue: Expr | null;
}

interface FunctionFields extends Span {
  readonly name: string;
  readonly nameStart: number;
  readonly nameEnd: number;
  readonly args: Arguments;
  readonly body: readonly Stmt[];
  /** The expressions after each `@`; `start` of the node is at `def` or `async`, not at the first decorator. */
  readonly decoratorList: readonly Expr[];
  readonly returns: Expr | null;
  readonly typeParams: readonly TypeParam[];
}

export interface FunctionDef extends FunctionFields {
  readonly kind: 'FunctionDef';
}

export interface AsyncFunctionDef extends FunctionFields {
  readonly kind: 'AsyncFunctionDef';
}

export interface ClassDef extends Span {
  readonly kind: 'ClassDef';
  readonly name: string;
  readonly nameStart: number;
  readonly nameEnd: number;
  readonly bases: readonly Expr[];
  readonly keywords: readonly Keyword[];
  readonly body: readonly Stmt[];
  readonly decoratorList: readonly Expr[];
  readonly typeParams: readonly TypeParam[];
}

/** The parameter list of a function or a lambda. */
export interface Arguments extends Span {
  readonly kind: 'Arguments';
  readonly posonlyargs: readonly Argument[];
  readonly args: readonly Argument[];
  readonly vararg: Argument | null;
  readonly kwonlyargs: readonly Argument[];
  /** One entry per keyword-only parameter; null where it has no default. */
  readonly kwDefaults: readonly (Expr | null)[];
  readonly kwarg: Argument | null;
  /** Defaults of the last `defaults.length` of `posonlyargs` and `args` together. */
  readonly defaults: readonly Expr[];
}

/** `arg=value` in a call or a class header; a null `arg` stands for `**value`. `start` is the start of the name. */
export interface Keyword extends Span {
  readonly kind: 'Keyword';
  readonly arg: string | null;
  readonly value: Expr;
}
