import type { CellFact } from '../../../src/api/index.js';
import { defineRule, wholeCell } from '../../../src/api/index.js';
import { isNamed } from './is-named.js';

interface Saved {
  readonly error: string;
  readonly cells: number;
}

const STOPPED = 'KeyboardInterrupt';
/** Colab saves this in place of what the error said. */
const LEFT_OUT = 'ignored';

export const rule = defineRule({
  id: 'notebook/saved-error',
  scope: 'file',
  kinds: ['notebook'],
  summary: 'Require notebooks without a saved traceback.',
  why: 'The last run of the cell failed, and whoever runs the notebook from top to bottom stops there too.',
  levels: { recommended: 'warning', strict: 'warning', paper: 'warning' },
  needs: { file: ['cells'], ifMade: ['names', 'syntax'] },
  messages: {
    savedError: ({ error, cells }: Saved) => ({
      what: `a traceback is saved in the notebook${error === '' ? '' : `: "${error}"`}${moreCells(cells)}`,
      help: error.startsWith(STOPPED)
        ? 'Let the cell run to its end and save; if nobody needs it, delete it.'
        : 'Mend the cell, run all cells and save; if it is meant to fail, give it the cell tag "raises-exception".',
    }),
  },
  habit: {
    message: (files, here) => ({
      what: `tracebacks are saved in ${files} notebooks (here ${here})`,
      help: 'Mend the cells, run all and save; delete a cell that nobody needs, and give one that is meant to fail the cell tag "raises-exception".',
    }),
    note: ({ error, cells }) => `${error === '' ? 'one without words' : `"${error}"`}${moreCells(cells)}`,
  },
  *check({ file: { path, cells, names, syntax }, problem }) {
    const failed = cells.filter(
      (cell) =>
        cell.outputs.some(({ kind }) => kind === 'error') &&
        // The tag says to every tool that runs notebooks that the error is expected.
        !cell.tags.includes('raises-exception') &&
        !isNamed(cell, names, syntax),
    );
    // An error of the code tells more than a cell that somebody stopped.
    const first = failed.find((cell) => errorOf(cell)?.name !== STOPPED) ?? failed[0];
    if (first === undefined) return;
    const { name = '', value = '' } = errorOf(first) ?? {};
    const also = failed.filter((cell) => cell !== first).map(({ index }) => wholeCell(path, index));
    const data = { error: inOneLine(name, value), cells: failed.length };
    yield problem('savedError', data, wholeCell(path, first.index), { also });
  },
});

function moreCells(cells: number): string {
  return cells > 1 ? `, and in ${cells - 1} more ${cells === 2 ? 'cell' : 'cells'}` : '';
}

function errorOf({ outputs }: CellFact): { readonly name?: string; readonly value?: string } | undefined {
  return outputs.find(({ kind }) => kind === 'error')?.error;
}

/** As the last line of the traceback has it, cut where it gets long. */
function inOneLine(name: string, value: string): string {
  const [line = ''] = value.trim().split(/\r\n|\r|\n/, 1);
  const text = [name, line === LEFT_OUT ? '' : line].filter((part) => part !== '').join(': ');
  return text.length > 120 ? `${text.slice(0, 119).trimEnd()}…` : text;
}
