import type { EnvironmentFact, LockContentsFact, LockFact, ManifestFact, Outline, Tree } from '../../api/index.js';
import { isInTree } from '../../api/index.js';
import { servingManifests } from '../project/serving-manifests.js';
import { findCellInstalls } from './cell-installs.js';
import { Declarations } from './declarations.js';
import { findLockConflicts } from './lock-conflicts.js';
import { findMissingLocals } from './missing-locals.js';
import { findOwnModules } from './own-modules.js';
import { findPinTroubles } from './pin-troubles.js';
import { findPythons, findWithoutPython, notebookPythons } from './pythons.js';
import { findPythonConflicts } from './python-conflicts.js';
import { findRemoved } from './removed.js';
import { findScriptInstalls } from './script-installs.js';
import { findStaleLocks } from './stale-locks/find-stale-locks.js';
import { findToldVersions } from './told-versions.js';
import { findUndeclared } from './undeclared.js';
import { findUnused } from './unused.js';
import { findUtf16Declarations } from './utf16-declarations.js';

export interface EnvironmentInput {
  readonly outlines: readonly Outline[];
  readonly tree: Tree;
  readonly manifests: readonly ManifestFact[];
  readonly locks: readonly LockFact[];
  /** The bytes of a small file of the tree that no reader is for. */
  readonly peek: (path: string) => Uint8Array | undefined;
}

/** What the declared environment is and what it lacks. Each part is made when a rule first asks for it: none costs a run that has no use for it. */
export function environmentFact({ outlines, tree, manifests, locks, peek }: EnvironmentInput): EnvironmentFact {
  const declarations = once(
    () =>
      new Declarations(
        outlines,
        servingManifests(manifests, locks, outlines),
        new Set(locks.map(({ path }) => path)),
        findScriptInstalls(tree, peek),
        (path) => isInTree(tree, path),
      ),
  );
  const own = once(() => findOwnModules(tree, manifests));
  const pythons = once(() => findPythons(outlines, manifests));
  const locked = once(() => outlines.flatMap(({ facts }) => facts.lockContents ?? []));
  const told = once(() => findToldVersions(outlines, manifests));
  return lazily<EnvironmentFact>({
    undeclared: () =>
      findUndeclared({
        outlines,
        declarations: declarations(),
        own: own(),
        known: {
          manifests,
          locked: locked(),
          told: told(),
          unread: unreadLocks(locks, locked()),
        },
      }),
    missingLocals: () => findMissingLocals({ outlines, declarations: declarations(), own: own(), tree }),
    cellInstalls: () => findCellInstalls(outlines, declarations()),
    unused: () => findUnused({ outlines, declarations: declarations(), manifests }),
    pythons,
    withoutPython: () => findWithoutPython(outlines, pythons(), locked()),
    notebookPythons: () => notebookPythons(outlines),
    pythonConflicts: () => findPythonConflicts(outlines, pythons()),
    pinTroubles: () => findPinTroubles(manifests, pythons()),
    removed: () => findRemoved({ outlines, declarations: declarations(), pythons: pythons(), locks, locked, own }),
    lockConflicts: () => findLockConflicts(locks),
    locked,
    staleLocks: () => findStaleLocks(locked(), manifests),
    toldVersions: told,
    utf16Declarations: () => findUtf16Declarations({ outlines, declarations: declarations(), manifests }),
  });
}

/** Of a format of which only the place is known, or in a shape that nobody knows yet. */
function unreadLocks(locks: readonly LockFact[], locked: readonly LockContentsFact[]): readonly LockFact[] {
  const read = new Set(locked.flatMap(({ path, packages }) => (packages.length === 0 ? [] : [path])));
  return locks.filter(({ path, format }) => format === 'pixi' && !read.has(path));
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** An object whose properties are made on their first reading; they are ordinary ones to whoever lists or copies them. */
function lazily<T extends object>(makers: { readonly [K in keyof T]: () => T[K] }): T {
  const made = {};
  for (const [name, make] of Object.entries<() => unknown>(makers))
    Object.defineProperty(made, name, { get: once(make), enumerable: true });
  return made as T;
}
