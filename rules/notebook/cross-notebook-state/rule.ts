import { defineRule } from '../../../src/api/index.js';

export const rule = defineRule({
  id: 'notebook/cross-notebook-state',
  scope: 'file',
  kinds: ['notebook'],
  summary: 'Require notebooks that take no variables from another notebook or session.',
  why: 'What "%store -r" restores is on one machine only, and a notebook that runs another one breaks when that one changes.',
  levels: { recommended: 'warning', strict: 'warning', paper: 'warning' },
  needs: { file: ['session'] },
  messages: {
    store: ({ text }: { text: string }) => ({
      what: `"${text}" restores variables that an earlier session stored on this machine`,
      help: 'Write the values to a file in the repository and read it here.',
    }),
    run: ({ text }: { text: string }) => ({
      what: `"${text}" takes its variables from another notebook`,
      help: 'Move what both need into a Python module and import it, or write results to a file and read it here.',
    }),
  },
  *check({ file: { session }, problem }) {
    for (const kind of ['store', 'run'] as const) {
      const [first, ...others] = session.borrowed.filter((one) => one.kind === kind);
      if (first === undefined) continue;
      const related = others.slice(0, 5).map(({ at, text }) => ({ ...at, note: `"${text}"` }));
      yield problem(kind, { text: first.text }, first.at, { related });
    }
  },
});
