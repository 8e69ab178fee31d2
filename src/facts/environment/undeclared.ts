import type {
  Confidence,
  ImportFact,
  LockContentsFact,
  LockFact,
  ManifestFact,
  Outline,
  UndeclaredFact,
} from '../../api/index.js';
import { isLocked } from '../../api/index.js';
import { broughtAlongBy } from '../../data/brought-along.js';
import { condaNames, distributionsOfConda } from '../../data/conda-names.js';
import { isGenericModule, normaliseName, notInstallable, packagesFor } from '../../data/import-packages.js';
import { parent, servedFolder } from '../project/serving-manifests.js';
import { broughtAlongHere } from './brought-along-here.js';
import type { Declarations, Declared } from './declarations.js';
import type { Provider } from './find-provider.js';
import { findProvider, mayBeGivenBy } from './find-provider.js';
import { knownVersion } from './known-version.js';
import type { Known } from './known-version.js';
import { isAlwaysThere, isOfAFolder, lookups } from './module-names.js';
import type { OwnModules } from './own-modules.js';

const MOST_PLACES = 50;
/** Files that a re-run of the work does not need. */
const ASIDE =
  /(?:^|\/)(?:tests?|testing|docs?|documentation|benchmarks?|\.github|ci|scripts\/dev|binder)\/|(?:^|\/)(?:test_[^/]*|[^/]*_test|conftest|noxfile|tasks|fabfile|conf|dodo|versioneer)\.py$/i;

/** Parts of one system: code that imports them in a function asked before which system it runs on. */
const OF_ONE_SYSTEM =
  /^(?:win32\w*|pythoncom|pywintypes|_?winreg|msvcrt|winsound|wmi|comtypes|appnope|AppKit|Foundation|Cocoa|Quartz|objc)$/;

export interface UndeclaredInput {
  readonly outlines: readonly Outline[];
  readonly declarations: Declarations;
  readonly own: OwnModules;
  readonly known: Known;
}

interface Found {
  readonly one: ImportFact;
  readonly packages: readonly string[];
  readonly manifest: ManifestFact;
  readonly declared: Declared;
  readonly broughtBy: string | undefined;
  readonly perhapsBy: string | undefined;
  readonly places: ImportFact['at'][];
  readonly files: Set<string>;
  use: UndeclaredFact['use'];
  /** Some place does without it. */
  spared: boolean;
  aside: boolean;
}

/** Packages that are imported where a manifest serves the file, and that nothing declares: see `UndeclaredFact`. Sorted by place. */
export function findUndeclared({ outlines, declarations, own, known }: UndeclaredInput): readonly UndeclaredFact[] {
  const found = new Map<string, Found>();
  const provided = new Map<string, Set<string>>();
  for (const outline of outlines) {
    const outside = (outline.facts.imports ?? []).filter(({ origin }) => origin === 'outside');
    if (outside.length === 0) continue;
    const declared = declarations.of(outline.path);
    const manifest = declared.manifests[0];
    if (manifest === undefined || declared.open) continue;
    const check = new FileCheck(outline, declared, own);
    const names = provided.get(manifest.path) ?? new Set<string>();
    provided.set(manifest.path, names);
    for (const one of outside) {
      const provider = check.lacking(one, names);
      if (provider === undefined) continue;
      // A package that nobody knows, called like the module that nobody knows: an install from the lock brings it.
      const isUnknown = provider.kind === 'none' && provider.packages.length === 0;
      if (isUnknown && lockWith([normaliseName(one.top)], manifest, known) !== undefined) continue;
      add(found, one, provider, manifest, declared);
    }
  }
  return [...found.values()].map((one) => factOf(one, outlines, known, provided.get(one.manifest.path)?.size ?? 0));
}

/** Says of the imports of one file which nothing provides. */
class FileCheck {
  readonly #outline: Outline;
  readonly #declared: Declared;
  readonly #own: OwnModules;
  readonly #known = new Map<string, Provider | undefined>();

  constructor(outline: Outline, declared: Declared, own: OwnModules) {
    this.#outline = outline;
    this.#declared = declared;
    this.#own = own;
  }

