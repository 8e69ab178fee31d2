/**
 * Which distribution to install for an import: `cv2` is opencv-python, `google.cloud.storage` is google-cloud-storage.
 * The table (import-packages.json) is made by scripts/data/import-packages.py, which names its sources. Only widely used
 * distributions are in it: a name that a typosquat provides must never be offered.
 */
import table from './import-packages.json' with { type: 'json' };

interface Index {
  /** Module (dotted for parts of namespaces) to distributions, best first; a module not here may be in `own`. */
  readonly rows: ReadonlyMap<string, readonly string[]>;
  /** Modules whose distribution has the same name. */
  readonly own: ReadonlySet<string>;
  readonly templates: readonly (readonly [namespace: string, prefix: string])[];
  readonly bare: ReadonlySet<string>;
  readonly generic: ReadonlySet<string>;
  readonly accepted: ReadonlyMap<string, readonly string[]>;
  readonly elsewhere: ReadonlyMap<string, string>;
  /** Distributions that rows name or namespaces hold; the others are those of `own`. */
  readonly listed: ReadonlySet<string>;
}

/**
 * What nearly every project imports: answered without the table, which takes longer to read than a small project does.
 * A test holds each against the table.
 */
const FAMILIAR: ReadonlyMap<string, string> = new Map([
  ['numpy', 'numpy'],
  ['pandas', 'pandas'],
  ['matplotlib', 'matplotlib'],
  ['scipy', 'scipy'],
  ['seaborn', 'seaborn'],
  ['sklearn', 'scikit-learn'],
  ['requests', 'requests'],
  ['tqdm', 'tqdm'],
]);
const FAMILIAR_DISTRIBUTIONS: ReadonlySet<string> = new Set(FAMILIAR.values());
/** The familiar modules, for the test that holds them against the table. */
export const FAMILIAR_MODULES: readonly string[] = [...FAMILIAR.keys()];

function isFamiliar(module: string): boolean {
  return FAMILIAR.has(module.split('.', 1)[0] ?? '');
}

let made: Index | undefined;

/** Built on the first question, so that a run without imports pays nothing. */
function index(): Index {
  made ??= build();
  return made;
}

function build(): Index {
  const rows = new Map(table.rows.map(firstAndRest));
  const listed = new Set([...rows.values()].flat());
  for (const line of table.spaced) {
    const [prefix = '', ...rest] = words(line);
    for (const name of rest) listed.add(prefix + name);
  }
  const templates = table.templates.map((line): readonly [string, string] => {
    const [namespace, prefix] = words(line);
    return [namespace ?? '', prefix ?? ''];
  });
  return {
    rows,
    own: new Set(table.own.flatMap(words)),
    templates: templates.sort(([x], [y]) => y.length - x.length),
    bare: new Set(words(table.bare)),
    generic: new Set(words(table.generic)),
    accepted: new Map(table.accepted.map(firstAndRest)),
    elsewhere: new Map(table.elsewhere.map((line) => split(line, line.indexOf(' ')))),
    listed,
  };
}

let reversed: ReadonlyMap<string, readonly string[]> | undefined;

/** Distribution to the modules whose rows name it; made only for who asks. */
function modulesInRows(): ReadonlyMap<string, readonly string[]> {
  if (reversed !== undefined) return reversed;
  const modules = new Map<string, string[]>();
  for (const [module, providers] of index().rows) {
    for (const name of providers) {
      const already = modules.get(name);
      if (already === undefined) modules.set(name, [module]);
      else already.push(module);
    }
  }
  reversed = modules;
  return modules;
}

const words = (line: string): readonly string[] => line.split(' ');
const split = (line: string, at: number): readonly [string, string] => [line.slice(0, at), line.slice(at + 1)];
const firstAndRest = (line: string): readonly [string, readonly string[]] => {
  const [first, ...rest] = words(line);
  return [first ?? '', rest];
};

/** The normalised name of a distribution (PEP 503): runs of `-`, `_` and `.` become one `-`, lower case. */
export function normaliseName(name: string): string {
  return name.replace(/[-_.]+/g, '-').toLowerCase();
}

/** `a.b.c`, `a.b`, `a`: the module and the packages that it lies in, longest first. */
function* prefixes(module: string): Generator<string> {
  // 16 parts: nothing real is deeper, and a hostile name of a million dots must not cost a million slices.
  let rest = module.split('.', 16).join('.');
  while (rest !== '') {
    yield rest;
    rest = rest.slice(0, Math.max(0, rest.lastIndexOf('.')));
  }
}

/** `azure.storage.blob` under ('azure', 'azure-'): azure-storage-blob, azure-storage; the longest known one. */
function fromTemplate(module: string, namespace: string, prefix: string): string | undefined {
  if (!module.startsWith(`${namespace}.`)) return undefined;
  for (const part of prefixes(module.slice(namespace.length + 1))) {
    const plain = normaliseName(prefix + part);
    for (const name of [plain, plain.replace(/-v\d+(?:(?:alpha|beta|p\d)\w*)?$/, '')]) {
      if (isKnownPackage(name)) return name;
    }
  }
  return undefined;
}

