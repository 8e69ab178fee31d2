import type { Identifier, Span } from '../ast.js';
import type { Block, Frame } from './block.js';
import { frameOf, isCovered, newFrame } from './block.js';
import { BUILTIN_NAMES, CLASS_NAMES } from './known-names.js';
import type { FunctionScope, Operation, Value } from './name-event.js';
import { CONDITIONAL, EARLY } from './name-event.js';

/** What the place of the code in the cell says of it. */
interface Surroundings {
  flags: number;
  /** How many conditions stand around. */
  depth: number;
  /** The outermost loop around, and the conditions around that loop. */
  loop: { readonly end: number; readonly depth: number } | null;
  /** How many `try` blocks with handlers stand around: each line of one may not be reached. */
  trying: number;
}

/** At the top of a cell or of a function. */
export function newSurroundings(): Surroundings {
  return { flags: 0, depth: 0, loop: null, trying: 0 };
}

/** What earlier cells say of this one. */
export interface Before {
  /** `from __future__ import annotations` holds for all later cells. */
  readonly lazyAnnotations: boolean;
  /** Builtins whose name was taken; this walk adds to it. */
  readonly shadowed: Set<string>;
}

/** The state of one walk over a cell or file: which block the code stands in, and under which conditions. */
export class Lowering {
  readonly cell: number;
  readonly functions: FunctionScope[];
  block: Block;
  lazyAnnotations: boolean;
  /** Names of builtins that the code has taken for something of its own. */
  readonly shadowed: Set<string>;
  around: Surroundings;
  /** How often a `break`, `continue` or `return` was met: what follows one that is conditional is conditional too. */
  leaves: number;
  /** How often `globals()` or the like was met. */
  namespaces: number;

  constructor(cell: number, before: Before) {
    this.cell = cell;
    this.shadowed = before.shadowed;
    this.functions = [];
    this.block = newFrame('module', null, null);
    this.lazyAnnotations = before.lazyAnnotations;
    this.around = newSurroundings();
    this.leaves = 0;
    this.namespaces = 0;
  }

  get frame(): Frame {
    return frameOf(this.block);
  }

  /** `flags` are added to what the surroundings say. */
  emit(
    op: Operation,
    name: string,
    { start, end }: Span,
    attr: string | null = null,
    value: Value | null = null,
    flags = 0,
  ): void {
    this.push(this.frame, op, name, start, end, flags, attr, value);
  }

  private push(
    frame: Frame,
    op: Operation,
    name: string,
    start: number,
    end: number,
    flags: number,
    attr: string | null,
    value: Value | null,
  ): void {
    const { around } = this;
    const { loop, depth } = around;
    frame.events.push({
      op,
      name,
      start,
      end,
      flags: around.flags | (depth > 0 ? CONDITIONAL : 0) | flags,
      loopEnd: loop !== null && depth > loop.depth ? loop.end : -1,
      attr,
      value,
    });
  }

  read(name: string, start: number, end: number, flags: number, attr: string | null): void {
    // Builtins are always there; a function of the notebook that took such a name still matters.
    if (BUILTIN_NAMES.has(name) && !this.shadowed.has(name)) return;
    const { block } = this;
    let frame: Frame;
    if (block.kind === 'module' || block.kind === 'function') frame = block;
    else {
      if (isCovered(block, name) || (block.kind === 'class' && CLASS_NAMES.has(name))) return;
      frame = frameOf(block);
    }
    // A local name of which nothing is known: nearly all reads in functions. Those that come before their binding are taken out later.
    if (
      frame.kind === 'function' &&
      frame.names.get(name) === null &&
      name !== frame.selfName &&
      !frame.globals.has(name) &&
      frame.gone?.has(name) !== true
    )
      return;
    this.push(frame, 'read', name, start, end, this.isEarly(name) ? flags | EARLY : flags, attr, null);
  }

  /** Whoever asks for `locals()` may know what is bound. Comprehensions and classes do not count: a generator is run later. */
  private isEarly(name: string): boolean {
    const { block } = this;
    return block.kind === 'function' && this.namespaces === 0 && this.isUnbound(name);
  }

