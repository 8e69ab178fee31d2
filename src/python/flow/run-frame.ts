import type { ClassScope, FunctionScope, NameEvent } from '../scopes/name-event.js';
import { CAUGHT, CONDITIONAL, HANDLER, OPTIONAL } from '../scopes/name-event.js';
import { isGiven } from '../scopes/known-names.js';
import type { Environment } from './environment.js';
import type { Doubt } from './missing-names.js';
import type { CellSpan } from './name-flow.js';

/** As sure as a frame is to run: as `Doubt`, and 3 for code whose NameErrors are caught: it binds and nothing else. */
export type Sureness = Doubt | 3;

/** A list of events that is being gone through: a cell, or a function that was called. */
export interface Frame {
  readonly events: readonly NameEvent[];
  readonly cell: number;
  readonly fn: FunctionScope | null;
  /** The class of `self`. */
  readonly cls: ClassScope | null;
  readonly doubt: Sureness;
  next: number;
}

/** A visit of a function counts again only after something was deleted or a function was replaced, or when it is surer. */
export interface Visit {
  readonly epoch: number;
  readonly doubt: Sureness;
}

export function spanIn(frame: Frame, event: NameEvent): CellSpan {
  return { cell: frame.cell, start: event.start, end: event.end };
}

/** How sure it is that what the event does happens. */
export function doubtOf({ op, flags }: NameEvent, { doubt }: Frame): Sureness {
  if ((flags & CAUGHT) !== 0 || doubt === 3) return 3;
  // Of an unbound local nothing is said at high confidence but what no path gets around.
  const unsure = op === 'unbound' ? CONDITIONAL | OPTIONAL | HANDLER : HANDLER | OPTIONAL;
  return (flags & unsure) !== 0 && doubt === 0 ? 1 : doubt;
}

/** Whether every run of the cell gets to the event and stops there with a NameError. */
export function failsSurely({ op, name, flags }: NameEvent, env: Environment): boolean {
  const isReached = (flags & (CONDITIONAL | HANDLER | OPTIONAL | CAUGHT)) === 0;
  return op === 'read' && isReached && !env.has(name) && !isGiven(name);
}
