import { posix } from 'node:path';
import { baseName, folderOf } from '../../../api/index.js';
import type { PathText } from '../../../api/index.js';
import type { UsedIn } from './candidates.js';
import type { TreeNames } from './tree-names.js';

/** Names that many folders have, each another file. */
const GENERIC =
  /^(?:data|train|test|dataset|input|output|result|results|sample|submission|sample_submission|model|config|file|df|test_data|train_data|labels|y|x|index|readme|untitled|out)\d*\.\w+$/i;

export function isGeneric(name: string): boolean {
  return GENERIC.test(name);
}

/** Parts of one work. What is called otherwise may be a work of its own. */
const PART =
  /^(?:src|lib|codes?|scripts?|notebooks?|nbs?|tests?|data\w*|docs?|examples?|analys[ei]s|models?|utils?|tools?|apps?|api|common|core|config|bin|results?|figures?|experiments?|pre\w*|train\w*|eval\w*|\d{1,2}\D.*)$/i;
/** So many works side by side are a collection: of students, of exercises, of competitions. */
const COLLECTION = 5;

/** In a collection, the file of another work than that of the folder: it is somebody else's, or a namesake. */
function isOfAnotherWork(path: string, folder: string, names: TreeNames): boolean {
  const [mine, theirs] = [folder === '' ? [] : folder.split('/'), path.split('/')];
  let depth = 0;
  while (depth < mine.length && mine[depth] === theirs[depth]) depth++;
  const [here = '', there = ''] = [mine[depth], theirs[depth]];
  // Beside or above the code, or below it.
  if (here === '' || depth + 1 >= theirs.length) return false;
  const works = [...names.foldersWithCode(mine.slice(0, depth).join('/'))].filter((name) => !PART.test(name));
  return works.length >= COLLECTION && works.includes(here) && works.includes(there);
}

/** The file of the tree that is likely meant by a path at which there is none: its place, and how the code would reach it. */
export function findElsewhere(
  path: PathText,
  { path: reader, isNotebook }: Pick<UsedIn, 'path' | 'isNotebook'>,
  names: TreeNames,
): { readonly path: string; readonly write: string } | undefined {
  const folder = folderOf(reader);
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
  if (found === undefined || others.length > 0 || isOfAnotherWork(found.path, folder, names)) return undefined;
  const from = !isNotebook && isFromRoot(path.path, folder, names) ? '.' : folder;
  return { path: found.path, write: posix.relative(from === '' ? '.' : from, found.path) };
}

/** The code is started in the root: its path begins with a folder that is there, and not below its own folder. */
function isFromRoot(path: string, folder: string, names: TreeNames): boolean {
  const first = path.replace(/^\.\//, '').split('/', 1)[0] ?? '';
  if (first === '' || !path.includes('/')) return false;
  return names.standing(first) === 'there' && names.standing(`${folder}/${first}`) !== 'there';
}

/** What people call the folder of their data. */
const DATA_FOLDER = /(?:^|\/)(?:data\w*|inputs?|raw|resources|files|csv|assets)$/i;

/** Below the folder, in one above it, or in a folder for data beside it. */
function isNear(path: string, folder: string): boolean {
  const at = folderOf(path);
  if (folder === '' || at === folder || path.startsWith(`${folder}/`)) return true;
  return folder.startsWith(at === '' ? '' : `${at}/`) || (folderOf(at) === folderOf(folder) && DATA_FOLDER.test(at));
}
