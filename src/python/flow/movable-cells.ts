import type { ModuleScope } from '../scopes/name-event.js';
import type { MissingName } from './name-flow.js';

/** Findings for which an order is looked for; each costs a walk over the cells between. */
const MAX_ASKED = 20;

interface LoweredCell {
  readonly index: number;
  readonly scope: ModuleScope;
}

/**
 * Which of the names that come too late would be there in time if the cell that binds them were moved above the cell that
 * reads them: nothing that cell reads or binds may be bound between the two, and it does nothing else to names. By the finding.
 */
export function movableNames(missing: readonly MissingName[], cells: readonly LoweredCell[]): ReadonlySet<MissingName> {
  const late = missing.filter(({ kind, because }) => kind === 'later' && because !== null).slice(0, MAX_ASKED);
  return new Set(late.filter((one) => isMovable(one, cells)));
}

function isMovable({ at, calledAt, because }: MissingName, cells: readonly LoweredCell[]): boolean {
  const reader = (calledAt ?? at).cell;
  const binder = cells.find(({ index }) => index === because?.cell);
  if (binder === undefined || binder.index <= reader) return false;
  const touched = new Set<string>();
  for (const events of [binder.scope.events, ...binder.scope.functions.map((one) => one.events)])
    for (const { op, name } of events) {
      if (op !== 'read' && op !== 'bind' && op !== 'call') return false;
      touched.add(name);
    }
  return cells
    .filter(({ index }) => index >= reader && index < binder.index)
    .every(({ scope }) =>
      scope.events.every(({ op, name }) => (op === 'bind' ? !touched.has(name) : op !== 'star' && op !== 'run')),
    );
}
