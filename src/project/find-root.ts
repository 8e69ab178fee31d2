import { lstatSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { dirname, resolve, sep } from 'node:path';
import { holdsSettings } from './holds-settings.js';
import type { Failure } from '../messages/failure.js';
import { notAFolder } from '../messages/not-a-folder.js';
import { pathMissing } from '../messages/path-missing.js';
import { pathOutside } from '../messages/path-outside.js';
import { nameFromBytes } from './byte-name.js';
import { openDisk } from './open-disk.js';
import { pathBelow } from './path-below.js';
import { codeOf, failureReason } from './read-failure.js';

export interface RootInput {
  /** Absolute. */
  readonly cwd: string;
  /** As typed; none means the current folder. */
  readonly paths: readonly string[];
  /** `--root`, as typed. */
  readonly root?: string | undefined;
}
export type RootResult =
  | {
      /** Absolute, without links. */
      readonly root: string;
      /** Relative to the root with "/" separators; "" is the root itself. */
      readonly requested: readonly string[];
    }
  | { readonly failures: readonly Failure[] };

interface Found {
  readonly typed: string;
  /** Absolute, links in its folders (or of a folder itself) followed. */
  readonly real: string;
  readonly isFolder: boolean;
}

/**
 * The project's root: `--root`; else the nearest of the common folder of what is given and its parents that holds `.git` or
 * settings; else that folder. So never above a `.git`.
 */
export function findRoot({ cwd, paths, root }: RootInput): RootResult {
  const typed = paths.length === 0 ? [cwd] : paths;
  const found: Found[] = [];
  const failures: Failure[] = [];
  for (const path of typed) {
    const one = lookUp(cwd, path);
    if (one === undefined) failures.push(pathMissing(path));
    else found.push(one);
  }
  const top = root === undefined ? nearestRoot(commonFolder(found, cwd)) : rootFolder(cwd, root, failures);
  if (failures.length > 0 || top === undefined) return { failures };
  const requested = found.map((one) => ({ ...one, path: pathBelow(top, one.real) }));
  const outside = requested.filter(({ path }) => path === undefined);
  if (paths.length === 0 && outside.length > 0) return { root: top, requested: [''] };
  if (outside.length > 0) return { failures: outside.map((one) => pathOutside(one.typed, root ?? top)) };
  return { root: top, requested: requested.map(({ path }) => path ?? '') };
}

function lookUp(cwd: string, typed: string): Found | undefined {
  const path = resolve(cwd, typed);
  try {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats?.isDirectory() === true) return { typed, real: realpathSync.native(path), isFolder: true };
    // A link to a file keeps its own name: it is the link that was given.
    const folder = realpathSync.native(dirname(path));
    if (lstatSync(path, { throwIfNoEntry: false }) !== undefined)
      return { typed, real: resolve(folder, baseOf(path)), isFolder: false };
    return lookUpOdd(typed, folder, baseOf(path));
  } catch {
    return undefined;
  }
}

/** Node reads arguments as UTF-8, other bytes as U+FFFD: find the one name in the folder that reads the same. */
function lookUpOdd(typed: string, folder: string, name: string): Found | undefined {
  if (!name.includes('\ufffd')) return undefined;
  const same = readdirSync(folder, { encoding: 'buffer' }).filter((bytes) => bytes.toString() === name);
  const [only] = same;
  if (only === undefined || same.length > 1) return undefined;
  return { typed, real: `${folder === '/' ? '' : folder}/${nameFromBytes(only)}`, isFolder: false };
}

function baseOf(path: string): string {
  return path.slice(path.lastIndexOf(sep) + 1);
}

function commonFolder(found: readonly Found[], cwd: string): string {
  const folders = found.map(({ real, isFolder }) => (isFolder ? real : dirname(real)));
  const [first, ...others] = folders;
  if (first === undefined) return cwd;
  let common = first;
  while (others.some((folder) => pathBelow(common, folder) === undefined)) common = dirname(common);
  return common;
}

function nearestRoot(start: string): string {
  for (let folder = start; ; folder = dirname(folder)) {
    if (isRoot(folder)) return folder;
    if (dirname(folder) === folder) return start;
  }
}

function isRoot(folder: string): boolean {
  try {
    if (lstatSync(resolve(folder, '.git'), { throwIfNoEntry: false }) !== undefined) return true;
  } catch {
    // A folder that may not be searched holds nothing for us.
    return false;
  }
  return holdsSettings(openDisk(folder));
}

function rootFolder(cwd: string, root: string, failures: Failure[]): string | undefined {
  const path = resolve(cwd, root);
  try {
    if (statSync(path).isDirectory()) return realpathSync.native(path);
    failures.push(notAFolder(root, 'is not a folder'));
  } catch (error) {
    failures.push(notAFolder(root, codeOf(error) === 'ENOENT' ? 'does not exist' : failureReason(error)));
  }
  return undefined;
}
