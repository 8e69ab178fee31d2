/**
 * The syntax tree of a Python file or a notebook cell: a union discriminated on `kind`.
 * Kinds and fields are those of CPython's `ast`, in camel case. Differences: operators and contexts are strings;
 * names that CPython keeps as bare strings have a place (`nameStart`, `Identifier`); `arguments` is `Arguments`,
 * `arg` is `Argument`, `keyword` is `Keyword`, `alias` is `Alias`, `comprehension` is `Comprehension`,
 * `withitem` is `WithItem`, `match_case` is `MatchCase`; what is broken, Python 2 or IPython has kinds of its own.
 */
import type { Argument, Arguments, Keyword, TypeParam } from './ast-definitions.js';
import type { Comprehension, Expr, Span } from './ast-expressions.js';
import type { Inserted } from './ast-ipython.js';
import type { Pattern } from './ast-patterns.js';
import type { Alias, ExceptHandler, Identifier, MatchCase, Stmt, WithItem } from './ast-statements.js';

export type * from './ast-definitions.js';
export type * from './ast-expressions.js';
export type * from './ast-ipython.js';
export type * from './ast-patterns.js';
export type * from './ast-statements.js';

/**
 * `syntax`: not Python of any version from 3.8 to 3.14. `indentation`: a block that does not line up. `python2`: valid in
 * Python 2 only, and understood. `depth`: nested deeper than the parser follows (CPython gives up on such code as well).
 */
export type SyntaxErrorKind = 'syntax' | 'indentation' | 'python2' | 'depth';

/** One thing that is wrong, in plain words without a full stop. At most one of each statement, except kind `python2`. */
export interface PythonError extends Span {
  readonly kind: SyntaxErrorKind;
  readonly message: string;
}

/** Where an offset is; both count from 1, the column in Unicode code points. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Lines of the text. `\n`, `\r\n` and a lone `\r` end a line. */
export interface Lines {
  readonly count: number;
  /** The line, from 1, that the UTF-16 offset is on. */
  lineAt(offset: number): number;
  /** Line and column of a UTF-16 offset. */
  positionAt(offset: number): Position;
  /** The UTF-16 offset at which the line (from 1) starts. */
  startOf(line: number): number;
}

/** A comment from `#` to the end of its line, exclusive. */
export interface Comment extends Span {
  readonly kind: 'Comment';
}

export interface Module extends Span {
  readonly kind: 'Module';
  readonly body: readonly Stmt[];
  /** In the order of their places. */
  readonly errors: readonly PythonError[];
  /** Offsets of what the compiler may refuse, such as a `return` outside of functions; -1: anywhere. See `compilerErrors`. */
  readonly strays: readonly number[];
  readonly comments: readonly Comment[];
  /** Made on first use. */
  readonly lines: Lines;
  /** The text that was parsed; all offsets point into it. */
  readonly source: string;
}

/** Every node of the tree. */
export type Node =
  | Module
  | Stmt
  | Expr
  | Pattern
  | Arguments
  | Argument
  | Keyword
  | Comprehension
  | Alias
  | ExceptHandler
  | Identifier
  | MatchCase
  | TypeParam
  | WithItem
  | Inserted;

/** How to read a text. */
export interface ParseOptions {
  /** Whether magics, shell lines, help queries and top-level `await` belong to the language: true for notebook cells. */
  readonly ipython: boolean;
}
