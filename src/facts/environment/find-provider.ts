import { broughtDirectlyBy, isDependencyListKnown, isOftenBrought, isNeedOfMany } from '../../data/brought-along.js';
import {
  isKnownPackage,
  mayProvideModule,
  normaliseName,
  packagesFor,
  providesModule,
} from '../../data/import-packages.js';
import { broughtAlongHere } from './brought-along-here.js';
import type { Declared, Entry } from './declarations.js';
import { isNoPackage } from './no-package.js';

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
  const extra = byExtra(packages, declared);
  if (extra !== undefined) return extra;
  const along = broughtAlongHere(packages, declared);
  // What was printed from an environment would have it too, had it come along with the releases that are listed.
  if (along !== undefined && unknownNeeds(declared).isWhole) return { kind: 'none', packages, perhapsBy: along };
  if (along !== undefined) return { kind: 'brought', name: along };
  return likelyBuild(own, declared) ?? none(packages, declared);
}

/** So basic that a package for data whose own needs are not known most likely brings it. */
const BASIC: ReadonlySet<string> = new Set(['numpy', 'scipy', 'pandas', 'matplotlib']);
/** What is widely used and still not in the table of what comes along is mostly small: so many count for one. */
const SMALL = 3;
/** So many that nobody knows may bring whatever there is. */
const SEVERAL = 3;

/** What many need may come along with entries of manifests whose own needs are not known. */
function none(packages: readonly string[], declared: Declared): Provider {
  const { strange, known } = unknownNeeds(declared);
  const [perhapsBy = known[0]] = strange;
  const weight = strange.length + known.length / SMALL;
  const isLikely = (name: string): boolean =>
    strange.length > 0 ? isOftenBrought(name, weight) : BASIC.has(name) || isNeedOfMany(name, weight);
  const isOpen = strange.length >= SEVERAL && packages.length > 0;
  if (perhapsBy === undefined || !(isOpen || packages.some(isLikely))) return { kind: 'none', packages };
  return { kind: 'none', packages, perhapsBy };
}

/** Names of declared distributions of which it is not known what they bring along. */
interface UnknownNeeds {
  /** Those that nobody knows at all. */
  readonly strange: readonly string[];
  /** Widely used ones. */
  readonly known: readonly string[];
  /** None: all that comes along is listed. */
  readonly isWhole: boolean;
}
const UNKNOWN = new WeakMap<Declared, UnknownNeeds>();

function unknownNeeds(declared: Declared): UnknownNeeds {
  let found = UNKNOWN.get(declared);
  if (found === undefined)
    UNKNOWN.set(
      declared,
      (found = isWhole(declared) ? { strange: [], known: [], isWhole: true } : listUnknown(declared)),
    );
  return found;
}

function listUnknown({ entries, isProject }: Declared): UnknownNeeds {
  const strange: string[] = [];
  const known: string[] = [];
  for (const [name, list] of entries) {
    // A project's own extras name it: what it asks for is declared beside them.
    if (name === '' || isProject(name) || isNoPackage(name)) continue;
    // What a plain install leaves out brings nothing along, and tools for those who develop bring tools.
    if (!list.some(({ manifest, requirement }) => manifest !== null && requirement.group === 'runtime')) continue;
    if (!isDependencyListKnown(name) && !isModuleOfOther(name)) {
      if (isKnownPackage(name)) known.push(name);
      // Of several the one from a repository is the likeliest: research code asks for more than a small package does.
      else if (list.some(({ requirement }) => requirement.source.kind === 'vcs')) strange.unshift(name);
      else strange.push(name);
    }
    // `jax[cuda12]` brings libraries for the device.
    const extra = extrasOf(list).find(
      (one) => !isKnownPackage(one) && !isNoPackage(one) && !isDependencyListKnown(withExtra(name, one)),
    );
    if (extra !== undefined) strange.push(withExtra(name, extra));
  }
  return { strange, known, isWhole: false };
}

/** `cv2`, which stands where `opencv-python` is meant: that is known. */
function isModuleOfOther(name: string): boolean {
  return !isKnownPackage(name) && packagesFor(name).some(isDependencyListKnown);
}

const LONG = 40;
/** Releases of other years need a little more or less than those of the table. */
const MOST = 0.75;

/** What was printed from an environment holds all that comes along too: nothing else does. */
function isWhole({ entries }: Declared): boolean {
  if (entries.size < LONG) return false;
  let needed = 0;
  let there = 0;
  for (const name of entries.keys())
    for (const other of broughtDirectlyBy(name)) {
      needed += 1;
      if (entries.has(other)) there += 1;
    }
  return needed > LONG && there >= needed * MOST;
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
  /** Those that nobody knows, and of which it is not known what they bring along. */
  readonly perhaps: readonly string[];
}
const NAMES = new WeakMap<Declared, Names>();

function namesOf({ entries, isProject }: Declared): Names {
  // `pip install .`: what that brings lies in the tree, and is no missing module.
  const own = [...entries]
    .filter(([, list]) => list.length === 0 || list.some(({ requirement }) => requirement.source.kind !== 'path'))
    .map(([name]) => name);
  return {
    bare: own.map(flat),
    perhaps: own.filter(
      (name) => !isKnownPackage(name) && !isDependencyListKnown(name) && !isNoPackage(name) && !isProject(name),
    ),
  };
}

function flat(name: string): string {
  // `sklearn` is scikit-learn's, and many take after it.
  const short = name.toLowerCase().replace(/^scikit[-_]/, 'sk');
  return short.replace(/[-_.\d]|^py(?=...)|python/g, '');
}
