import type { ClassScope, FunctionScope, Value } from '../scopes/name-event.js';
import type { CellSpan } from './name-flow.js';

/** What is known of the value of a name. */
export type Known = FunctionScope | ClassScope | Instance;
export interface Instance {
  readonly kind: 'instance';
  readonly of: ClassScope;
}

/** `assumed`: bound by something that has no place of its own; `missing`: reported already. */
export type EntryState = 'bound' | 'assumed' | 'deleted' | 'excepted' | 'missing';
export interface Entry extends CellSpan {
  readonly state: EntryState;
  readonly value: Known | null;
  /** What an `except ... as name` covers up until its end. */
  readonly before: Entry | null;
}

/** The names of the notebook's namespace while it runs. */
export class Environment {
  private readonly entries: Map<string, Entry>;
  /** Names of star imports, by module: never more than there are modules in the table and files in the project. */
  private readonly layers: Map<string, ReadonlySet<string>>;

  /** Names that have an entry and cannot be read. */
  private readonly gone: Set<string>;

  /** Where the last `%reset` took all names. */
  clearedAt: CellSpan | null;

  constructor() {
    this.clearedAt = null;
    this.gone = new Set();
    this.entries = new Map();
    this.layers = new Map();
  }

  entry(name: string): Entry | undefined {
    return this.entries.get(name);
  }

  /** Whether a read of the name finds something. */
  has(name: string): boolean {
    const entry = this.entries.get(name);
    if (entry !== undefined) return entry.state === 'bound' || entry.state === 'assumed';
    for (const names of this.layers.values()) if (names.has(name)) return true;
    return false;
  }

  value(name: string): Known | null {
    return this.entries.get(name)?.value ?? null;
  }

  /** `before`: what the binding covers up for a while. */
  set(
    name: string,
    state: EntryState,
    { cell, start, end }: CellSpan,
    value: Known | null,
    before: Entry | null = null,
  ): void {
    if (state !== 'bound' && state !== 'assumed') this.gone.add(name);
    else if (this.gone.size > 0) this.gone.delete(name);
    this.entries.set(name, { cell, start, end, state, value, before });
  }

  restore(name: string, entry: Entry): void {
    this.gone.delete(name);
    this.entries.set(name, entry);
  }

  addLayer(module: string, names: ReadonlySet<string>): void {
    this.layers.set(module, names);
    // What a star import brings replaces what was deleted or missing before.
    for (const name of this.gone) if (names.has(name)) this.entries.delete(name);
  }

  /** `%reset`. */
  clear(at: CellSpan): void {
    this.clearedAt = at;
    this.entries.clear();
    this.gone.clear();
    this.layers.clear();
  }

  /** All names that can be read now, for the nearest spelling. */
  *names(): Iterable<string> {
    for (const [name, entry] of this.entries) if (entry.state === 'bound' || entry.state === 'assumed') yield name;
    for (const layer of this.layers.values()) yield* layer;
  }

  /** What is known of a bound value, as things stand now. */
  resolve(value: Value | null): Known | null {
    if (value === null || value.kind === 'self') return null;
    if (value.kind === 'function' || value.kind === 'class') return value;
    const known = this.value(value.name);
    if (value.kind === 'alias') return known;
    return known?.kind === 'class' ? { kind: 'instance', of: known } : null;
  }
}
