import { posix } from 'node:path';
import type { Outline } from '../../api/index.js';
import { STDLIB } from '../../data/stdlib.js';

type AskPath = (path: string) => Outline | undefined;

/** What was asked for one reading: constants and chance ask for the same modules, again and again. */
const answers = new WeakMap<AskPath, Map<string, Outline | null>>();

/** The outline of a module of this repository: beside the file that imports it, or in a folder above; nothing if there is none. */
export function localModule(module: string, path: string, ask: AskPath): Outline | undefined {
  let known = answers.get(ask);
  if (known === undefined) answers.set(ask, (known = new Map<string, Outline | null>()));
  // No module's name has a slash.
  const key = `${module}/${path}`;
  let found = known.get(key);
  if (found === undefined) known.set(key, (found = findModule(module, path, ask) ?? null));
  return found ?? undefined;
}

function findModule(module: string, path: string, ask: AskPath): Outline | undefined {
  const level = /^\.*/.exec(module)?.[0].length ?? 0;
  const tail = module.slice(level).replaceAll('.', '/');
  if (tail === '' || (level === 0 && STDLIB.has(tail.split('/', 1)[0] ?? ''))) return undefined;
  const isPlain = !tail.includes('//') && !tail.endsWith('/');
  let folder = posix.dirname(path);
  for (let up = 1; up < level; up++) folder = posix.dirname(folder);
  for (;;) {
    const base = isPlain ? (folder === '.' ? tail : `${folder}/${tail}`) : posix.join(folder, tail);
    const found =
      ask(`${base}.py`) ??
      ask(`${base}/__init__.py`) ??
      (folder === '.' ? (ask(`src/${tail}.py`) ?? ask(`src/${tail}/__init__.py`)) : undefined);
    if (found !== undefined || level > 0 || folder === '.') return found;
    folder = posix.dirname(folder);
  }
}