/**
 * The widely used distributions that provide a module, best first; empty where none is known, and for names that people
 * give to modules of their own (`utils`, `config`), which no distribution must be offered for.
 * @param module dotted as imported. For `from google.cloud import storage` ask for `google.cloud.storage`.
 */
export function packagesFor(module: string): readonly string[] {
  const top = module.split('.', 1)[0] ?? '';
  const familiar = FAMILIAR.get(top);
  if (familiar !== undefined) return [familiar];
  let found = asked.get(module);
  if (found === undefined) {
    found = packagesInTable(module, top);
    if (asked.size < MOST_ASKED) asked.set(module, found);
  }
  return found;
}
/** The same few hundred modules are imported everywhere, and asked about for each file and each manifest. */
const asked = new Map<string, readonly string[]>();
const MOST_ASKED = 20_000;

/** What the table says, familiar or not. */
export function packagesInTable(module: string, top: string): readonly string[] {
  const { rows, own, templates, bare, generic } = index();
  if (generic.has(top) || notInstallable(module) !== undefined) return [];
  const dotted = [...prefixes(module)];
  const exact = dotted.find((name) => name.includes('.') && rows.has(name));
  // The longer of the two rules speaks: google.cloud has a row, google.cloud.storage a template.
  for (const [namespace, prefix] of templates) {
    const name = fromTemplate(module, namespace, prefix);
    if (name !== undefined && (exact === undefined || exact.length <= namespace.length)) return [name];
  }
  if (exact !== undefined) return rows.get(exact) ?? [];
  if (bare.has(top)) return [];
  return rows.get(top) ?? (own.has(top) ? [normaliseName(top)] : []);
}

/** Of these each package has parts of its own, which no other gives. */
const SHARED: ReadonlySet<string> = new Set(['mpl_toolkits', 'geoarrow', 'earthkit', 'ecmwf']);

/**
 * Whether a declared distribution gives a module: all that `packagesFor` offers, and older names, variants and bundles
 * (`tensorflow-gpu`, `jupyter` for `ipywidgets`), which are right where they stand but nothing to recommend.
 */
export function providesModule(distribution: string, module: string): boolean {
  const name = normaliseName(distribution);
  const top = module.split('.', 1)[0] ?? '';
  if (FAMILIAR.get(top) === name) return true;
  // One familiar distribution gives no other's module.
  if (FAMILIAR.has(top) && FAMILIAR_DISTRIBUTIONS.has(name)) return false;
  if (name === normaliseName(top)) return !index().bare.has(top);
  const packages = packagesFor(module);
  // Matplotlib has a part of `mpl_toolkits` for itself; `basemap` lies in a package of its own.
  if (packages.includes(name) || (!SHARED.has(top) && packagesFor(top).includes(name))) return true;
  for (const part of prefixes(module)) if (index().accepted.get(part)?.includes(name) === true) return true;
  return false;
}

/** The distributions among which all stand that `providesModule` says to give a module: to look through what is declared takes longer. */
export function mayProvideModule(module: string): readonly string[] {
  const top = module.split('.', 1)[0] ?? '';
  const familiar = FAMILIAR.get(top);
  const accepted = [...prefixes(module)].flatMap((part) => index().accepted.get(part) ?? []);
  const all = [normaliseName(top), ...packagesFor(module), ...packagesFor(top), ...accepted];
  return familiar === undefined ? all : [familiar, ...all];
}

/** Whether a distribution is widely used (or a known scientific one): a name outside is never offered. */
export function isKnownPackage(name: string): boolean {
  const { listed, own } = index();
  const normal = normaliseName(name);
  return listed.has(normal) || own.has(normal.replaceAll('-', '_'));
}

/** The top-level (or namespace) modules that a distribution is known for; empty where unknown. */
export function modulesOf(distribution: string): readonly string[] {
  const name = normaliseName(distribution);
  const own = name.replaceAll('-', '_');
  const rest = modulesInRows().get(name) ?? [];
  return index().own.has(own) ? [own, ...rest] : rest;
}

/** Where a module comes from that no index delivers (`Colab`, `conda (graph-tool)`), or nothing. */
export function notInstallable(module: string): string | undefined {
  if (isFamiliar(module)) return undefined;
  for (const part of prefixes(module)) {
    const place = index().elsewhere.get(part);
    if (place !== undefined) return place;
  }
  return undefined;
}

/** A module name too general to say anything of a distribution: `utils`, `config`, `data`. */
export function isGenericModule(module: string): boolean {
  if (isFamiliar(module)) return false;
  return index().generic.has(module.split('.', 1)[0] ?? '');
}
