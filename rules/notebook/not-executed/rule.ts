import { defineRule, wholeFile } from '../../../src/api/index.js';

export const rule = defineRule({
  id: 'notebook/not-executed',
  scope: 'file',
  kinds: ['notebook'],
  summary: 'Require notebooks that were run and saved with their outputs.',
  why: 'Without outputs a co-worker cannot tell whether a run gives what it gave before.',
  // Many teams strip outputs on purpose.
  levels: { recommended: 'off', strict: 'off', paper: 'off' },
  needs: { file: ['cells'] },
  messages: {
    notExecuted: (found: { cells: number }) => ({
      what: evidence(found),
      help: 'Restart the kernel, run all cells and save.',
    }),
  },
  habit: {
    message: (files, here) => ({
      what: `${files} notebooks were saved without being run (here ${here})`,
      help: 'Restart the kernel, run all cells and save, as the last thing before you commit a notebook.',
    }),
    note: evidence,
  },
  *check({ file: { path, cells }, problem }) {
    const code = cells.filter(({ type, source }) => type === 'code' && source.trim() !== '');
    const wasRun = code.some(({ executionCount, outputs }) => executionCount !== null || outputs.length > 0);
    if (code.length > 0 && !wasRun) yield problem('notExecuted', { cells: code.length }, wholeFile(path));
  },
});

function evidence({ cells }: { cells: number }): string {
  return cells === 1 ? 'the code cell was not run' : `none of the ${cells} code cells was run`;
}
