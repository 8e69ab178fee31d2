import { baseName, defineRule, wholeFile } from '../../../src/api/index.js';

/** What Jupyter, Colab and file managers call new files and copies. */
const UNTITLED = /^(?:Untitled\d*|Copy[ _]of[ _].*|.*-Copy\d+|.* ?\(\d+\)|.* - Copy)$/i;

export const rule = defineRule({
  id: 'notebook/untitled',
  scope: 'file',
  kinds: ['notebook'],
  summary: 'Require notebooks with a name that somebody chose.',
  why: 'Among "Untitled3" and "model-Copy1" nobody can tell which notebook is the work and which is a leftover.',
  levels: { recommended: 'off', strict: 'warning', paper: 'off' },
  needs: { file: ['notebook'] },
  messages: {
    untitled: ({ name }: { name: string }) => ({
      what: `"${name}" is the name of a new file or a copy`,
      help: 'Rename the notebook after what it does, or delete it.',
    }),
  },
  habit: {
    message: (files, here) => ({
      what: `${files} notebooks have the name of a new file or a copy (here ${here})`,
      help: 'Rename each after what it does, or delete it.',
    }),
    note: ({ name }) => `"${name}"`,
  },
  *check({ file: { path }, problem }) {
    const name = baseName(path).replace(/\.ipynb$/i, '');
    if (UNTITLED.test(name)) yield problem('untitled', { name }, wholeFile(path));
  },
});
