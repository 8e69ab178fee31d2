import type { Module, Span, Stmt } from '../ast.js';
import { lowerModule } from '../scopes/lower-module.js';
import { CONDITIONAL } from '../scopes/name-event.js';

/** A name that a cell reads and then binds. Offsets into the cell. */
export interface ReboundName {
  readonly name: string;
  readonly read: Span;
  readonly bound: Span;
}

/**
 * Names that the cell first reads from outside and then binds by an assignment. A name that is bound on both sides of the read
 * starts afresh each time; imports and definitions give the same each time.
 */
export function reboundNames(module: Module): ReboundName[] {
  const assigned = new Set<number>();
  for (const statement of module.body) for (const start of targetsOf(statement)) assigned.add(start);
  if (assigned.size === 0) return [];
  const first = new Map<string, Span | null>();
  const found = new Map<string, ReboundName>();
  for (const { op, name, start, end, flags } of lowerModule(module).events) {
    const read = first.get(name);
    if (op === 'read' && read === undefined) first.set(name, { start, end });
    else if (op === 'bind') {
      if (read === undefined) first.set(name, null);
      else if (read !== null && assigned.has(start) && (flags & CONDITIONAL) === 0 && !found.has(name))
        found.set(name, { name, read, bound: { start, end } });
    }
  }
  return [...found.values()];
}

/** The places of the names that a top-level assignment binds from an expression. */
function targetsOf(statement: Stmt): number[] {
  if (statement.kind === 'AugAssign') return [statement.target.start];
  if (statement.kind !== 'Assign' || statement.value.kind === 'Constant') return [];
  return statement.targets.filter((target) => target.kind === 'Name').map((target) => target.start);
}
