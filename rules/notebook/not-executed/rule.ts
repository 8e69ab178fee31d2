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
    notExecuted: ({ cells }: { cells: number }) => ({
      what: cells === 1 ? 'the code cell was not run' : `none of the ${cells} code cells was run`,
      help: 'Restart the kernel, run all cells and save.',
    }),
  },
  *check({ file: { path, cells }, problem }) {
    const code = cells.filter(({ type, source }) => type === 'code' && source.trim() !== '');
    const wasRun = code.some(({ executionCount, outputs }) => executionCount !== null || outputs.length > 0);
    if (code.length > 0 && !wasRun) yield problem('notExecuted', { cells: code.length }, wholeFile(path));
  },
});