  lacking(one: ImportFact, provided: Set<string>): Exclude<Provider, { kind: 'declared' | 'extra' }> | undefined {
    const [key = ''] = lookups(one);
    if (!this.#known.has(key)) this.#known.set(key, this.#look(one));
    const provider = this.#known.get(key);
    if (provider?.kind === 'declared') provided.add(provider.name);
    return provider?.kind === 'none' || provider?.kind === 'brought' ? provider : undefined;
  }

  #look(one: ImportFact): Provider | undefined {
    const { top } = one;
    const { regular, projects, pairs } = this.#own;
    // A module of that name lies in the tree: which of the two is meant depends on sys.path, so nothing is claimed.
    if (regular.has(top) || projects.has(top.toLowerCase()) || isAlwaysThere(top)) return undefined;
    if (one.optional && OF_ONE_SYSTEM.test(top)) return undefined;
    // `lab.core` where there is a `lab/core.py`: a package without `__init__.py`.
    if (
      one.module.includes('.')
        ? pairs.has(one.module.split('.', 2).join('.'))
        : one.names.some((name) => pairs.has(`${top}.${name}`))
    )
      return undefined;
    // Modules of the author's that are missing are another finding, platforms' own modules a third.
    if (isGenericModule(top) || isOfAFolder(one.module) || notInstallable(one.module) !== undefined) return undefined;
    const provider = findProvider(lookups(one), this.#declared);
    if (provider.kind === 'none' && provider.packages.length === 0) return this.#unknown(one);
    if (provider.kind === 'declared' || provider.kind === 'extra') return provider;
    const packages = this.#packagesOf(one);
    // `python-foo` builds the module `foo` itself, from sources that need not be Python.
    if (packages.some((name) => this.#declared.isProject(name))) return undefined;
    if (this.#installedHere(packages) || this.#troubled(top, packages)) return undefined;
    return provider;
  }

  /** Nobody knows a package of that name, the repository has no module of it, and at most one package that is declared could bring it. */
  #unknown({ top, guarded }: ImportFact): Exclude<Provider, { kind: 'declared' | 'extra' }> | undefined {
    const { names, notebooks, hasSubmodules } = this.#own;
    const { fetches = false, outside = false } = this.#outline.facts.moduleSearch ?? {};
    if (guarded || fetches || outside || hasSubmodules || names.has(top) || notebooks.has(top)) return undefined;
    const given = mayBeGivenBy(top, this.#declared);
    if (given === 'likely' || broughtAlongHere([normaliseName(top)], this.#declared) !== undefined) return undefined;
    const [perhapsBy, ...others] = given;
    if (this.#installedHere([top.toLowerCase().replace(/_/g, '-')])) return undefined;
    // Of two that nobody knows, one may well be it.
    if (others.length > 0) return undefined;
    return { kind: 'none', packages: [], ...(perhapsBy === undefined ? {} : { perhapsBy }) };
  }

  #packagesOf(one: ImportFact): readonly string[] {
    return (
      lookups(one)
        .map((module) => packagesFor(module))
        .find((names) => names.length > 0) ?? []
    );
  }

  /** In a cell of the same notebook: `install-in-cell` speaks of it. */
  #installedHere(packages: readonly string[]): boolean {
    return (this.#outline.facts.installs ?? []).some(({ requirements }) =>
      requirements.some(({ normalized }) => packages.includes(normalized)),
    );
  }

  /** An entry of a manifest that no tool takes seems to mean it. */
  #troubled(top: string, packages: readonly string[]): boolean {
    const { troubled } = this.#declared;
    return troubled !== '' && [top.toLowerCase(), ...packages].some((name) => troubled.includes(name));
  }
}

function add(
  found: Map<string, Found>,
  one: ImportFact,
  provider: Exclude<Provider, { kind: 'declared' | 'extra' }>,
  manifest: ManifestFact,
  declared: Declared,
): void {
  const packages =
    lookups(one)
      .map((module) => packagesFor(module))
      .find((names) => names.length > 0) ?? [];
  const key = `${manifest.path}\n${packages[0] ?? one.top}`;
  const use = one.guarded || one.typing ? 'guarded' : one.optional ? 'optional' : 'plain';
  const aside = ASIDE.test(one.at.path);
  const known = found.get(key);
  if (known === undefined) {
    const broughtBy = provider.kind === 'brought' ? provider.name : undefined;
    const perhapsBy = provider.kind === 'none' ? provider.perhapsBy : undefined;
    const files = new Set([one.at.path]);
    found.set(key, {
      one,
      packages,
      manifest,
      declared,
      broughtBy,
      perhapsBy,
      places: [one.at],
      files,
      use,
      aside,
      spared: one.guarded,
    });
    return;
  }
  known.files.add(one.at.path);
  known.aside &&= aside;
  known.spared ||= one.guarded;
  // The strongest place comes first: the finding is shown there.
  const ranks = ['plain', 'optional', 'guarded'];
  if (ranks.indexOf(use) < ranks.indexOf(known.use)) {
    known.use = use;
    known.places.unshift(one.at);
  } else if (known.places.length < MOST_PLACES) known.places.push(one.at);
}

function factOf(found: Found, outlines: readonly Outline[], known: Known, provided: number): UndeclaredFact {
  const { one, manifest, declared, broughtBy, perhapsBy, places, files, aside } = found;
  const packages = offered(found);
  // Where one place does without it, the functions that use it are only called where it is there.
  const use = found.use === 'optional' && found.spared ? 'guarded' : found.use;
  const [first = one.top] = packages;
  // A pixi.toml lists conda's packages first.
  const isConda = manifest.format === 'conda-env' || manifest.tool === 'pixi';
  const entry = isConda ? (condaNames(first)[0] ?? first) : first;
  const version = knownVersion(packages, manifest.path, known);
  const lockedIn = broughtBy === undefined ? lockWith(packages, manifest, known) : undefined;
  const installedAt =
    packages.map((name) => declared.byWorkflow.get(name)).find((at) => at !== undefined) ??
    installedElsewhere(packages, outlines);
  return {
    module: one.module,
    packages,
    entry,
    manifest: manifest.path,
    format: manifest.format,
    ...(version === undefined ? {} : { version }),
    ...(broughtBy === undefined ? {} : { broughtBy }),
    ...(perhapsBy === undefined ? {} : { perhapsBy }),
    ...(lockedIn === undefined ? {} : { lockedIn }),
    ...(installedAt === undefined ? {} : { installedAt }),
    use,
    aside,
    confidence: confidenceOf(
      { ...found, use },
      installedAt !== undefined || lockedIn !== undefined || known.unread.some((lock) => isServed(manifest, lock)),
    ),
    files: files.size,
    provided,
    places,
  };
}

/** The lock file that has it, of the manifest's own tool or of another one beside or above: an install from it brings it. */
function lockWith(packages: readonly string[], manifest: ManifestFact, { locked }: Known): string | undefined {
  // A script that declares its packages itself runs apart from the project.
  if (manifest.tool === 'script') return undefined;
  const serves = (lock: LockFact): boolean => isLocked(manifest, [lock]) || isServed(manifest, lock);
  return locked.find((lock) => serves(lock) && packages.some((name) => lockedNames(lock).has(name)))?.path;
}

/** What a lock has, by the names that PyPI knows: `torch` for conda's `pytorch`. Made once for each lock. */
const namesOf = new WeakMap<LockContentsFact, ReadonlySet<string>>();
function lockedNames(lock: LockContentsFact): ReadonlySet<string> {
  let names = namesOf.get(lock);
  if (names === undefined) {
    names = new Set(
      lock.packages.flatMap(({ name, ecosystem }) =>
        ecosystem === 'conda' ? [name, ...distributionsOfConda(name)] : [name],
      ),
    );
    namesOf.set(lock, names);
  }
  return names;
}

function isServed(manifest: ManifestFact, lock: LockFact): boolean {
  const folder = servedFolder(manifest.path);
  const above = parent(lock.path) ?? '';
  return above === '' || folder === above || folder.startsWith(`${above}/`);
}

/** Of several that provide it, the one that comes along today: another would lie beside it. */
function offered({ packages, broughtBy }: Found): readonly string[] {
  if (broughtBy === undefined) return packages;
  const along = broughtAlongBy(broughtBy);
  return [...packages].sort((a, b) => Number(along.has(b)) - Number(along.has(a)));
}

/** Another notebook's cell installs it: a person who runs that one first has it. */
function installedElsewhere(packages: readonly string[], outlines: readonly Outline[]): UndeclaredFact['installedAt'] {
  for (const { kind, facts } of outlines)
    if (kind === 'notebook')
      for (const { requirements, at } of facts.installs ?? [])
        if (requirements.some(({ normalized }) => packages.includes(normalized))) return at;
  return undefined;
}

function confidenceOf({ use, broughtBy, perhapsBy, packages }: Found, installed: boolean): Confidence {
  if (use === 'guarded' || (packages.length === 0 && perhapsBy !== undefined)) return 'low';
  const isThere = installed || broughtBy !== undefined || perhapsBy !== undefined;
  return use === 'optional' || isThere || packages.length === 0 ? 'medium' : 'high';
}
