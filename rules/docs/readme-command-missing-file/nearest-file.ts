import { baseName, isInTree } from '../../../src/api/index.js';
import type { Tree } from '../../../src/api/index.js';

const MAX_CANDIDATES = 2_000;

/** The file of the same kind whose name is nearest: letter case aside the same, or at most two letters off; nothing if none or several. */
export function nearestFile(tree: Tree, file: string): string | undefined {
  const ending = /\.\w+$/.exec(file)?.[0].toLowerCase() ?? '';
  const name = nameOf(file);
  const candidates = tree.entries
    .filter(({ path, kind }) => kind === 'file' && path.toLowerCase().endsWith(ending) && isInTree(tree, path))
    .slice(0, MAX_CANDIDATES)
    .map(({ path }) => ({ path, distance: distance(name, nameOf(path)) }));
  const least = Math.min(...candidates.map((candidate) => candidate.distance));
  const nearest = candidates.filter((candidate) => candidate.distance === least);
  return least <= Math.min(2, name.length / 4) && nearest.length === 1 ? nearest[0]?.path : undefined;
}

function nameOf(path: string): string {
  return baseName(path).toLowerCase();
}

/** Levenshtein's distance; names that differ in length by more than two are not compared. */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2 || a.length > 100) return Infinity;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? Infinity;
}
