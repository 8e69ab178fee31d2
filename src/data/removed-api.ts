/**
 * APIs that packages had once and have no more: what code that names them needs to be told. Each entry was seen present in
 * the last release before `removedIn` and absent from it (scripts/data/check-removed-apis.py installs both and looks).
 */
import type { RemovedApiTable, RemovedKind } from './removed-apis/table.js';
import * as tables from './removed-apis/index.js';

export type { RemovedKind } from './removed-apis/table.js';

export interface RemovedApi {
  /** Dotted name as resolved through imports: `numpy.float`; of an argument, its function; of a method, class and name. */
  readonly api: string;
  readonly kind: RemovedKind;
  /** The distribution, PEP 503 normalised, or `python` for the standard library. */
  readonly package: string;
  /** First release without it. */
  readonly removedIn: string;
  readonly deprecatedIn?: string;
  /** First later release that has the name again: versions from here on are no finding. */
  readonly backIn?: string;
  /** What to type instead. */
  readonly replacement: string;
  /** Release notes and version. */
  readonly source: string;
  /** The keyword, for `argument` and `literal-argument`. */
  readonly argument?: string;
  /** The values that are no longer taken, for `literal-argument`. */
  readonly values?: readonly string[];
  /** How many arguments may be given by position (self not counted), for `positional`. */
  readonly positional?: number;
  /** The class that the receiver must be known to be (an instance, or itself), for methods and their arguments. */
  readonly receiver?: string;
}

type Index = ReadonlyMap<string, readonly RemovedApi[]>;

/** By the first part of the names: of two thousand entries a run asks for those of its few packages. */
const byRoot = new Map<string, Index>();
let tablesByRoot: ReadonlyMap<string, readonly RemovedApiTable[]> | undefined;

function indexOf(root: string): Index {
  let index = byRoot.get(root);
  if (index === undefined) {
    tablesByRoot ??= groupTables();
    const named = tablesByRoot.get(root);
    if (named === undefined) return NO_ENTRIES;
    index = indexed(named, (name) => rootOf(name) === root);
    byRoot.set(root, index);
  }
  return index;
}
const NO_ENTRIES: Index = new Map();

function groupTables(): ReadonlyMap<string, readonly RemovedApiTable[]> {
  const made = new Map<string, RemovedApiTable[]>();
  for (const table of Object.values<RemovedApiTable>(tables))
    for (const root of rootsOf(table)) {
      const already = made.get(root);
      if (already === undefined) made.set(root, [table]);
      else already.push(table);
    }
  return made;
}

function rootsOf(table: RemovedApiTable): ReadonlySet<string> {
  const roots = new Set<string>();
  if (table.root !== undefined) return roots.add(table.root);
  for (const kinds of Object.values(table.removed))
    for (const names of Object.values(kinds)) for (const name in names) roots.add(rootOf(name));
  return roots;
}

/** `numpy` of `numpy.float`; a module may go whole: `imp`, or a function of it: `input(x=)`. */
function rootOf(name: string): string {
  return /^[^.(]*/.exec(name)?.[0] ?? name;
}

function indexed(from: Iterable<RemovedApiTable>, isAsked: (name: string) => boolean): Index {
  const made = new Map<string, RemovedApi[]>();
  for (const table of from)
    for (const entry of expand(table, isAsked)) {
      const already = made.get(entry.api);
      if (already === undefined) made.set(entry.api, [entry]);
      else already.push(entry);
    }
  return made;
}

function* expand(table: RemovedApiTable, isAsked: (name: string) => boolean): Generator<RemovedApi> {
  for (const [removedIn, kinds] of Object.entries(table.removed)) {
    for (const [kind, names] of Object.entries(kinds) as [RemovedKind, Readonly<Record<string, string>>][]) {
      for (const [name, replacement] of Object.entries(names)) {
        if (!isAsked(name)) continue;
        const deprecatedIn = table.deprecated?.[name];
        const backIn = table.back?.[name];
        yield {
          ...call(name, kind),
          kind,
          package: table.package,
          removedIn,
          ...(deprecatedIn === undefined ? {} : { deprecatedIn }),
          ...(backIn === undefined ? {} : { backIn }),
          replacement,
          source: table.source.replace('{v}', removedIn),
        };
      }
    }
  }
}

/** `f(x='a'|'b')` taken apart; the tables are ours, so the form is certain. */
function call(name: string, kind: RemovedKind): Pick<RemovedApi, 'api' | 'argument' | 'values' | 'positional' | 'receiver'> {
  const open = name.indexOf('(');
  const api = open === -1 ? name : name.slice(0, open);
  const owner = api.slice(0, Math.max(0, api.lastIndexOf('.')));
  const last = owner.slice(owner.lastIndexOf('.') + 1);
  // Classes are written with a capital; arguments below one are a method's, whose receiver must be known.
  const receiver = kind === 'method' || (open !== -1 && /^[A-Z]/.test(last)) ? { receiver: owner } : {};
  if (open === -1) return { api, ...receiver };
  const inside = name.slice(open + 1, -1);
  if (inside.startsWith('*')) return { api, positional: Number(inside.slice(1)), ...receiver };
  const [argument = '', values = ''] = inside.split('=', 2);
  if (values === '') return { api, argument, ...receiver };
  return { api, argument, values: values.split('|').map((value) => value.slice(1, -1)), ...receiver };
}

/**
 * The removed APIs that a dotted name (as resolved through imports) touches: entries for the name itself, and for a
 * module or attribute that it lies below (`sklearn.externals.joblib` for `sklearn.externals.joblib.dump`).
 * The caller compares versions, and for arguments, values and receivers looks at the call.
 */
export function removedApisAt(name: string): readonly RemovedApi[] {
  let found = byUse.get(name);
  if (found === undefined) {
    found = findRemoved(name);
    if (byUse.size < MOST_ASKED) byUse.set(name, found);
  }
  return found;
}
/** The same few hundred names are used everywhere: each is looked up once a run. */
const byUse = new Map<string, readonly RemovedApi[]>();
const MOST_ASKED = 20_000;

const NOTHING: readonly RemovedApi[] = [];

function findRemoved(name: string): readonly RemovedApi[] {
  const index = indexOf(rootOf(name));
  if (index.size === 0) return NOTHING;
  const found: RemovedApi[] = [...(index.get(name) ?? [])];
  for (let at = name.lastIndexOf('.'), steps = 0; at > 0 && steps < 16; at = name.lastIndexOf('.', at - 1), steps++) {
    for (const entry of index.get(name.slice(0, at)) ?? []) {
      if (entry.kind === 'module' || entry.kind === 'attribute') found.push(entry);
    }
  }
  return found;
}

/** All entries, in the order of the tables; of one package where it is named. */
export function removedApis(distribution?: string): readonly RemovedApi[] {
  const all = [...indexed(Object.values<RemovedApiTable>(tables), () => true).values()].flat();
  return distribution === undefined ? all : all.filter((entry) => entry.package === distribution);
}
