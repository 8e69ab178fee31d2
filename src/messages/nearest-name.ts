/**
 * The candidate that was most likely meant: the same but for case, the same last part (`unpinned` for `deps/unpinned`), or
 * at most a third of its characters away. Nothing when no candidate is near.
 */
export function nearestName(name: string, candidates: Iterable<string>): string | undefined {
  if (name.length === 0 || name.length > 80) return undefined;
  const asked = name.toLowerCase();
  let best: string | undefined;
  let least = Infinity;
  for (const candidate of candidates) {
    const known = candidate.toLowerCase();
    const away = known.endsWith(`/${asked}`) ? 0.5 : isBeginning(asked, known) ? 1 : distance(asked, known);
    if (away < least && away <= Math.max(1, Math.floor(Math.max(asked.length, known.length) / 3))) {
      best = candidate;
      least = away;
    }
  }
  return best;
}

/** `warn` for `warning`. A family begins the ids of many rules, and says which of them for none. */
function isBeginning(asked: string, known: string): boolean {
  return asked.length > 2 && known.startsWith(asked) && !known.includes('/');
}

/** `Did you mean "x"? `, or "". */
export function didYouMean(name: string, candidates: Iterable<string>): string {
  const near = nearestName(name, candidates);
  return near === undefined ? '' : `Did you mean "${near}"? `;
}

/** Levenshtein's distance, where two neighbours that changed places count once (Damerau, restricted). */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
    }
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
