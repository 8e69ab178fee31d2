import { defineRule, wholeCell } from '../../../src/api/index.js';

export const rule = defineRule({
  id: 'paths/path-in-output',
  scope: 'file',
  kinds: ['notebook'],
  summary: 'Forbid paths of one person’s machine in saved outputs.',
  why: 'Each run on another machine shows another path, so that outputs differ where nothing else does; and it tells a name.',
  levels: { recommended: 'off', strict: 'warning', paper: 'off' },
  needs: { file: ['outputPaths'] },
  messages: {
    shown: ({ file, cells }: { file: string; resolved: null; cells: number }) => ({
      what: `a saved output shows "${file}", a path of one machine${cells === 1 ? '' : `, and so do those of ${cells - 1} more ${cells === 2 ? 'cell' : 'cells'}`}`,
      help: 'Print paths relative to the project, mend what the warning is about, or clear the output before you commit.',
    }),
  },
  *check({ file: { path, outputPaths }, problem }) {
    const [first, ...more] = outputPaths;
    if (first === undefined) return;
    const data = { file: first.masked, resolved: null, cells: outputPaths.length };
    yield problem('shown', data, wholeCell(path, first.cell), { also: more.map(({ cell }) => wholeCell(path, cell)) });
  },
});
