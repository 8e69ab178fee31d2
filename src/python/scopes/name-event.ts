/**
 * What a piece of Python does with names, in the order in which it happens. Code blocks are lowered to lists of these
 * (locals of functions, targets of comprehensions and builtins are already gone), and the flow over cells reads only them.
 */

/**
 * `read`, `bind`, `delete`: as Python does; a `read` may be `CALLED`. `call`: a call without a read of its own, of `name` or of what
 * is in `value`. `pass`: the function in
 * `value` goes somewhere from where it may be called. `assume`: from here on the code has made sure of the name, or a tool has.
 * `unhandle`: the end of `except ... as name`. `star`: `from name import *`; `run`: `%run name`; `write`: `%%writefile name`
 * with its text in `attr`. `open`: names come into being that cannot be known. `clear`: `%reset`. `unbound`: a read of
 * a function's own name that nothing has bound by then (UnboundLocalError).
 */
export type Operation =
  | 'read'
  | 'bind'
  | 'delete'
  | 'call'
  | 'pass'
  | 'assume'
  | 'unhandle'
  | 'star'
  | 'run'
  | 'write'
  | 'open'
  | 'clear'
  | 'unbound';

/** May not be reached: under a condition. */
export const CONDITIONAL = 1;
/** Stands in an exception handler: reached only when something else failed. */
export const HANDLER = 2;
/** Stands behind `and`, `or`, `if ... else` in an expression: often passed over, as a guard wants it. */
export const OPTIONAL = 64;
/** A NameError here is caught. */
export const CAUGHT = 4;
/** The bare name is used as a value: a function so read may be called from elsewhere. */
export const ESCAPE = 8;
/** ... as an argument of a call: likely called by the callee. */
export const ARGUMENT = 16;
/** The name, or the attribute of it that is read, is called. */
export const CALLED = 32;
/** Stands in a function's own code before anything there binds the name: if something does further down, it is unbound here. */
export const EARLY = 128;
/** What the call gives is gone through at once: `for x in f()`, `list(f())`, `await f()`. */
export const DRAINED = 256;
/** Used in a way that hands nothing on: an operand, a subscript, a condition. */
export const SURE = 0;

export interface NameEvent {
  op: Operation;
  name: string;
  /** UTF-16 offsets into the cell. */
  readonly start: number;
  readonly end: number;
  readonly flags: number;
  /**
   * The end of the outermost loop inside which the event is conditional, else -1: what the loop binds further down may be
   * bound by then, from the round before.
   */
  readonly loopEnd: number;
  /** Of `name.attr`. */
  readonly attr: string | null;
  value: Value | null;
}

/** What is known of a value that a name is bound to, or that is called. */
export type Value = FunctionScope | ClassScope | Alias | Made | Self;

/** `x = other`. */
export interface Alias {
  readonly kind: 'alias';
  readonly name: string;
}
/** The result of `name(...)`: an instance, where `name` is a class. */
export interface Made {
  readonly kind: 'made';
  readonly name: string;
}
/** The first parameter of a method. */
export interface Self {
  readonly kind: 'self';
}
export const SELF: Self = { kind: 'self' };

/** A function or lambda: what it does with names that are not its own, once it is called. */
export interface FunctionScope {
  readonly kind: 'function';
  /** Empty for a lambda. */
  readonly name: string;
  /** The index of the cell it is written in. */
  readonly cell: number;
  readonly start: number;
  readonly end: number;
  events: NameEvent[];
  /** The class whose body it stands in. */
  owner: ClassScope | null;
  /** The last parts of its decorators: `property`, `setter`, `interact`. */
  readonly decorators: readonly string[];
  /** A generator or coroutine: a call of it runs nothing yet. */
  lazy: boolean;
}

export interface ClassScope {
  readonly kind: 'class';
  readonly name: string;
  readonly cell: number;
  readonly start: number;
  /** Base classes that are plain names; empty strings for others. */
  readonly bases: readonly string[];
  readonly methods: Map<string, FunctionScope>;
}

/** A cell or file, lowered. */
export interface ModuleScope {
  readonly events: readonly NameEvent[];
  /** All functions, lambdas and methods in it, inner ones included. */
  readonly functions: readonly FunctionScope[];
  /** `from __future__ import annotations` stands in it: in a notebook it holds for later cells as well. */
  readonly lazyAnnotations: boolean;
}
