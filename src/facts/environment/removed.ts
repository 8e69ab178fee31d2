import { satisfies } from '@renovatebot/pep440';
import type {
  DeclaredPythonFact,
  LockContentsFact,
  LockFact,
  Outline,
  RemovedApiFact,
  RemovedUseFact,
} from '../../api/index.js';
import { baseName, isLocked, lockedVersion } from '../../api/index.js';
import { broughtAlongBy } from '../../data/brought-along.js';
import { holdsOf } from '../../data/held-back.js';
import { pythonsFor, supportsPython } from '../../data/python-support.js';
import { parent } from '../project/serving-manifests.js';
import type { Declarations, Declared, Entry } from './declarations.js';
import type { OwnModules } from './own-modules.js';

/** Later than any release: what a fresh install takes where nothing sets an end. */
const NEWEST = '99999';
/** Other distributions of the same package, with its version numbers. */
const VARIANTS: Readonly<Record<string, readonly string[]>> = {
  tensorflow: ['tensorflow-gpu', 'tensorflow-cpu', 'tensorflow-macos', 'intel-tensorflow'],
  'scikit-learn': ['sklearn'],
  matplotlib: ['matplotlib-base'],
  torch: ['pytorch', 'pytorch-gpu', 'pytorch-cpu'],
  ipython: ['jupyter', 'notebook', 'jupyterlab'],
};

export interface RemovedInput {
  readonly outlines: readonly Outline[];
  readonly declarations: Declarations;
  readonly pythons: readonly DeclaredPythonFact[];
  readonly locks: readonly LockFact[];
  readonly locked: () => readonly LockContentsFact[];
  readonly own: () => OwnModules;
}

/** Uses of removed APIs where the allowed versions of the package include ones without them: see `RemovedApiFact`. */
export function findRemoved(input: RemovedInput): readonly RemovedApiFact[] {
  return input.outlines.flatMap((outline) =>
    (outline.facts.removedUses ?? []).flatMap((use) => {
      const versions = use.package === 'python' ? ofPython(use, outline, input) : ofPackage(use, outline, input);
      return versions === undefined ? [] : [{ path: outline.path, use, ...versions }];
    }),
  );
}

type Versions = Pick<RemovedApiFact, 'versions' | 'specifier' | 'declaredAt'>;

/** The nearest declarations of Python. Without one a co-worker takes today's. */
function ofPython(use: RemovedUseFact, outline: Outline, input: RemovedInput): Versions | undefined {
  const { path } = outline;
  const { pythons, declarations } = input;
  if (isThereAnyway(use, outline, input)) return undefined;
  const serving = servingPythons(path, pythons);
  const admits = admittedByAll(serving);
  if (serving.length === 0) {
    const last = lastOfPins(declarations.of(path));
    return last !== undefined && !satisfiesSafely(`${last}.0`, `>=${use.removedIn}`)
      ? undefined
      : { versions: 'free', specifier: '' };
  }
  const lacking = admits.filter((version) => satisfiesSafely(`${version}.0`, `>=${use.removedIn}`));
  const [first] = serving.toSorted((a, b) => a.admits.length - b.admits.length);
  if (admits.length === 0 || lacking.length === 0 || first === undefined) return undefined;
  return {
    versions: lacking.length === admits.length ? 'pinned' : 'allowed',
    specifier: first.text,
    declaredAt: first.at,
  };
}

/** A range beside an exact version says no more than that; of two that exclude each other, either may be meant. */
function admittedByAll(serving: readonly DeclaredPythonFact[]): readonly string[] {
  const all = [...new Set(serving.flatMap((one) => one.admits))];
  const common = all.filter((minor) => serving.every(({ admits }) => admits.includes(minor)));
  return common.length > 0 ? common : all;
}

/** A module of that name beside the code is found now; and setuptools has a `distutils`, which JupyterLab and others bring along. */
function isThereAnyway({ api, module }: RemovedUseFact, { path, kind }: Outline, input: RemovedInput): boolean {
  const folder = parent(path) ?? '';
  const beside = input.own().inLowerCase.get(module.toLowerCase()) ?? [];
  if (beside.some((other) => (parent(other) ?? '') === folder && baseName(other).split('.', 1)[0] === module))
    return true;
  if (!/^distutils(?:\.|$)/.test(api)) return false;
  return kind === 'notebook' || bringsSetuptools(input.declarations.of(path));
}

