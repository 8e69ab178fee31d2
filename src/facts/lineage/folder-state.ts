import { posix } from 'node:path';
import type { PathText } from '../../api/index.js';

const MOST = 8;
/** In characters. No system opens a longer path, and each part of one is looked up. */
const LONGEST = 1000;

/** Where the code stands: folders relative to where it started; null once that is lost. */
export type Folders = readonly string[] | null;

/** After `cd` to one of `paths`. `certain`: it is always done. */
export function enter(folders: Folders, paths: readonly PathText[], certain: boolean): Folders {
  if (folders === null) return null;
  const next = new Set<string>(certain ? [] : folders);
  for (const { from, path, complete } of paths) {
    if (from !== 'here' || !complete) return null;
    for (const folder of folders) next.add(posix.join(folder, path === '' ? '.' : path));
  }
  const found = [...next];
  return found.length > MOST || found.some((folder) => folder.length > LONGEST) ? null : found;
}
