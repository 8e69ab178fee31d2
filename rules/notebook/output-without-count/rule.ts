import { clearOutputs, countedCells, defineRule, wholeCell } from '../../../src/api/index.js';

export const rule = defineRule({
  id: 'notebook/output-without-count',
  scope: 'file',
  kinds: ['notebook'],
  summary: 'Require that outputs come from the run that the other cells were counted in.',
  why: 'An output without a count is left from another session or from a cell that was still running, and may not be what the code gives.',
  levels: { recommended: 'warning', strict: 'warning', paper: 'warning' },
  fixable: true,
  needs: { file: ['cells'] },
  messages: {
    leftover: ({ cells }: { cells: number }) => ({
      what: `${cells === 1 ? 'a code cell has' : `${cells} code cells have`} outputs but no count, unlike the others: the run that gave them was of another session or had not ended`,
      help: 'Restart the kernel, run all cells and save, or clear the outputs of these cells ("reprolint --fix --unsafe-fixes" does so).',
    }),
  },
  habit: {
    message: (files, here) => ({
      what: `${files} notebooks have outputs without a count, unlike their other cells (here ${here}): the run that gave them was of another session or had not ended`,
      help: 'Restart the kernel, run all cells and save, as the last thing before you commit a notebook, or clear the outputs of these cells ("reprolint --fix --unsafe-fixes" does so).',
    }),
    note: ({ cells }) => `${cells} ${cells === 1 ? 'cell' : 'cells'} with outputs and no count`,
  },
  *check({ file: { path, cells }, problem }) {
    // A notebook without any count was cleared on purpose.
    if (countedCells(cells).length === 0) return;
    const leftover = cells.filter(({ executionCount, outputs }) => executionCount === null && outputs.length > 0);
    const [first, ...more] = leftover;
    if (first === undefined) return;
    const fix = clearOutputs(path, leftover);
    yield problem('leftover', { cells: more.length + 1 }, wholeCell(path, first.index), {
      also: more.map(({ index }) => wholeCell(path, index)),
      ...(fix === undefined ? {} : { fix }),
    });
  },
});
