import type { Node } from '../ast.js';
import type { Value } from '../constants/value.js';

/**
 * `always`: a run from the top comes by. `maybe`: behind a condition that is not known, in an `except`, in a function that
 * is handed on. `uncalled`: in a function that this file does not call. `never`: behind a condition that is known to be
 * false, such as running on Colab.
 */
export type Reach = 'always' | 'maybe' | 'uncalled' | 'never';

/** Under what circumstances a place in the code is reached. */
export interface Circumstances {
  readonly reach: Reach;
  /** A failure there is caught and does not end the run. */
  readonly guarded: boolean;
  /** Name of the innermost function. */
  readonly within: string | null;
  /** In a loop whose length is not known, or is more than one. */
  readonly repeated: boolean;
}

interface EventBase extends Circumstances {
  /** Which of the units: the cell of a notebook in order of its Python cells. */
  readonly unit: number;
  readonly node: Node;
}
/** A call, and what it was given. `name`: dotted, `pandas.read_csv`; `?.to_csv` for a method of something unknown, `?.f` for an unknown function. */
export interface CallEvent extends EventBase {
  readonly kind: 'call';
  readonly name: string;
  /** What a method is called on. */
  readonly on: Value;
  readonly args: readonly Value[];
  readonly keywords: ReadonlyMap<string, Value>;
  /** `*args` or `**kwargs` are among the arguments: others may be there. */
  readonly spread: boolean;
  /** A function or class of this file is called: what it does is followed on its own. */
  readonly isLocal: boolean;
  /** In a block or function that somebody else runs in a folder of his choice (`with chdir(...)`, signac's `with job`). */
  readonly isAway: boolean;
  /** In a test whose failure ends the run: `assert path.exists()`, `if not path.exists(): raise`. */
  readonly isDemanded: boolean;
}
/** `numpy.float` without a call, or what an import takes (`numpy.random` of `from numpy import random`). */
export interface ReferenceEvent extends EventBase {
  readonly kind: 'reference' | 'import';
  readonly name: string;
}
/** A shell line or cell, with inserted values filled in. */
export interface ShellEvent extends EventBase {
  readonly kind: 'shell';
  readonly text: string;
}
/** A line or cell magic; `text`: its arguments; `body`: what stands below a cell magic. */
export interface MagicEvent extends EventBase {
  readonly kind: 'magic';
  readonly name: string;
  readonly text: string;
  readonly body: string | null;
}
/** A text literal, in whatever place, as a value or a part of one. */
export interface LiteralEvent extends EventBase {
  readonly kind: 'literal';
  readonly text: string;
  /** A docstring or another statement that is nothing but a text. */
  readonly isStatement: boolean;
}
export type CodeEvent = CallEvent | ReferenceEvent | ShellEvent | MagicEvent | LiteralEvent;
