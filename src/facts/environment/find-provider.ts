import { broughtAlongBy, broughtDirectlyBy, isDependencyListKnown, isOftenBrought } from '../../data/brought-along.js';
import { distributionsOfConda } from '../../data/conda-names.js';
import {
  isKnownPackage,
  mayProvideModule,
  normaliseName,
  packagesFor,
  providesModule,
} from '../../data/import-packages.js';
import type { Declared, Entry } from './declarations.js';

/** How a module is there after an install: declared by a distribution, brought along by one, or perhaps by one that nobody knows. */
export type Provider =
  | { readonly kind: 'declared'; readonly name: string }
  | { readonly kind: 'extra'; readonly name: string }
  | { readonly kind: 'brought'; readonly name: string }
  | { readonly kind: 'none'; readonly packages: readonly string[]; readonly perhapsBy?: string };

/**
 * Looks for what gives a module. `modules`: its names, most telling first. Cheap answers come first: most modules are
 * declared under their own name.
 */
export function findProvider(modules: readonly string[], declared: Declared): Provider {
  let known = FOUND.get(declared);
  if (known === undefined) FOUND.set(declared, (known = new Map<string, Provider>()));
  const key = modules.join('\n');
  // Nobody declares and imports thousands each: then the one that gives a module is not looked for among all.
  const isTooMuch = known.size * declared.entries.size > MOST_LOOKS;
  const found = known.get(key) ?? (isTooMuch ? { kind: 'extra', name: '' } : lookFor(modules, declared));
  known.set(key, found);
  return found;
}
const MOST_LOOKS = 3_000_000;
/** The files of a folder have the same declared for them, and import the same modules again and again. */
const FOUND = new WeakMap<Declared, Map<string, Provider>>();

function lookFor(modules: readonly string[], declared: Declared): Provider {
  const { entries } = declared;
  const [first = ''] = modules;
  const top = first.split('.', 1)[0] ?? '';
  const own = normaliseName(top);
  if (entries.has(own) && providesModule(own, first)) return { kind: 'declared', name: own };
  const packages = modules.map((module) => packagesFor(module)).find((found) => found.length > 0) ?? [];
  const named = packages.find((name) => entries.has(name));
  if (named !== undefined) return { kind: 'declared', name: named };
  const givers = new Set(modules.flatMap(mayProvideModule).filter((name) => entries.has(name)));
  for (const name of givers.size > 1 ? entries.keys() : givers)
    if (givers.has(name) && modules.some((module) => providesModule(name, module))) return { kind: 'declared', name };
  return (
    byExtra(packages, declared) ??
    broughtAlong(packages, declared) ??
    likelyBuild(own, declared) ??
    none(packages, declared)
  );
}

/** No packages of Python: what conda and instructions name besides. */
const OTHER =
  /^(?:python|pip|conda|nb-conda.*|r-.*|bioconductor-.*|lib.*|gxx.*|gcc.*|texlive.*|cuda.*|cudnn|ffmpeg|p7zip|(?:un)?zip|wget|make|cmake|graphviz|export|curl|git.*)$/;
/** Neither is `pytables`, which stands beside `tables` where conda has it. */
function isNoPackage(name: string): boolean {
  const [distribution] = distributionsOfConda(name);
  return OTHER.test(name) || (distribution !== undefined && distribution !== name);
}

/** So basic that a package for data whose own needs are not in the table most likely brings it. */
const BASIC: ReadonlySet<string> = new Set(['numpy', 'scipy', 'pandas', 'matplotlib']);

/** What many need may come along with an entry of a manifest whose own needs are not known. */
function none(packages: readonly string[], { entries, isProject }: Declared): Provider {
  if (packages.some((name) => isOftenBrought(name)))
    for (const [name, list] of entries) {
      // A project's own extras name it: what it asks for is declared beside them.
      if (name === '' || isProject(name) || isNoPackage(name)) continue;
      if (!list.some(({ manifest }) => manifest !== null)) continue;
      if (!isDependencyListKnown(name) && (packages.some((one) => BASIC.has(one)) || !isKnownPackage(name)))
        return { kind: 'none', packages, perhapsBy: name };
      const extra = extrasOf(list).find((one) => !isKnownPackage(one) && !isDependencyListKnown(withExtra(name, one)));
      if (extra !== undefined) return { kind: 'none', packages, perhapsBy: withExtra(name, extra) };
    }
  return { kind: 'none', packages };
}

