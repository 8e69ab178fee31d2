/** What IPython adds to Python: magics, shell lines, help queries. All offsets point into the text of the whole cell. */
import type { Expr, Span } from './ast-expressions.js';
import type { Stmt } from './ast-statements.js';

/**
 * A `{expression}` or `$name` that IPython fills in before it runs a magic or a shell line.
 * A text that is no Python (a shell's own `${HOME}` or awk's `{print}` may look so) has `expr` null; a name that
 * does not exist is no error there: IPython then passes the line on unchanged.
 */
export interface Inserted extends Span {
  readonly kind: 'Inserted';
  /** The text between the braces, or the name after `$`. */
  readonly text: string;
  readonly expr: Expr | null;
}

/** `%name args`, `target = %name args`, or without the `%` when `auto`. */
export interface LineMagic extends Span {
  readonly kind: 'LineMagic';
  readonly name: string;
  readonly nameStart: number;
  /** The rest of the line, trimmed; a continuation by backslash is in it as written. */
  readonly args: string;
  readonly argsStart: number;
  /** `x` in `x = %magic`, with ctx `'store'`. */
  readonly target: Expr | null;
  /** A bare `pip install x`, `ls`, `cd ..`: a shipped list of names, where the line is no Python. */
  readonly auto: boolean;
  readonly inserted: readonly Inserted[];
  /** The Python that the magic runs in the notebook's namespace: `%time x = f()`, `%timeit f(x)`; null for others. */
  readonly body: readonly Stmt[] | null;
}

/** `!command`, `!!command`, `target = !command`. */
export interface ShellCommand extends Span {
  readonly kind: 'ShellCommand';
  /** Trimmed; a continuation by backslash is in it as written. */
  readonly command: string;
  readonly commandStart: number;
  /** `x` in `x = !command`, with ctx `'store'`. */
  readonly target: Expr | null;
  /** `!!command`. */
  readonly capture: boolean;
  readonly inserted: readonly Inserted[];
}

/** `obj?`, `?obj`, `obj??`, `np.*load*?`. */
export interface HelpQuery extends Span {
  readonly kind: 'HelpQuery';
  /** What is asked about, as written: a dotted name, a wildcard pattern, or a magic's name with `%`. */
  readonly query: string;
  readonly queryStart: number;
  readonly detail: 1 | 2;
  /** The dotted name as an expression where it is one; IPython only prints "not found" where it does not exist. */
  readonly expr: Expr | null;
}

/** `%%name args` and everything below it. Only as the first statement of a cell (or of a cell magic's Python body). */
export interface CellMagic extends Span {
  readonly kind: 'CellMagic';
  readonly name: string;
  readonly nameStart: number;
  readonly args: string;
  readonly argsStart: number;
  readonly inserted: readonly Inserted[];
  readonly bodyText: string;
  readonly bodyStart: number;
  /** The statements of the body, where it is Python run in the notebook's namespace (`%%time`, `%%capture`); else null. */
  readonly body: readonly Stmt[] | null;
  /** Python on the magic's own line that runs before the body: the setup of `%%timeit setup`, `%%time x = 1`; else null. */
  readonly lineBody: readonly Stmt[] | null;
}

export type IPythonStmt = LineMagic | ShellCommand | HelpQuery | CellMagic;
