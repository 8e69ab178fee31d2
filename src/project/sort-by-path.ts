/**
 * Sorts in place by path in code point order, as the contract has it. JavaScript's own comparison is by UTF-16 units, which
 * is the same (and much quicker) unless a path holds surrogates or what lies above them.
 */
export function sortByPath<T extends { readonly path: string }>(items: T[]): T[] {
  if (items.some(({ path }) => /[\ud800-\uffff]/.test(path))) return items.sort((a, b) => comparePaths(a.path, b.path));
  return items.sort((a, b) => (a.path < b.path ? -1 : Number(a.path > b.path)));
}

function comparePaths(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x !== y) return rank(x) - rank(y);
  }
  return a.length - b.length;
}

/** Surrogates stand for characters above all others, though their units lie below U+E000 to U+FFFF. */
function rank(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}
