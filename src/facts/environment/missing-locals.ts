import type { Confidence, ImportFact, MissingLocalFact, Outline, Tree } from '../../api/index.js';
import { isInTree } from '../../api/index.js';
import { isGenericModule, notInstallable, packagesFor } from '../../data/import-packages.js';
import { resolveInside } from '../manifest/resolve-inside.js';
import { parent } from '../project/serving-manifests.js';
import type { Declarations } from './declarations.js';
import { findProvider } from './find-provider.js';
import { isAlwaysThere, isOfAFolder, lookups } from './module-names.js';
import type { OwnModules } from './own-modules.js';

const MOST_PLACES = 50;
/** Modules that a build or a code generator writes. */
const GENERATED =
  /^(?:_?version|__version__|_?build|_?generated|.*_pb2(?:_grpc)?|.*_wrapper|_[a-z0-9_]*|resources_rc|ui_.*|.*_rc|.*parser|.*lexer|.*visitor|.*listener)$/i;

/** Packages of Java, which Jython and Spark import. */
const JAVA: ReadonlySet<string> = new Set(['com', 'org', 'java', 'javax', 'net']);

/** What lies beside a module under its name and is none. */
const NO_MODULE = /\.(?:ipynb|md|rst|txt|csv|tsv|json|ya?ml|toml|png|jpe?g|svg|html?|pdf|log|cfg|ini|sh)$/i;

export interface MissingLocalsInput {
  readonly outlines: readonly Outline[];
  readonly declarations: Declarations;
  readonly own: OwnModules;
  readonly tree: Tree;
}

/** Modules of the repository's own that a clone does not hold: see `MissingLocalFact`. One for each module and folder. */
export function findMissingLocals(input: MissingLocalsInput): readonly MissingLocalFact[] {
  const folders = foldersOf(input.tree);
  addWritten(folders, input.outlines);
  const found = new Map<string, MissingLocalFact & { places: ImportFact['at'][] }>();
  for (const outline of input.outlines) {
    for (const one of outline.facts.imports ?? []) {
      if (one.guarded || one.typing) continue;
      const missing =
        one.origin === 'relative'
          ? relative(one, outline, input, folders)
          : one.origin === 'outside'
            ? absolute(one, outline, input, folders)
            : undefined;
      if (missing === undefined) continue;
      // One name is one cause, however many folders import it.
      const key = `${missing.kind}\n${missing.kind === 'generic' || missing.kind === 'unreachable' ? one.top : missing.path}`;
      const known = found.get(key);
      if (known === undefined) found.set(key, { ...missing, places: [one.at] });
      else if (known.places.length < MOST_PLACES) known.places.push(one.at);
    }
  }
  return [...found.values()];
}

/** Folders, and stems of files by folder: `a/b` for `a/b.py` and `a/b.pyx` alike. */
function foldersOf(tree: Tree): Map<string, boolean> {
  const found = new Map<string, boolean>();
  const add = (path: string, here: boolean): void => {
    found.set(path, here || found.get(path) === true);
  };
  for (const { path, kind } of tree.entries) {
    const here = isInTree(tree, path);
    if (kind !== 'file') {
      add(path, here);
      continue;
    }
    if (NO_MODULE.test(path)) continue;
    const slash = path.lastIndexOf('/');
    const dot = path.indexOf('.', slash + 1);
    add(dot < 0 ? path : path.slice(0, dot), here);
    for (let folder = parent(path); folder !== undefined && found.get(folder) !== here; folder = parent(folder))
      add(folder, here);
  }
  return found;
}

/** Cells write modules beside their notebook, which are there for whoever runs it. */
function addWritten(folders: Map<string, boolean>, outlines: readonly Outline[]): void {
  for (const { path, facts } of outlines)
    for (const written of facts.moduleSearch?.writes ?? []) {
      const there = resolveInside(path, written);
      if (there !== null) folders.set(there.replace(/\.py$/, ''), true);
    }
}

type Missing = Omit<MissingLocalFact, 'places'>;

