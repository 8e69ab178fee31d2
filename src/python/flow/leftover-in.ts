/** A jump in the counts that a day's work in one session seldom makes. */
const JUMP = 20;
const FEWEST = 10;
const DENSE = 0.8;

/**
 * Tells whether the count at a position is most likely left from an earlier session. After a restart the counts begin anew: most
 * cells bear 1, 2, 3 ... almost without a gap, and a cell that was not run again keeps a number far above these. Had it been run
 * in the new session first, it would have left a gap where it stands.
 */
export function leftoverIn(counts: readonly number[]): (position: number) => boolean {
  const sorted = counts.toSorted((a, b) => a - b);
  const top = sorted.find((count, i) => (sorted[i + 1] ?? count) - count > Math.max(JUMP, count));
  if (top === undefined) return () => false;
  const few = sorted.filter((count) => count <= top).length;
  if (few < FEWEST || few < DENSE * top) return () => false;
  return (position) => {
    if ((counts[position] ?? 0) <= top) return false;
    const before = nearest(counts, position, -1, top);
    const after = nearest(counts, position, 1, top);
    return before === undefined || after === undefined || after - before === 1;
  };
}

/** The first count of the new session on one side of a position: most are, so that few are passed by. */
function nearest(counts: readonly number[], from: number, step: 1 | -1, top: number): number | undefined {
  for (let at = from + step; ; at += step) {
    const count = counts[at];
    if (count === undefined || count <= top) return count;
  }
}
