import { defineRule } from '../../../src/api/index.js';

interface Departures {
  readonly departures: readonly { readonly what: string; readonly assumed: string }[];
}

export const rule = defineRule({
  id: 'notebook/invalid',
  scope: 'file',
  kinds: ['notebook'],
  summary: 'Require notebooks that keep to the notebook format.',
  why: 'Tools that check the format (nbconvert, nbclient, papermill, GitHub) refuse the file or guess, each its own way.',
  levels: { recommended: 'warning', strict: 'warning', paper: 'warning' },
  needs: { file: ['notebook'] },
  messages: {
    invalid: ({ departures }: Departures) => {
      const [first = { what: '', assumed: '' }] = departures;
      return {
        what: `the file departs from the notebook format: ${evidence({ departures })} (read as: ${first.assumed})`,
        help: 'Open it in Jupyter and save it, which writes the file anew by the format; what cannot be opened, mend in the JSON.',
      };
    },
  },
  // What every program mends as it opens the file is told once; a file that some refuse is a thing of its own.
  habit: {
    upTo: 'info',
    message: (files, here) => ({
      what: `${files} notebooks depart from the notebook format (here: ${here})`,
      help: 'Open them in Jupyter and save them, which writes the files anew by the format; what cannot be opened, mend in the JSON.',
    }),
    note: evidence,
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

function evidence({ departures: [first, ...others] }: Departures): string {
  return `${first?.what ?? ''}${others.length > 0 ? `, and ${others.length} more` : ''}`;
}
