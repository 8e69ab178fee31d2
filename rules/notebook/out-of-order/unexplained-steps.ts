import type { CountedCell } from '../../../src/api/index.js';

/** Two neighbours of which the upper one ran after the lower one. */
export interface Step {
  readonly above: CountedCell;
  readonly below: CountedCell;
}

/**
 * The steps down in a notebook's counts. A step is no sign of another order where a new session begins: the ascending run
 * below it then repeats a count from above it, which no single session gives twice. That is `notebook/duplicate-count`'s.
 */
export function unexplainedSteps(cells: readonly CountedCell[]): Step[] {
  const steps: Step[] = [];
  const seen = new Set<number>();
  for (const run of ascendingRuns(cells)) {
    const [below] = run.cells;
    const isNewSession = run.cells.some(({ count }) => seen.has(count));
    if (run.above !== undefined && below !== undefined && !isNewSession) steps.push({ above: run.above, below });
    for (const { count } of run.cells) seen.add(count);
  }
  return steps;
}

/** Cuts the cells wherever the count does not rise. `above`: the cell before the cut. */
function ascendingRuns(cells: readonly CountedCell[]): { above: CountedCell | undefined; cells: CountedCell[] }[] {
  const runs: { above: CountedCell | undefined; cells: CountedCell[] }[] = [];
  let last: CountedCell | undefined;
  for (const cell of cells) {
    if (last === undefined || cell.count <= last.count) runs.push({ above: last, cells: [] });
    runs.at(-1)?.cells.push(cell);
    last = cell;
  }
  return runs;
}
