import type { LockFormat } from './manifest-facts.js';
import type { Place } from './place.js';

/** What a lock file says: the releases that it fixes, and what it knows of the manifest that it was made from. */
export interface LockContentsFact {
  readonly path: string;
  readonly format: LockFormat;
  readonly packages: readonly LockedPackage[];
  /** Which tool wrote it, with its version where it says so: `Poetry 1.8.3`, `uv`. */
  readonly writer?: string;
  /** The version of the file's own format: `2.1`, `4.5.0`. */
  readonly version?: string;
  /** The Python that the manifest asked for. */
  readonly python?: string;
  /** The hash of the manifest, in lower case and without the name of its function. */
  readonly hash?: string;
  /** uv: what each project of the repository asked for. */
  readonly projects?: readonly LockedProject[];
  /** Poetry, PDM: names of packages that no other one of the lock requires, so that the manifest must have asked for them. */
  readonly roots?: readonly string[];
  /** Files that it was made from, relative to the root: conda-lock. */
  readonly sources?: readonly string[];
}
/** One release of one package. A lock for several platforms or Pythons may hold more than one of a name. */
export interface LockedPackage {
  /** PEP 503. */
  readonly name: string;
  /** "" where the lock names none: a folder of the repository, a commit. */
  readonly version: string;
  readonly source: 'index' | 'vcs' | 'url' | 'path';
  readonly ecosystem: 'pip' | 'conda';
  readonly marker?: string;
  /** conda: `linux-64`. */
  readonly platform?: string;
  /** Where its entry starts. */
  readonly line: number;
}
/** A project of the repository as a lock file of uv knows it. */
export interface LockedProject {
  /** PEP 503; "" for a root that is no project. */
  readonly name: string;
  /** Its folder, relative to the root of the repository ("" is the root). */
  readonly folder: string;
  readonly asks: readonly LockedAsk[];
  readonly line: number;
}
/** One requirement of a project, as the lock file wrote it down. */
export interface LockedAsk {
  /** PEP 503. */
  readonly name: string;
  readonly specifier: string;
  readonly source: 'index' | 'vcs' | 'url' | 'path';
  readonly marker?: string;
  /** The extra or group that it belongs to, PEP 503; nothing for one that is always installed. */
  readonly group?: string;
}

/** A lock file that was not made again after its manifest was edited. */
export interface StaleLockFact {
  readonly lock: string;
  readonly format: LockFormat | 'requirements';
  /** The manifest that it lags behind. */
  readonly manifest: string;
  /** What to type: `uv lock`. */
  readonly command: string;
  /** Where to type it, "" is the root. */
  readonly folder: string;
  /** The tool's own install stops at it; others lock again, with today's versions, or leave out what is not locked. */
  readonly stops: boolean;
  /** In the order of the manifest; at least one. */
  readonly differences: readonly LockDifference[];
}
export interface LockDifference {
  /**
   * `missing`: the manifest asks for a package that the lock has not; `gone`: the lock notes a wish that the manifest no
   * longer has; `version`: the locked release is none that the manifest admits; `specifier`: the wish was another one when
   * the lock was made, though the locked release suits both; `brought`: it is locked
   * for other packages only; `moved`: the wish stood in other groups or extras only; `python`:
   * the specifier of Python itself differs; `hash`: only the hash of the manifest tells.
   */
  readonly kind: 'missing' | 'gone' | 'version' | 'specifier' | 'brought' | 'moved' | 'python' | 'hash';
  /** As the manifest writes it; "" for `python` and `hash`. */
  readonly name: string;
  /** What the manifest asks for: `>=0.28`; for `moved` its group, "" for what is always installed. */
  readonly asked: string;
  /** What the lock has: a version, the specifier that it was made for. */
  readonly locked: string;
  /** In the manifest; in the lock for `gone`. */
  readonly at: Place;
}