  /** Whether nothing has bound a name of the function yet, or what was bound is gone. */
  isUnbound(name: string): boolean {
    const { block } = this;
    if (block.kind !== 'function' || block.outer.has(name) || block.globals.has(name)) return false;
    return !block.names.has(name) || block.gone?.has(name) === true;
  }

  /** From here on the function's name has no value. */
  lose(name: string): void {
    if (this.block.kind === 'function') (this.block.gone ??= new Set()).add(name);
  }

  /** Makes a name the function's own without giving it a value. */
  declare(name: string): void {
    if (this.block.kind !== 'function' || !this.isUnbound(name)) return;
    this.block.names.set(name, null);
    this.lose(name);
  }

  bind(name: string, start: number, end: number, value: Value | null): void {
    const { block } = this;
    if (BUILTIN_NAMES.has(name) && !this.shadowed.has(name)) {
      this.shadowed.add(name);
      if (block.kind === 'function') block.tookBuiltin = true;
    }
    if (block.kind === 'cover') block.names.add(name);
    else if (block.kind === 'class' && !block.globals.has(name)) {
      block.names.add(name);
      if (value?.kind === 'function') block.scope.methods.set(name, value);
    } else if (block.kind === 'function' && !block.globals.has(name)) {
      if (block.outer.has(name)) return;
      block.names.set(name, block.names.has(name) ? null : value);
      block.gone?.delete(name);
    } else this.push(this.frame, 'bind', name, start, end, 0, null, value);
  }

  declareGlobal(names: readonly Identifier[]): void {
    const { block } = this;
    if (block.kind === 'function' || block.kind === 'class') for (const { name } of names) block.globals.add(name);
  }

  declareNonlocal(names: readonly Identifier[]): void {
    const { block } = this;
    if (block.kind === 'function') for (const { name } of names) block.outer.add(name);
  }

  /** Binds in the nearest function or module, as the walrus does from inside a comprehension. */
  bindThrough(name: string, start: number, end: number): void {
    const inner = this.block;
    while (this.block.kind === 'cover') this.block = this.block.parent;
    this.bind(name, start, end, null);
    this.block = inner;
  }

  delete(name: string, start: number, end: number): void {
    const { block } = this;
    if (block.kind === 'cover' || block.kind === 'class') return;
    const isGlobal = block.kind === 'module' || block.globals.has(name);
    if (!isGlobal && this.isEarly(name)) {
      // `del` makes the name a local one, as a binding does.
      this.read(name, start, end, 0, null);
      block.names.set(name, null);
    } else {
      const { depth, loop, trying } = this.around;
      if (!isGlobal && depth === 0 && loop === null && trying === 0 && !block.outer.has(name)) this.lose(name);
      this.emit('delete', name, { start, end }, null, null, trying === 0 ? 0 : CONDITIONAL);
    }
  }

  /** A `yield` makes a generator of the function. */
  yieldHere(): void {
    const { scope } = this.frame;
    if (scope !== null) scope.lazy = true;
  }

  /** Runs `walk` with a block inside the present one. */
  within(block: Block, walk: () => void): void {
    const outer = this.block;
    this.block = block;
    walk();
    this.block = outer;
  }

  /** Runs `walk` as code whose names stay inside. */
  covered(names: readonly string[], walk: () => void, seesClass = false): void {
    this.within({ kind: 'cover', parent: this.block, names: new Set(names), seesClass }, walk);
  }

  /** Runs `walk` as code that may not be reached. */
  conditionally(walk: () => void, flags = 0): void {
    const { around } = this;
    const before = around.flags;
    around.depth++;
    around.flags |= flags;
    walk();
    around.flags = before;
    around.depth--;
  }

  looping(end: number, walk: () => void): void {
    const { around } = this;
    const outer = around.loop;
    around.loop ??= { end, depth: around.depth };
    walk();
    around.loop = outer;
  }

  flagged<T>(flags: number, walk: () => T): T {
    const before = this.around.flags;
    this.around.flags |= flags;
    const result = walk();
    this.around.flags = before;
    return result;
  }
}
