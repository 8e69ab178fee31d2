import type { ClassScope, FunctionScope, NameEvent, Value } from './name-event.js';
import { CALLED, EARLY, ESCAPE, SELF } from './name-event.js';

/** The whole cell, or a function: a stretch whose events belong together. */
export interface Frame {
  readonly kind: 'module' | 'function';
  readonly events: NameEvent[];
  /** Where it stands; null for the module. */
  readonly parent: Block | null;
  /** Names bound in it, with what is known of the value; null when nothing is, or after a second binding. */
  readonly names: Map<string, Value | null>;
  /** Names declared `global`. */
  readonly globals: Set<string>;
  /** Names declared `nonlocal`. */
  readonly outer: Set<string>;
  readonly scope: FunctionScope | null;
  /** Of a method: the name of its first parameter. */
  selfName: string | null;
  /** Names of a function that have no value here, whatever was bound before: deleted, or declared only. Null: none so far. */
  gone: Set<string> | null;
  /** It takes a name from the builtins, and its reads of that name so far were passed over. */
  tookBuiltin: boolean;
  /** Functions directly inside it. */
  readonly inner: Frame[];
}

/** A comprehension, the type parameters of a definition, a `%timeit`: its code runs at once, its names stay inside. */
export interface Cover {
  readonly kind: 'cover';
  readonly parent: Block;
  readonly names: Set<string>;
  /** Code in it sees the names of a class body around it: so for type parameters (PEP 695), not for comprehensions. */
  readonly seesClass: boolean;
}

/** A class body: runs at once; its names are seen by the rest of the body, not by functions and comprehensions in it. */
export interface ClassBlock {
  readonly kind: 'class';
  readonly parent: Block;
  readonly names: Set<string>;
  readonly globals: Set<string>;
  readonly scope: ClassScope;
}

export type Block = Frame | Cover | ClassBlock;

export function newFrame(kind: Frame['kind'], parent: Block | null, scope: FunctionScope | null): Frame {
  return {
    kind,
    events: scope === null ? [] : scope.events,
    parent,
    names: new Map(),
    globals: new Set(),
    outer: new Set(),
    scope,
    selfName: null,
    gone: null,
    tookBuiltin: false,
    inner: [],
  };
}

/** The function or module that the block's code runs in. */
export function frameOf(block: Block): Frame {
  let at = block;
  while (at.kind === 'cover' || at.kind === 'class') at = at.parent;
  return at;
}

/** Whether a read of `name` in `block` is answered before the frame's own names are asked. */
export function isCovered(block: Block, name: string): boolean {
  let at = block;
  let fromInside = false;
  while (at.kind === 'cover' || at.kind === 'class') {
    // A comprehension in a class body does not see the class's names, only the body itself does.
    if (at.kind === 'cover' ? at.names.has(name) : !fromInside && at.names.has(name)) return true;
    if (at.kind === 'class' || !at.seesClass) fromInside = true;
    at = at.parent;
  }
  return false;
}

/**
 * Takes the names that the function has bound out of its events and of those of the functions inside it: only then is
 * known which they are, since a binding may come after the read. What remains are names from further outside.
 */
export function closeFunction(frame: Frame): void {
  const todo = [frame];
  for (let one = todo.pop(); one !== undefined; one = todo.pop()) {
    if (one.scope !== null && one.scope.events.length > 0) {
      one.scope.events = one.scope.events.filter((event) => stays(event, frame, one === frame));
    }
    for (const inner of one.inner) todo.push(inner);
  }
}

function stays(event: NameEvent, frame: Frame, own: boolean): boolean {
  // `unbound`: of a function inside, which is closed already.
  if (event.name === '' || event.op === 'unbound') return true;
  if (own && frame.globals.has(event.name)) return true;
  if (!frame.names.has(event.name)) return !isHiddenAround(frame, event.name);
  if (event.op === 'star' || event.op === 'run' || event.op === 'write') return true;
  if (event.name === frame.selfName && event.attr !== null && event.op === 'read') {
    event.name = '';
    event.value = SELF;
    return true;
  }
  if (own && (event.flags & EARLY) !== 0 && event.op === 'read') return becomesUnbound(event);
  return becomesDirect(event, frame.names.get(event.name) ?? null);
}

/** Under a condition in a loop the round before may have bound it further down. */
function becomesUnbound(event: NameEvent): boolean {
  if (event.loopEnd >= 0) return false;
  event.op = 'unbound';
  return true;
}

/** A call or a use of a local function or instance stays, without the local name. */
function becomesDirect(event: NameEvent, value: Value | null): boolean {
  if (value === null || value.kind === 'alias' || value.kind === 'self') return false;
  if (event.op === 'read') {
    if ((event.flags & CALLED) !== 0) event.op = 'call';
    else if ((event.flags & ESCAPE) !== 0 && value.kind === 'function') event.op = 'pass';
    else return false;
  } else if (event.op !== 'call') return false;
  event.name = '';
  event.value = value;
  return true;
}

/** A name of a comprehension around the function. */
function isHiddenAround(frame: Frame, name: string): boolean {
  let at = frame.parent;
  while (at !== null && (at.kind === 'cover' || at.kind === 'class')) {
    if (at.kind === 'cover' && at.names.has(name)) return true;
    at = at.parent;
  }
  return false;
}
