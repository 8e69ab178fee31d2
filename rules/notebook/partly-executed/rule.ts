import { countedCells, defineRule, wholeCell } from '../../../src/api/index.js';
import type { CellFact } from '../../../src/api/index.js';

interface Left {
  readonly cells: number;
  readonly of: number;
}

export const rule = defineRule({
  id: 'notebook/partly-executed',
  scope: 'file',
  kinds: ['notebook'],
  summary: 'Require that all code cells of a notebook were run, or none.',
  why: 'Nobody knows whether the cells that were left out work, or what they do to those below them.',
  levels: { recommended: 'warning', strict: 'warning', paper: 'warning' },
  needs: { file: ['cells'] },
  messages: {
    partly: (left: Left) => ({
      what: evidence(left),
      help: 'Restart the kernel, run all cells and save; delete cells that are not needed, or tag those that are not meant to run "skip-execution".',
    }),
  },
  habit: {
    message: (files, here) => ({
      what: `${files} notebooks were saved with cells that were not run (here ${here})`,
      help: 'Restart the kernel, run all cells and save, as the last thing before you commit a notebook; delete cells that are not needed, or tag those that are not meant to run "skip-execution".',
    }),
    note: evidence,
  },
  *check({ file: { path, cells }, problem }) {
    if (countedCells(cells).length === 0) return;
    // Nearly every cell has a count: the text is looked at only of those that have none.
    const left = cells.filter(
      (cell) => cell.type === 'code' && cell.executionCount === null && cell.outputs.length === 0 && isMeantToRun(cell),
    );
    const [first, ...more] = left;
    // Run All stopped at a failing cell: that is notebook/saved-error's, and its cause.
    if (first === undefined || hasFailedBefore(cells, first.index)) return;
    const meant = cells.filter((cell) => cell.type === 'code' && isMeantToRun(cell));
    yield problem('partly', { cells: left.length, of: meant.length }, wholeCell(path, first.index), {
      also: more.map(({ index }) => wholeCell(path, index)),
    });
  },
});

function evidence({ cells, of }: Left): string {
  return `${cells} of ${of} code cells ${cells === 1 ? 'was' : 'were'} not run`;
}

/** Jupyter gives an empty cell no count, and whether a cell of comments was run makes no difference. */
function isMeantToRun({ source, tags }: CellFact): boolean {
  const hasCode = source.split(/\r\n|\r|\n/).some((line) => !/^\s*(?:#|$)/.test(line));
  return hasCode && !tags.includes('skip-execution');
}

function hasFailedBefore(cells: readonly CellFact[], index: number): boolean {
  return cells
    .slice(0, index)
    .some(({ outputs, tags }) => !tags.includes('raises-exception') && outputs.some(({ kind }) => kind === 'error'));
}
