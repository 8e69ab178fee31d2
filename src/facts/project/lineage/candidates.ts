import { posix } from 'node:path';
import type { FileUse, PathText } from '../../../api/index.js';
import { above } from './tree-names.js';

export interface UsedIn {
  readonly path: string;
  /** Jupyter starts a notebook in its own folder; where somebody starts a script is not known. */
  readonly isNotebook: boolean;
}

/** Paths relative to the root that a use may mean, likeliest first; `..` at the beginning where it leads out. */
export function candidates(use: Pick<FileUse, 'folders'>, { from, path }: PathText, file: UsedIn): string[] {
  if (from === 'root') return [clean(path)];
  if (from !== 'here' || use.folders === null) return [];
  const found = new Set<string>();
  for (const start of starts(file))
    for (const folder of use.folders)
      found.add(clean(posix.join(start === '' ? '.' : start, folder, path === '' ? '.' : path)));
  return [...found];
}

/** Folders in which the code may be started. */
export function starts({ path, isNotebook }: UsedIn): string[] {
  const own = above(path);
  if (isNotebook) return [own];
  const all = [];
  for (let at = own; at !== ''; at = above(at)) all.push(at);
  return [...all, ''];
}

function clean(path: string): string {
  const normal = posix.normalize(path).replace(/\/$/, '');
  return normal === '.' ? '' : normal;
}

export function leadsOut(candidate: string): boolean {
  return candidate === '..' || candidate.startsWith('../');
}