/** Whether what is declared brings setuptools along, by folder. */
const withSetuptools = new WeakMap<Declared, boolean>();

function bringsSetuptools(declared: Declared): boolean {
  const before = withSetuptools.get(declared);
  if (before !== undefined) return before;
  const brings = (name: string): boolean => name === 'setuptools' || broughtAlongBy(ofVariant(name)).has('setuptools');
  // conda's Python comes with pip, and that with setuptools.
  const byConda = declared.manifests.some(({ format }) => format === 'conda-env');
  const found = byConda || [...declared.entries.keys()].some(brings);
  withSetuptools.set(declared, found);
  return found;
}

function ofPackage(use: RemovedUseFact, outline: Outline, input: RemovedInput): Versions | undefined {
  const { path } = outline;
  const names = [use.package, ...(VARIANTS[use.package] ?? [])];
  const inCell = (outline.facts.installs ?? [])
    .flatMap(({ requirements }) => requirements)
    .find(({ normalized, specifier }) => names.includes(normalized) && specifier !== '');
  if (inCell !== undefined) return held(use, inCell.specifier, inCell.at);
  const declared = input.declarations.of(path);
  if (isHeldBack(use, declared) || isBeyondPython(use, path, declared, input.pythons)) return undefined;
  const found = names.map((name) => declared.entries.get(name)).find((list) => list !== undefined);
  // An image brings a version of its own.
  if (found?.length === 0) return undefined;
  if (found === undefined)
    return declared.open || use.backIn !== undefined ? undefined : { versions: 'free', specifier: '' };
  const entry = found.find(({ requirement }) => requirement.specifier !== '') ?? found[0];
  if (entry?.requirement.source.kind !== 'index') return undefined;
  const { specifier, at } = entry.requirement;
  const locked = ofLock(use, entry, declared, input);
  if (locked !== undefined) return locked.versions;
  if (specifier === '')
    return use.backIn === undefined ? { versions: 'free', specifier: '', declaredAt: at } : undefined;
  return held(use, entry.requirement.ecosystem === 'conda' ? fromConda(specifier) : specifier, at);
}

/**
 * What a lock says of a package: that of a project in a folder of its own, whoever asks for the package, else that of the
 * manifest which leaves the release open.
 */
function ofLock(
  use: RemovedUseFact,
  { manifest, requirement }: Entry,
  { manifests: [near] }: Declared,
  input: RemovedInput,
): { readonly versions: Versions | undefined } | undefined {
  if (near !== undefined && near !== manifest && isLocked(near, input.locks)) {
    const own = lockedVersion(input.locked(), near.path, use.package);
    if (own !== undefined) return { versions: held(use, `==${own.version}`, own.at) };
  }
  if (requirement.exact || manifest === null || !isLocked(manifest, input.locks)) return undefined;
  return { versions: lockedTo(use, requirement.normalized, manifest.path, input) };
}

/** Packages that the declared Python cannot have in the release that lost the name stay at an older one. */
function isBeyondPython(
  use: RemovedUseFact,
  path: string,
  declared: Declared,
  pythons: readonly DeclaredPythonFact[],
): boolean {
  const admits = servingPythons(path, pythons).flatMap((one) => one.admits);
  const last = admits.length === 0 ? lastOfPins(declared) : undefined;
  const minors = last === undefined ? admits : [last];
  return minors.length > 0 && minors.every((minor) => supportsPython(use.package, use.removedIn, minor) === 'no');
}

/** A lock file fixes what a range leaves open; nothing where it does not say to which release. */
function lockedTo(use: RemovedUseFact, name: string, manifest: string, { locked }: RemovedInput): Versions | undefined {
  const found = lockedVersion(locked(), manifest, name);
  return found === undefined ? undefined : held(use, `==${found.version}`, found.at);
}

/** Last Pythons that pinned releases have builds for. */
const lastPythons = new WeakMap<Declared, { readonly minor: string | undefined }>();

/**
 * The newest Python that the pinned releases of compiled packages go with: whoever installs `tensorflow==1.15` takes 3.7,
 * and what that Python cannot have comes in an older release, asked for or not.
 */
function lastOfPins(declared: Declared): string | undefined {
  const before = lastPythons.get(declared);
  if (before !== undefined) return before.minor;
  let least: number | undefined;
  for (const [name, list] of declared.entries) {
    const exact = list.map(releaseOf).find((release) => release !== '');
    const last = exact === undefined ? undefined : pythonsFor(ofVariant(name), exact)?.[1];
    const minor = last === undefined ? Infinity : Number(last.slice(2));
    if (minor < (least ?? Infinity)) least = minor;
  }
  const minor = least === undefined ? undefined : `3.${least}`;
  lastPythons.set(declared, { minor });
  return minor;
}

