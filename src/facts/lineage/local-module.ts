import { posix } from 'node:path';
import type { Outline } from '../../api/index.js';
import { STDLIB } from '../../data/stdlib.js';

/** The outline of a module of this repository: beside the file that imports it, or in a folder above; nothing if there is none. */
export function localModule(
  module: string,
  path: string,
  ask: (path: string) => Outline | undefined,
): Outline | undefined {
  const level = /^\.*/.exec(module)?.[0].length ?? 0;
  const tail = module.slice(level).replaceAll('.', '/');
  if (tail === '' || (level === 0 && STDLIB.has(tail.split('/', 1)[0] ?? ''))) return undefined;
  let folder = posix.dirname(path);
  for (let up = 1; up < level; up++) folder = posix.dirname(folder);
  for (;;) {
    const base = posix.join(folder, tail);
    const found =
      ask(`${base}.py`) ??
      ask(`${base}/__init__.py`) ??
      (folder === '.' ? (ask(`src/${tail}.py`) ?? ask(`src/${tail}/__init__.py`)) : undefined);
    if (found !== undefined || level > 0 || folder === '.') return found;
    folder = posix.dirname(folder);
  }
}
