import { defineRule, wholeFile } from '../../../src/api/index.js';

export const rule = defineRule({
  id: 'notebook/no-kernelspec',
  scope: 'file',
  kinds: ['notebook'],
  summary: 'Require that a notebook names its kernel.',
  why: 'Without a kernel name Jupyter asks, nbconvert takes its default, and neither need be what the code was written for.',
  levels: { recommended: 'warning', strict: 'warning', paper: 'warning' },
  needs: { file: ['notebook', 'cells'] },
  messages: {
    noKernelspec: () => ({
      what: 'the notebook does not say which kernel runs it: "kernelspec" is missing or has no "name"',
      help: 'Open it in Jupyter, choose the kernel and save.',
    }),
  },
  habit: {
    message: (files) => ({
      what: `${files} notebooks do not say which kernel runs them: "kernelspec" is missing or has no "name"`,
      help: 'Open them in Jupyter, choose the kernel and save.',
    }),
    note: () => 'no kernel named',
  },
  *check({ file: { path, notebook, cells }, problem }) {
    // Formats 2 and 3 had no kernelspec.
    if (notebook.kernel?.name !== undefined || notebook.format.major < 4) return;
    if (!cells.some(({ type, source }) => type === 'code' && source.trim() !== '')) return;
    // That the metadata cannot be understood is notebook/invalid's.
    if (notebook.oddities.some(({ what }) => /^"(?:metadata|kernelspec)"/.test(what))) return;
    yield problem('noKernelspec', {}, wholeFile(path));
  },
});
