import type { ModuleScope } from '../scopes/name-event.js';
import type { CellSpan } from './name-flow.js';

export interface Binding extends CellSpan {
  /** In a function, by way of `global`: there only if the function is called. */
  readonly inFunction: boolean;
}

/** Where in the notebook each name is bound, in document order. */
export class BindingIndex {
  private readonly byName: Map<string, Binding[]>;
  private readonly stars: { readonly at: CellSpan; readonly names: ReadonlySet<string> }[];

  constructor() {
    this.byName = new Map();
    this.stars = [];
  }

  addScope(cell: number, scope: ModuleScope): void {
    for (const event of scope.events)
      if (event.op === 'bind') this.add(event.name, { cell, start: event.start, end: event.end, inFunction: false });
    for (const one of scope.functions)
      for (const event of one.events)
        if (event.op === 'bind') this.add(event.name, { cell, start: event.start, end: event.end, inFunction: true });
  }

  addStar(at: CellSpan, names: ReadonlySet<string>): void {
    this.stars.push({ at, names });
  }

  private add(name: string, binding: Binding): void {
    const list = this.byName.get(name);
    if (list === undefined) this.byName.set(name, [binding]);
    else list.push(binding);
  }

  /** The first binding after the place, those outside functions first; names that star imports bring included. */
  after(name: string, place: CellSpan): Binding | null {
    const later = (this.byName.get(name) ?? []).filter((one) => isAfter(one, place) || one.inFunction);
    const star = this.stars.find(({ at, names }) => isAfter(at, place) && names.has(name));
    return (
      later.find((one) => !one.inFunction) ??
      (star === undefined ? null : { ...star.at, inFunction: false }) ??
      later[0] ??
      null
    );
  }

  /** Whether anything in the notebook binds it. */
  has(name: string): boolean {
    return this.byName.has(name) || this.stars.some(({ names }) => names.has(name));
  }

  /** Whether the stretch of the cell binds it. */
  within(name: string, cell: number, start: number, end: number): boolean {
    return (this.byName.get(name) ?? []).some((one) => one.cell === cell && one.start >= start && one.start < end);
  }

  names(): Iterable<string> {
    return this.byName.keys();
  }
}

function isAfter(one: CellSpan, place: CellSpan): boolean {
  return one.cell > place.cell || (one.cell === place.cell && one.start >= place.start);
}
