/** Statement nodes and what stands only inside statements. Names and fields follow CPython's `ast` module in camel case. */
import type { AsyncFunctionDef, ClassDef, FunctionDef, TypeParam } from './ast-definitions.js';
import type { BinaryOperator, Expr, Span } from './ast-expressions.js';
import type { IPythonStmt } from './ast-ipython.js';
import type { Pattern } from './ast-patterns.js';

/** A name at its place, where CPython's tree has a bare string. `name` is NFKC normalised. */
export interface Identifier extends Span {
  readonly kind: 'Identifier';
  readonly name: string;
}

export interface Return extends Span {
  readonly kind: 'Return';
  readonly value: Expr | null;
}

/** Targets have ctx `'del'`. */
export interface Delete extends Span {
  readonly kind: 'Delete';
  readonly targets: readonly Expr[];
}

/** Targets have ctx `'store'`; more than one for `a = b = value`. */
export interface Assign extends Span {
  readonly kind: 'Assign';
  readonly targets: readonly Expr[];
  readonly value: Expr;
}

/** `type name[typeParams] = value`; `name` is a `Name` with ctx `'store'`. */
export interface TypeAlias extends Span {
  readonly kind: 'TypeAlias';
  readonly name: Expr;
  readonly typeParams: readonly TypeParam[];
  readonly value: Expr;
}

/** `target op= value`: the target has ctx `'store'` and is read as well. */
export interface AugAssign extends Span {
  readonly kind: 'AugAssign';
  readonly target: Expr;
  readonly op: BinaryOperator;
  readonly value: Expr;
}

/** `target: annotation = value`; without a value nothing is bound. `simple`: the target is a bare name without parentheses. */
export interface AnnAssign extends Span {
  readonly kind: 'AnnAssign';
  readonly target: Expr;
  readonly annotation: Expr;
  readonly value: Expr | null;
  readonly simple: boolean;
}

interface ForFields extends Span {
  readonly target: Expr;
  readonly iter: Expr;
  readonly body: readonly Stmt[];
  readonly orelse: readonly Stmt[];
}

export interface For extends ForFields {
  readonly kind: 'For';
}

export interface AsyncFor extends ForFields {
  readonly kind: 'AsyncFor';
}

export interface While extends Span {
  readonly kind: 'While';
  readonly test: Expr;
  readonly body: readonly Stmt[];
  readonly orelse: readonly Stmt[];
}

/** An `elif` is an `If` alone in `orelse`; a chain of n branches nests n deep, so walk `orelse` in a loop. */
export interface If extends Span {
  readonly kind: 'If';
  readonly test: Expr;
  readonly body: readonly Stmt[];
  readonly orelse: readonly Stmt[];
}

export interface WithItem extends Span {
  readonly kind: 'WithItem';
  readonly contextExpr: Expr;
  readonly optionalVars: Expr | null;
}

interface WithFields extends Span {
  readonly items: readonly WithItem[];
  readonly body: readonly Stmt[];
}

export interface With extends WithFields {
  readonly kind: 'With';
}

export interface AsyncWith extends WithFields {
  readonly kind: 'AsyncWith';
}

export interface MatchCase extends Span {
  readonly kind: 'MatchCase';
  readonly pattern: Pattern;
  readonly guard: Expr | null;
  readonly body: readonly Stmt[];
}

export interface Match extends Span {
  readonly kind: 'Match';
  readonly subject: Expr;
  readonly cases: readonly MatchCase[];
}

/** Python 2's `raise E, "x"` has `exc` = `Tuple(E, "x")` and an error of kind `python2`. */
export interface Raise extends Span {
  readonly kind: 'Raise';
  readonly exc: Expr | null;
  readonly cause: Expr | null;
}

/** `except type as name:`; `nameStart` is -1 without a name. Python 2's `except X, e:` is the same with an error of kind `python2`. */
export interface ExceptHandler extends Span {
  readonly kind: 'ExceptHandler';
  readonly type: Expr | null;
  readonly name: string | null;
  readonly nameStart: number;
  readonly body: readonly Stmt[];
}

interface TryFields extends Span {
  readonly body: readonly Stmt[];
  readonly handlers: readonly ExceptHandler[];
  readonly orelse: readonly Stmt[];
  readonly finalbody: readonly Stmt[];
}

export interface Try extends TryFields {
  readonly kind: 'Try';
}

/** A `try` with `except*`. */
export interface TryStar extends TryFields {
  readonly kind: 'TryStar';
}

export interface Assert extends Span {
  readonly kind: 'Assert';
  readonly test: Expr;
  readonly msg: Expr | null;
}

/** `name` (dotted, or `*`) `as asname`; `asnameStart` is -1 without `as`. The bound place is `asnameStart`, else `start`. */
export interface Alias extends Span {
  readonly kind: 'Alias';
  readonly name: string;
  readonly asname: string | null;
  readonly asnameStart: number;
}

export interface Import extends Span {
  readonly kind: 'Import';
  readonly names: readonly Alias[];
}

/** `from module import names`; `module` is null in `from . import x`; `level` counts the leading dots. */
export interface ImportFrom extends Span {
  readonly kind: 'ImportFrom';
  readonly module: string | null;
  readonly names: readonly Alias[];
  readonly level: number;
}

export interface Global extends Span {
  readonly kind: 'Global';
  readonly names: readonly Identifier[];
}

export interface Nonlocal extends Span {
  readonly kind: 'Nonlocal';
  readonly names: readonly Identifier[];
}

/** An expression as a statement (CPython's `Expr`). */
export interface ExprStmt extends Span {
  readonly kind: 'Expr';
  readonly value: Expr;
}

export interface Pass extends Span {
  readonly kind: 'Pass';
}

export interface Break extends Span {
  readonly kind: 'Break';
}

export interface Continue extends Span {
  readonly kind: 'Continue';
}

/** Python 2's `print values`; always with an error of kind `python2`. `print >>f, x` stays the expression that it also is. */
export interface Python2Print extends Span {
  readonly kind: 'Python2Print';
  readonly values: readonly Expr[];
}

/** Python 2's `exec body in globals, locals`; always with an error of kind `python2`. */
export interface Python2Exec extends Span {
  readonly kind: 'Python2Exec';
  readonly body: Expr;
  readonly globals: Expr | null;
  readonly locals: Expr | null;
}

/** A statement that could not be read; `parts` are the expressions in it that could. Always with an error inside its span. */
export interface InvalidStmt extends Span {
  readonly kind: 'InvalidStmt';
  readonly parts: readonly Expr[];
}

export type Stmt =
  | FunctionDef
  | AsyncFunctionDef
  | ClassDef
  | Return
  | Delete
  | Assign
  | TypeAlias
  | AugAssign
  | AnnAssign
  | For
  | AsyncFor
  | While
  | If
  | With
  | AsyncWith
  | Match
  | Raise
  | Try
  | TryStar
  | Assert
  | Import
  | ImportFrom
  | Global
  | Nonlocal
  | ExprStmt
  | Pass
  | Break
  | Continue
  | Python2Print
  | Python2Exec
  | InvalidStmt
  | IPythonStmt;
