import type { CellFact } from './facts.js';
import type { Fix } from './fix.js';
import type { Place } from './place.js';

/** A code cell that was run, and the number that the kernel gave to the run. */
export interface CountedCell {
  readonly index: number;
  readonly count: number;
}

/** The code cells that have a count, in the order of the notebook. Kernels count from 1; exporters that run nothing write 0. */
export function countedCells(cells: readonly CellFact[]): CountedCell[] {
  const counted: CountedCell[] = [];
  for (const { type, index, executionCount } of cells)
    if (type === 'code' && executionCount !== null && executionCount > 0)
      counted.push({ index, count: executionCount });
  return counted;
}

/** The place of a whole cell. */
export function wholeCell(path: string, cell: number): Place {
  return { path, cell, line: 1, column: 1 };
}

/** Sets every count of the notebook to null; outputs stay. It cannot be known which counts are right when some are wrong. */
export function clearCounts(path: string, cells: readonly CellFact[]): Fix {
  const spans = cells.flatMap((cell) => cell.countSpans);
  return {
    title: 'Clear the execution counts of all cells',
    safety: 'unsafe',
    edits: spans.map(({ start, end }) => ({ path, start, end, text: 'null' })),
  };
}

/** Empties the outputs of these cells; nothing where none of them has any. */
export function clearOutputs(path: string, cells: readonly CellFact[]): Fix | undefined {
  const spans = cells.flatMap(({ outputsSpan }) => (outputsSpan === undefined ? [] : [outputsSpan]));
  if (spans.length === 0) return undefined;
  return {
    title: `Clear the outputs of ${spans.length === 1 ? 'the cell' : `${spans.length} cells`}`,
    safety: 'unsafe',
    edits: spans.map(({ start, end }) => ({ path, start, end, text: '[]' })),
  };
}