/** `tensorflow` for `tensorflow-gpu`. */
function ofVariant(name: string): string {
  for (const [main, others] of [['tensorflow', VARIANTS['tensorflow']] as const, ['torch', VARIANTS['torch']] as const])
    if (others?.includes(name) === true) return main;
  return name;
}

/** What the entries for one folder keep back, by package: made once for all uses there. */
const kept = new WeakMap<Declared, ReadonlyMap<string, readonly string[]>>();

function keptBack(declared: Declared): ReadonlyMap<string, readonly string[]> {
  const before = kept.get(declared);
  if (before !== undefined) return before;
  const found = new Map<string, string[]>();
  for (const [name, list] of declared.entries)
    for (const { releases, held, below } of holdsOf(ofVariant(name)))
      if (releases === '' || list.some((entry) => satisfiesSafely(releaseOf(entry), releases)))
        found.set(held, [...(found.get(held) ?? []), below]);
  kept.set(declared, found);
  return found;
}

/** A release that another entry asks for does not go with the releases that lost the name. */
function isHeldBack({ package: name, removedIn }: RemovedUseFact, declared: Declared): boolean {
  return (
    keptBack(declared)
      .get(name)
      ?.some((below) => satisfiesSafely(removedIn, `>=${below}`)) === true
  );
}

/** The release that an entry asks for, or the first of its series; empty where it leaves the release open. */
function releaseOf({ requirement: { specifier, ecosystem } }: Entry): string {
  const text = ecosystem === 'conda' ? fromConda(specifier) : specifier;
  return /^(?:={1,3}|~=)\s*([\d.]+?)(?:\.\*)?$/.exec(text)?.[1] ?? '';
}

/** `=1.2` is any 1.2; what has a choice ("|") in it is not taken apart. */
function fromConda(specifier: string): string {
  const [, version] = /^=([\d.]+)\*?$/.exec(specifier) ?? [];
  return version === undefined ? specifier : `==${version.replace(/\.$/, '')}.*`;
}

function held(
  { removedIn, backIn }: RemovedUseFact,
  specifier: string,
  at: Versions['declaredAt'],
): Versions | undefined {
  const place = at === undefined ? {} : { declaredAt: at };
  const [, exact] = /^={1,3}([\w.!+]+)$/.exec(specifier) ?? [];
  const lacks = (version: string): boolean =>
    satisfiesSafely(version, `>=${removedIn}`) && (backIn === undefined || !satisfiesSafely(version, `>=${backIn}`));
  if (exact !== undefined) return lacks(exact) ? { versions: 'pinned', specifier, ...place } : undefined;
  if (satisfiesSafely(NEWEST, specifier)) {
    if (backIn !== undefined) return undefined;
    const bound = /(?:>=|~=)\s*([\d.]+)/.exec(specifier)?.[1];
    return { versions: bound !== undefined && lacks(bound) ? 'pinned' : 'allowed', specifier, ...place };
  }
  // A range with an end: the release that lost the name is in it, or its last part lies behind that.
  const end = /(?:<=?|~=|==)\s*([\d.]+)/.exec(specifier)?.[1];
  if (satisfiesSafely(removedIn, specifier)) return { versions: 'allowed', specifier, ...place };
  const start = /(?:>=|>|~=|==)\s*([\d.]+)/.exec(specifier)?.[1];
  if (start !== undefined && end !== undefined && lacks(start)) return { versions: 'pinned', specifier, ...place };
  return undefined;
}

function satisfiesSafely(version: string, specifier: string): boolean {
  try {
    return satisfies(version, specifier, { prereleases: true });
  } catch {
    // What is no specifier allows nothing that could be claimed.
    return false;
  }
}

/** The declarations of the nearest folder that has any, what was only tried apart. */
function servingPythons(path: string, pythons: readonly DeclaredPythonFact[]): readonly DeclaredPythonFact[] {
  for (let folder = parent(path); folder !== undefined; folder = parent(folder)) {
    const here = pythons.filter(
      (one) => one.folder === folder && one.kind !== 'workflow' && one.kind !== 'tox' && one.admits.length > 0,
    );
    if (here.length > 0) return here;
  }
  return [];
}
