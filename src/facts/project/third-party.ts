import type { ImportFact, Outline, ProjectFacts, Tree } from '../../api/index.js';
import { packagesFor } from '../../data/import-packages.js';
import { isAlwaysThere } from '../environment/module-names.js';

/** Files that Python imports under the name before the first dot: `_core.cpython-311-x86_64-linux-gnu.so` is `_core`. */
const MODULE = /^([^./]+)(?:\.(?:py|pyw|pyx)|(?:\.[^/]*)?\.(?:so|pyd))$/;

/** The modules and packages that the repository holds itself. */
interface OwnModules {
  /** Modules and folders with Python in them, by name, wherever they lie. */
  readonly names: ReadonlySet<string>;
  /** Names of modules and of folders with an `__init__.py`, wherever they lie. */
  readonly regular: ReadonlySet<string>;
}

/** The imports of somebody else's packages, file by file: not of a module of this repository, unguarded, not for typing. */
export function findThirdParty(outlines: readonly Outline[], tree: Tree): ProjectFacts['thirdParty'] {
  const own = ownModules(tree);
  return outlines.flatMap(({ path, facts }) => {
    const imports = (facts.imports ?? []).filter(
      (one) => one.origin === 'outside' && !one.guarded && !one.typing && !isAlwaysThere(one.top) && !isOwn(one, own),
    );
    return imports.length === 0 ? [] : [{ path, imports }];
  });
}

/** All that is there counts, ignored files too: a module that was not committed is no package that could be declared. */
function ownModules(tree: Tree): OwnModules {
  const names = new Set<string>();
  const regular = new Set<string>();
  for (const { path, kind } of tree.entries) {
    if (kind === 'directory' || kind === 'other') continue;
    const slash = path.lastIndexOf('/');
    const name = MODULE.exec(path.slice(slash + 1))?.[1];
    if (name === undefined) continue;
    const folders = slash < 0 ? [] : path.slice(0, slash).split('/');
    if (name !== '__init__') {
      names.add(name);
      regular.add(name);
    } else regular.add(folders.at(-1) ?? '');
    for (const part of folders) names.add(part);
  }
  return { names, regular };
}

/**
 * Whether an import finds a module of the repository. Any module or folder of that name will do, wherever it lies, since
 * code often extends `sys.path`; but a folder `keras/` full of examples is not what `import keras` means: for the name of
 * a known package it takes a module or a folder with `__init__.py`.
 */
function isOwn({ top, module }: ImportFact, { names, regular }: OwnModules): boolean {
  return names.has(top) && (regular.has(top) || packagesFor(module).length === 0);
}