/** `from .a.b import c`: only the first part is looked for, what lies below may be made by the package itself. */
function relative(
  { module, level, top, optional }: ImportFact,
  { path, kind }: Outline,
  { own }: MissingLocalsInput,
  paths: ReadonlyMap<string, boolean>,
): Missing | undefined {
  if (kind === 'notebook' || top === '' || GENERATED.test(top) || /\{\{|\{%/.test(path)) return undefined;
  let folder: string | undefined = parent(path);
  for (let up = 1; up < level && folder !== undefined; up++) folder = parent(folder);
  if (folder === undefined) return undefined;
  const wanted = folder === '' ? top : `${folder}/${top}`;
  const there = paths.get(wanted);
  if (there === true) return undefined;
  const name = `${'.'.repeat(level)}${module}`;
  // A module of that name elsewhere: a Dockerfile or a build may put it in place.
  const confidence: Confidence = optional || own.names.has(top) ? 'medium' : 'high';
  return { module: name, kind: there === false ? 'ignored' : 'relative', path: `${wanted}.py`, confidence };
}

function absolute(
  one: ImportFact,
  outline: Outline,
  { declarations, own }: MissingLocalsInput,
  paths: ReadonlyMap<string, boolean>,
): Missing | undefined {
  const { top, module } = one;
  if (isAlwaysThere(top) || GENERATED.test(top) || notInstallable(module) !== undefined) return undefined;
  if (own.names.has(top)) {
    if (lookups(one).some((name) => packagesFor(name).length > 0)) return undefined;
    return ignored(one, outline, own) ?? unreachable(one, outline, { declarations, own }, paths);
  }
  // No package has that part: `datasets.gaussian` lies in a folder.
  if (!isOwnName(top) && !isOfAFolder(module)) return undefined;
  if (own.projects.has(top.toLowerCase()) || own.notebooks.has(top)) return undefined;
  if (paths.get(besideOf(outline.path, top)) === true) return undefined;
  const declared = declarations.of(outline.path);
  if (findProvider([module], declared).kind !== 'none') return undefined;
  return lacking(one, outline, own);
}

/** A name of one's own that nothing gives: what is to be said of it. */
function lacking({ module, top, optional }: ImportFact, outline: Outline, own: OwnModules): Missing | undefined {
  const search = outline.facts.moduleSearch;
  // A repository that the code clones, or a submodule that it adds to the path, has it: nothing is to be committed.
  if (search?.clones === true || (own.hasSubmodules && search?.edits === true)) return undefined;
  if (isInstalledHere(top, outline)) return undefined;
  const alike = besideInOtherCase(top, outline.path, own);
  if (alike !== undefined) return { module, kind: 'case', path: alike, confidence: optional ? 'medium' : 'high' };
  const unsure = optional || search?.fetches === true || search?.outside === true || own.hasSubmodules;
  const path = `${besideOf(outline.path, top)}.py`;
  return { module, kind: 'generic', path, confidence: unsure ? 'medium' : 'high' };
}

/** `pip install PyFunctional` in the same file, for `functional`: a package after all. */
function isInstalledHere(top: string, { facts }: Outline): boolean {
  const wanted = top.toLowerCase();
  return (facts.installs ?? []).some(({ requirements }) =>
    requirements.some(({ normalized }) => normalized.replaceAll('-', '_').includes(wanted)),
  );
}

/** `sample.py` for `import Sample`: Python tells them apart, on every system (PEP 235). */
function besideInOtherCase(top: string, path: string, own: OwnModules): string | undefined {
  const folder = parent(path) ?? '';
  return own.inLowerCase.get(top.toLowerCase())?.find((other) => (parent(other) ?? '') === folder);
}

function besideOf(path: string, name: string): string {
  const folder = parent(path) ?? '';
  return folder === '' ? name : `${folder}/${name}`;
}

/** Only names that people give to modules of their own: any other may be a package that few know. */
function isOwnName(top: string): boolean {
  return (isGenericModule(top) || isGenericModule(top.toLowerCase())) && !JAVA.has(top);
}

/**
 * A notebook's kernel starts in the notebook's folder and finds modules there. One of another folder it finds only where
 * the code changes the search, or where the project is installed as a package.
 */
function unreachable(
  { module, top, optional }: ImportFact,
  { path, kind, facts }: Outline,
  { declarations, own }: Pick<MissingLocalsInput, 'declarations' | 'own'>,
  paths: ReadonlyMap<string, boolean>,
): Missing | undefined {
  const folder = parent(path) ?? '';
  const { fetches = true, edits = true } = facts.moduleSearch ?? {};
  if (kind !== 'notebook' || folder === '' || optional || fetches || edits || own.hasSubmodules) return undefined;
  if (paths.has(`${folder}/${top}`)) return undefined;
  const declared = declarations.of(path);
  if (own.projects.size > 0 || declared.manifests.some(({ library }) => library) || declared.open) return undefined;
  if (findProvider([module], declared).kind !== 'none') return undefined;
  // The nearest one above is what is meant.
  for (let above = parent(folder); above !== undefined; above = parent(above)) {
    const wanted = above === '' ? top : `${above}/${top}`;
    if (paths.has(wanted)) return { module, kind: 'unreachable', path: wanted, confidence: 'medium' };
  }
  return { module, kind: 'unreachable', path: top, confidence: 'low' };
}

/** It is there on this machine, and git does not know it. */
function ignored({ module, top, optional }: ImportFact, { facts }: Outline, own: OwnModules): Missing | undefined {
  const path = own.ignored.get(top);
  if (own.committed.has(top) || path === undefined || facts.moduleSearch?.fetches === true) return undefined;
  return { module, kind: 'ignored', path, confidence: optional ? 'medium' : 'high' };
}
