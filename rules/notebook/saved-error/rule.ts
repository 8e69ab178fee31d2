import { defineRule, wholeCell } from '../../../src/api/index.js';

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
      help: 'Mend the cell, run all cells and save; if it is meant to fail, give it the cell tag "raises-exception".',
    }),
  },
  *check({ file: { path, cells }, problem }) {
    const failed = cells.filter(
      // The tag says to every tool that runs notebooks that the error is expected.
      ({ outputs, tags }) => outputs.some(({ kind }) => kind === 'error') && !tags.includes('raises-exception'),
    );
    const [first, ...more] = failed;
    if (first === undefined) return;
    const error = first.outputs.find((output) => output.kind === 'error')?.error;
    yield problem(
      'savedError',
      { error: inOneLine(error?.name ?? '', error?.value ?? ''), cells: failed.length },
      wholeCell(path, first.index),
      { also: more.map(({ index }) => wholeCell(path, index)) },
    );
  },
});

/** As the last line of the traceback has it, cut where it gets long. */
function inOneLine(name: string, value: string): string {
  const [line = ''] = value.trim().split(/\r\n|\r|\n/, 1);
  const text = [name, line].filter((part) => part !== '').join(': ');
  return text.length > 120 ? `${text.slice(0, 119).trimEnd()}…` : text;
}
