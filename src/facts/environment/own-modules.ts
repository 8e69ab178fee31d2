import type { ManifestFact, Tree } from '../../api/index.js';
import { baseName, folderOf, isInTree } from '../../api/index.js';

/** Files that Python imports under the name before the first dot: `_core.cpython-311-x86_64-linux-gnu.so` is `_core`. */
const MODULE = /^([^./]+)(?:\.(?:py|pyw|pyx|pyi|c|cpp|f90|f|rs)|(?:\.[^/]*)?\.(?:so|pyd))$/;

/** The modules and packages of the repository, by name. */
export interface OwnModules {
  /** Modules, and folders with Python anywhere below; what is there but not committed too. */
  readonly names: ReadonlySet<string>;
  /** Names of modules, and of folders with an `__init__.py`, wherever they lie. */
  readonly regular: ReadonlySet<string>;
  /** `lab.core` for `lab/core.py`, wherever it lies. */
  readonly pairs: ReadonlySet<string>;
  /** As `names`, of what a clone holds. */
  readonly committed: ReadonlySet<string>;
  /** Paths of modules (`a/sample.py`) and of packages' folders, by their name in lower case. */
  readonly inLowerCase: ReadonlyMap<string, readonly string[]>;
  /** The path of a module that is there but not committed, by name. */
  readonly ignored: ReadonlyMap<string, string>;
  /** Stems of notebooks: tools import those too. */
  readonly notebooks: ReadonlySet<string>;
  /** Some code lies in other repositories, which a clone brings along or not. */
  readonly hasSubmodules: boolean;
  /** Names of the repository's own distributions, with `_`. */
  readonly projects: ReadonlySet<string>;
}

/** One pass over the tree. */
export function findOwnModules(tree: Tree, manifests: readonly ManifestFact[]): OwnModules {
  const names = new Set<string>();
  const regular = new Set<string>();
  const pairs = new Set<string>();
  const committed = new Set<string>();
  const inLowerCase = new Map<string, string[]>();
  const ignored = new Map<string, string>();
  const notebooks = new Set<string>();
  for (const { path, kind } of tree.entries) {
    if (kind === 'directory') continue;
    const slash = path.lastIndexOf('/');
    const file = path.slice(slash + 1);
    if (file.endsWith('.ipynb')) notebooks.add(file.slice(0, -6));
    const name = MODULE.exec(file)?.[1];
    if (name === undefined) continue;
    const folders = slash < 0 ? [] : path.slice(0, slash).split('/');
    const inTree = isInTree(tree, path);
    for (const one of name === '__init__' ? folders : [...folders, name]) {
      names.add(one);
      if (inTree) committed.add(one);
      else if (one === name && !ignored.has(one)) ignored.set(one, path);
    }
    if (folders.length > 0 && name !== '__init__') pairs.add(`${folders.at(-1) ?? ''}.${name}`);
    const last = name === '__init__' ? folders.at(-1) : name;
    if (last !== undefined && /\.(?:py|pyw|pyx|so|pyd)$/.test(file)) {
      regular.add(last);
      push(inLowerCase, last.toLowerCase(), name === '__init__' ? path.slice(0, slash) : path);
    }
  }
  const hasSubmodules = tree.entries.some(({ path }) => path === '.gitmodules');
  // What lies in a submodule is not there without "--recursive"; its folder is, and is empty.
  const elsewhere = unfetched(tree);
  for (const found of [names, committed]) elsewhere.forEach((name) => found.add(name));
  const projects = new Set(
    manifests.flatMap(({ name }) => (name === undefined ? [] : [name.toLowerCase().replace(/[-.]/g, '_')])),
  );
  return { names, regular, pairs, committed, inLowerCase, ignored, notebooks, hasSubmodules, projects };
}

function push(into: Map<string, string[]>, key: string, value: string): void {
  const known = into.get(key);
  if (known === undefined) into.set(key, [value]);
  else known.push(value);
}

/** Names of folders with nothing in them, where the repository has submodules. */
function unfetched({ entries }: Tree): readonly string[] {
  if (!entries.some(({ path }) => path === '.gitmodules')) return [];
  const filled = new Set(entries.map(({ path }) => folderOf(path)));
  return entries
    .filter(({ path, kind }) => kind === 'directory' && !filled.has(path))
    .map(({ path }) => baseName(path));
}
