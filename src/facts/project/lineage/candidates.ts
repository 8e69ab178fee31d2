import { posix } from 'node:path';
import { folderOf } from '../../../api/index.js';
import type { FileUse, PathText } from '../../../api/index.js';
import type { TreeNames } from './tree-names.js';

export interface UsedIn {
  readonly path: string;
  /** Jupyter starts a notebook in its own folder; where somebody starts a script is not known. */
  readonly isNotebook: boolean;
}

/** A path belongs to one use of one file, and is looked at by all who join files. */
const known = new WeakMap<PathText, readonly string[]>();

/** Paths relative to the root that a use may mean, likeliest first; `..` at the beginning where it leads out. */
export function candidates(use: Pick<FileUse, 'folders'>, path: PathText, file: UsedIn): readonly string[] {
  if (path.from !== 'root' && (path.from !== 'here' || use.folders === null)) return [];
  let found = known.get(path);
  if (found === undefined) known.set(path, (found = find(use.folders, path, file)));
  return found;
}

function find(folders: FileUse['folders'], { from, path }: PathText, file: UsedIn): string[] {
  if (from === 'root' || folders === null) return [clean(path)];
  const found = new Set<string>();
  for (const start of starts(file))
    for (const folder of folders)
      found.add(clean(posix.join(start === '' ? '.' : start, folder, path === '' ? '.' : path)));
  return [...found];
}

/** Folders in which the code may be started. */
export function starts({ path, isNotebook }: UsedIn): string[] {
  const own = folderOf(path);
  if (isNotebook) return [own];
  const all = [];
  for (let at = own; at !== ''; at = folderOf(at)) all.push(at);
  return [...all, ''];
}

function clean(path: string): string {
  const normal = posix.normalize(path).replace(/\/$/, '');
  return normal === '.' ? '' : normal;
}

export function leadsOut(candidate: string): boolean {
  return candidate === '..' || candidate.startsWith('../');
}

/** Of a path's places the one that is meant: where the file is or DVC has it, else where its folder is, else the likeliest. */
export function likeliestPlace(places: readonly string[], names: TreeNames): string | null {
  return (
    places.find((place) => names.standing(place) === 'there') ??
    places.find((place) => names.isTrackedByDvc(place)) ??
    places.find((place) => folderOf(place) !== '' && names.standing(folderOf(place)) === 'there') ??
    places[0] ??
    null
  );
}
