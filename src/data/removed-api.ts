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

let byName: Index | undefined;

/** Made on the first question: half a thousand entries, a millisecond. */
function index(): Index {
  if (byName !== undefined) return byName;
  const made = new Map<string, RemovedApi[]>();
  for (const table of Object.values<RemovedApiTable>(tables)) {
    for (const entry of expand(table)) {
      const already = made.get(entry.api);
      if (already === undefined) made.set(entry.api, [entry]);
      else already.push(entry);
    }
  }
  byName = made;
  return made;
}

function* expand(table: RemovedApiTable): Generator<RemovedApi> {
  for (const [removedIn, kinds] of Object.entries(table.removed)) {
    for (const [kind, names] of Object.entries(kinds) as [RemovedKind, Readonly<Record<string, string>>][]) {
      for (const [name, replacement] of Object.entries(names)) {
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

function findRemoved(name: string): readonly RemovedApi[] {
  const found: RemovedApi[] = [...(index().get(name) ?? [])];
  for (let at = name.lastIndexOf('.'), steps = 0; at > 0 && steps < 16; at = name.lastIndexOf('.', at - 1), steps++) {
    for (const entry of index().get(name.slice(0, at)) ?? []) {
      if (entry.kind === 'module' || entry.kind === 'attribute') found.push(entry);
    }
  }
  return found;
}

/** All entries, in the order of the tables; of one package where it is named. */
export function removedApis(distribution?: string): readonly RemovedApi[] {
  const all = [...index().values()].flat();
  return distribution === undefined ? all : all.filter((entry) => entry.package === distribution);
}
