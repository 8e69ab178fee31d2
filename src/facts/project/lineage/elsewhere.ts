import { posix } from 'node:path';
import { baseName, folderOf } from '../../../api/index.js';
import type { PathText } from '../../../api/index.js';
import type { TreeNames } from './tree-names.js';

/** Names that many folders have, each another file. */
const GENERIC =
  /^(?:data|train|test|dataset|input|output|result|results|sample|submission|sample_submission|model|config|file|df|test_data|train_data|labels|y|x|index|readme|untitled|out)\d*\.\w+$/i;

export function isGeneric(name: string): boolean {
  return GENERIC.test(name);
}

/** The file of the tree that is likely meant by a path at which there is none: its place, and how the code would reach it. */
export function findElsewhere(
  path: PathText,
  folder: string,
  names: TreeNames,
): { readonly path: string; readonly write: string } | undefined {
  const tail = path.path.replace(/^(?:\.\.\/)+/, '');
  const base = baseName(tail);
  if (base === '' || base === '.' || base === '..' || !/\.\w+$/.test(base)) return undefined;
  const same = names.named(base).filter((entry) => entry.kind !== 'directory');
  if (same.length === 0) return undefined;
  const whole = tail.includes('/')
    ? same.filter((entry) => entry.path === tail || entry.path.endsWith(`/${tail}`))
    : [];
  const near = same.filter((entry) => isNear(entry.path, folder));
  const [found, ...others] = whole.length > 0 ? whole : GENERIC.test(base) ? near : near.length > 0 ? near : same;
  if (found === undefined || others.length > 0) return undefined;
  return { path: found.path, write: posix.relative(folder === '' ? '.' : folder, found.path) };
}

/** What people call the folder of their data. */
const DATA_FOLDER = /(?:^|\/)(?:data\w*|inputs?|raw|resources|files|csv|assets)$/i;

/** Below the folder, in one above it, or in a folder for data beside it. */
function isNear(path: string, folder: string): boolean {
  const at = folderOf(path);
  if (folder === '' || at === folder || path.startsWith(`${folder}/`)) return true;
  return folder.startsWith(at === '' ? '' : `${at}/`) || (folderOf(at) === folderOf(folder) && DATA_FOLDER.test(at));
}