function extrasOf(list: readonly Entry[]): readonly string[] {
  return list.flatMap(({ requirement }) => requirement.extras);
}

/** As the table calls what an extra brings: `pandas[excel]`. */
function withExtra(name: string, extra: string): string {
  return `${name}[${normaliseName(extra)}]`;
}

/** `tensorflow-protobuf` for `tensorflow`: a part, a build or a plug-in of it that nobody knows. */
function likelyBuild(own: string, { entries }: Declared): Provider | undefined {
  for (const name of entries.keys())
    if (own.length > 2 && name.startsWith(`${own}-`) && !isKnownPackage(name)) return { kind: 'extra', name };
  return undefined;
}

/** `transformers[torch]`, `ray[tune]`: an extra called like a package installs it. */
function byExtra(packages: readonly string[], { entries }: Declared): Provider | undefined {
  for (const [name, list] of entries)
    for (const { requirement } of list)
      if (requirement.extras.some((extra) => packages.includes(normaliseName(extra)))) return { kind: 'extra', name };
  return undefined;
}

/** pandas 3 no longer brings pytz: only where an older one is asked for is it there. */
function isBeforeThree({ requirement: { specifier } }: Entry): boolean {
  return /(?:={1,3}|~=|<=?)\s*[012](?:\.|$)|<\s*3(?:\.0)*(?:$|,)/.test(specifier);
}

function broughtAlong(packages: readonly string[], { entries, ofProject }: Declared): Provider | undefined {
  if (packages.length === 0) return undefined;
  if (packages.includes('pytz') && entries.get('pandas')?.some(isBeforeThree) === true)
    return { kind: 'brought', name: 'pandas' };
  for (const [name, list] of entries)
    for (const extra of extrasOf(list)) {
      const along = broughtAlongBy(withExtra(name, extra));
      if (packages.some((one) => along.has(one))) return { kind: 'brought', name: withExtra(name, extra) };
    }
  // One that needs it itself is the better answer than one that needs one that needs it.
  for (const name of entries.keys())
    if (packages.some((one) => broughtDirectlyBy(name).includes(one))) return { kind: 'brought', name };
  for (const name of entries.keys()) {
    const along = broughtAlongBy(name);
    const direct = ofProject(name);
    if (packages.some((one) => along.has(one) || direct.has(one))) return { kind: 'brought', name };
    if ([...direct].some((other) => packages.some((one) => broughtAlongBy(other).has(one))))
      return { kind: 'brought', name };
  }
  return undefined;
}

/**
 * A declared distribution that nobody knows may be what gives a module that nobody knows: `likely` by its name, else the
 * first few there are.
 */
export function mayBeGivenBy(top: string, declared: Declared): 'likely' | readonly string[] {
  const wanted = flat(top);
  let names = NAMES.get(declared);
  if (names === undefined) NAMES.set(declared, (names = namesOf(declared)));
  // `python-foo`, `foo-toolkit`, `foolib` for `foo`: one name holds the other.
  const isLikely = (bare: string): boolean => bare.length >= 3 && (bare.includes(wanted) || wanted.includes(bare));
  return wanted.length >= 3 && names.bare.some(isLikely) ? 'likely' : names.perhaps;
}

interface Names {
  readonly bare: readonly string[];
  /** Those that nobody knows. */
  readonly perhaps: readonly string[];
}
const NAMES = new WeakMap<Declared, Names>();

function namesOf({ entries }: Declared): Names {
  // `pip install .`: what that brings lies in the tree, and is no missing module.
  const own = [...entries]
    .filter(([, list]) => list.length === 0 || list.some(({ requirement }) => requirement.source.kind !== 'path'))
    .map(([name]) => name);
  return { bare: own.map(flat), perhaps: own.filter((name) => !isKnownPackage(name) && !isNoPackage(name)) };
}

function flat(name: string): string {
  // `sklearn` is scikit-learn's, and many take after it.
  const short = name.toLowerCase().replace(/^scikit[-_]/, 'sk');
  return short.replace(/[-_.\d]|^py(?=...)|python/g, '');
}
