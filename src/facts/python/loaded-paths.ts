import { posix } from 'node:path';
import type { CellFact } from '../../api/index.js';

/** A magic that puts a file into the cell, or what it leaves there once it has done so: `# %load x.py`. */
const LOAD = /^[ \t]*(?:#[ \t]*)?%load[ \t]+(\S[^\r\n]*)$/gm;
const OPTION = /^-[a-z]+\s+\S+\s+/;
const ADDRESS = /^[a-z]+:\/\/|^[~/]/i;

/** Paths, from the root, of the Python files that cells of the notebook at `path` load as their own text. */
export function loadedPaths(path: string, cells: readonly CellFact[]): string[] {
  const found = new Set<string>();
  for (const { type, source } of cells) {
    if (type !== 'code' || !source.includes('%load ')) continue;
    for (const [, args = ''] of source.matchAll(LOAD)) {
      const target = args
        .replace(OPTION, '')
        .trim()
        .replace(/^(["'])(.*)\1$/, '$2')
        .replaceAll('\\', '/');
      if (target === '' || ADDRESS.test(target)) continue;
      const file = posix.join(posix.dirname(path), target);
      if (!file.startsWith('../')) found.add(file.endsWith('.py') ? file : `${file}.py`);
    }
  }
  return [...found];
}
