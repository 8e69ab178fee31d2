import { countedCells, defineRule, wholeCell } from '../../../src/api/index.js';

interface Gap {
  readonly before: number;
  readonly after: number;
}

export const rule = defineRule({
  id: 'notebook/count-gap',
  scope: 'file',
  kinds: ['notebook'],
  summary: 'Require counts from 1 on without a gap: what one clean run gives.',
  why: 'Where counts are left out, a cell was run again or one was deleted that later cells may rest on.',
  levels: { recommended: 'off', strict: 'warning', paper: 'off' },
  needs: { file: ['cells'] },
  messages: {
    gap: (gap: Gap) => ({ what: evidence(gap), help: 'Restart the kernel, run all cells and save.' }),
  },
  habit: {
    message: (files, here) => ({
      what: `the counts of ${files} notebooks have gaps (here ${here})`,
      help: 'Restart the kernel, run all cells and save, as the last thing before you commit a notebook.',
    }),
    note: evidence,
  },
  *check({ file: { path, cells }, problem }) {
    const counted = countedCells(cells);
    // Where counts do not rise, out-of-order and duplicate-count say so; gaps then follow of themselves.
    if (counted.some(({ count }, i) => count <= (counted[i - 1]?.count ?? 0))) return;
    const at = counted.findIndex(({ count }, i) => count !== i + 1);
    const cell = counted[at];
    if (cell === undefined) return;
    const before = counted[at - 1];
    yield problem('gap', { before: before?.count ?? 0, after: cell.count }, wholeCell(path, cell.index), {
      related: before === undefined ? [] : [{ ...wholeCell(path, before.index), note: `"In [${before.count}]"` }],
    });
  },
});

function evidence({ before, after }: Gap): string {
  return before === 0
    ? `the counts begin with "In [${after}]": earlier runs left no cell`
    : `"In [${after}]" follows "In [${before}]": the runs between them left no cell`;
}
