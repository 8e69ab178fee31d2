import type { CellFact } from '../../../src/api/index.js';
import { defineRule, wholeCell } from '../../../src/api/index.js';

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
  needs: { file: ['cells'] },
  messages: {
    savedError: ({ error, cells }: { error: string; cells: number }) => ({
      what: `a traceback is saved in the notebook${error === '' ? '' : `: "${error}"`}${cells > 1 ? `, and in ${cells - 1} more ${cells === 2 ? 'cell' : 'cells'}` : ''}`,
      help: error.startsWith(STOPPED)
        ? 'Let the cell run to its end and save; if nobody needs it, delete it.'
        : 'Mend the cell, run all cells and save; if it is meant to fail, give it the cell tag "raises-exception".',
    }),
  },
  *check({ file: { path, cells }, problem }) {
    const failed = cells.filter(
      // The tag says to every tool that runs notebooks that the error is expected.
      ({ outputs, tags }) => outputs.some(({ kind }) => kind === 'error') && !tags.includes('raises-exception'),
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

function errorOf({ outputs }: CellFact): { readonly name?: string; readonly value?: string } | undefined {
  return outputs.find(({ kind }) => kind === 'error')?.error;
}

/** As the last line of the traceback has it, cut where it gets long. */
function inOneLine(name: string, value: string): string {
  const [line = ''] = value.trim().split(/\r\n|\r|\n/, 1);
  const text = [name, line === LEFT_OUT ? '' : line].filter((part) => part !== '').join(': ');
  return text.length > 120 ? `${text.slice(0, 119).trimEnd()}…` : text;
}
