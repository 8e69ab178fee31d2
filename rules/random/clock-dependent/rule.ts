import { defineRule, moreCalls } from '../../../src/api/index.js';

export const rule = defineRule({
  id: 'random/clock-dependent',
  scope: 'file',
  kinds: ['notebook', 'python'],
  summary: 'Require results that do not depend on the day of the run.',
  why: 'What is computed from today is another result tomorrow.',
  levels: { recommended: 'off', strict: 'off', paper: 'off' },
  needs: { file: ['unsteady'] },
  messages: {
    clock: ({ call, places }: { call: string; places: number }) => ({
      what: `data depend on "${call}"${moreCalls(places - 1)}`,
      help: 'Write the date of the analysis as a constant at the top.',
    }),
  },
  *check({ file: { unsteady }, problem }) {
    const [first, ...rest] = unsteady.filter(({ kind }) => kind === 'clock');
    if (first === undefined) return;
    yield problem('clock', { call: first.call, places: rest.length + 1 }, first.at, { also: rest.map(({ at }) => at) });
  },
});
