import { defineRule } from '../../../src/api/index.js';

export const rule = defineRule({
  id: 'notebook/invalid',
  scope: 'file',
  kinds: ['notebook'],
  summary: 'Require notebooks that keep to the notebook format.',
  why: 'Tools that check the format (nbconvert, nbclient, papermill, GitHub) refuse the file or guess, each its own way.',
  levels: { recommended: 'warning', strict: 'warning', paper: 'warning' },
  needs: { file: ['notebook'] },
  messages: {
    invalid: ({ departures }: { departures: readonly { what: string; assumed: string }[] }) => {
      const [first = { what: '', assumed: '' }] = departures;
      const others = departures.length - 1;
      return {
        what: `the file departs from the notebook format: ${first.what}${others > 0 ? `, and ${others} more` : ''} (read as: ${first.assumed})`,
        help: 'Open it in Jupyter and save it, which writes the file anew by the format; what cannot be opened, mend in the JSON.',
      };
    },
  },
  *check({ file: { notebook }, problem }) {
    const [first, ...more] = notebook.oddities;
    if (first === undefined) return;
    const isHarmless = notebook.oddities.every(({ harmless }) => harmless);
    const departures = notebook.oddities.map(({ what, assumed }) => ({ what, assumed }));
    yield problem('invalid', { departures }, first.at, {
      related: more.slice(0, 10).map(({ at, what }) => ({ ...at, note: what })),
      ...(isHarmless ? { atMost: 'info' as const } : {}),
    });
  },
});
