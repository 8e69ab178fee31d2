import type { ModuleScope, NameEvent } from '../scopes/name-event.js';
import type { CellSpan } from './name-flow.js';
import { starNames } from './star-names.js';

/** A cell that runs, or that would. */
export interface IndexedCell {
  readonly index: number;
  readonly scope: ModuleScope;
}

interface StarImport {
  readonly at: CellSpan;
  readonly names: ReadonlySet<string>;
}

export interface Binding extends CellSpan {
  /** In a function, by way of `global`: there only if the function is called. */
  readonly inFunction: boolean;
}

/** Where in the notebook each name is bound, in document order. Made when first asked: most notebooks miss no name. */
export class BindingIndex {
  private readonly cells: readonly IndexedCell[];
  private made: Map<string, Binding[]> | undefined;
  private madeStars: readonly StarImport[] | undefined;

  constructor(cells: readonly IndexedCell[]) {
    this.cells = cells;
    this.made = undefined;
    this.madeStars = undefined;
  }

  private get byName(): Map<string, Binding[]> {
    this.made ??= indexBindings(this.cells);
    return this.made;
  }

  private get stars(): readonly StarImport[] {
    this.madeStars ??= findStars(this.cells);
    return this.madeStars;
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

  /** Its first binding, wherever that is. */
  first(name: string): Binding | null {
    return this.byName.get(name)?.[0] ?? null;
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

function indexBindings(cells: readonly IndexedCell[]): Map<string, Binding[]> {
  const byName = new Map<string, Binding[]>();
  const add = (cell: number, { op, name, start, end }: NameEvent, inFunction: boolean): void => {
    if (op !== 'bind') return;
    const list = byName.get(name);
    if (list === undefined) byName.set(name, [{ cell, start, end, inFunction }]);
    else list.push({ cell, start, end, inFunction });
  };
  for (const { index, scope } of cells) {
    for (const event of scope.events) add(index, event, false);
    for (const one of scope.functions) for (const event of one.events) add(index, event, true);
  }
  return byName;
}

function findStars(cells: readonly IndexedCell[]): StarImport[] {
  const stars: StarImport[] = [];
  for (const { index, scope } of cells)
    for (const { op, name, start, end } of scope.events) {
      const names = op === 'star' ? starNames(name) : undefined;
      if (names !== undefined) stars.push({ at: { cell: index, start, end }, names });
    }
  return stars;
}

function isAfter(one: CellSpan, place: CellSpan): boolean {
  return one.cell > place.cell || (one.cell === place.cell && one.start > place.start);
}
