import { defineRule, drawsBecause, moreCalls } from '../../../src/api/index.js';

export const rule = defineRule({
  id: 'random/seed-after-use',
  scope: 'file',
  kinds: ['notebook', 'python'],
  summary: 'Require the seed to be set before the first draw.',
  why: 'What is drawn before the seed is set differs from run to run.',
  levels: { recommended: 'warning', strict: 'warning', paper: 'warning' },
  needs: { file: ['randomness'] },
  messages: {
    late: ({ call, seed, places }: { call: string; seed: string; calls: readonly string[]; places: number }) => ({
      what: `"${call}" draws before "${seed}" sets the seed${moreCalls(places - 1)}`,
      help: `Move "${seed}" above the first draw.`,
    }),
  },
  // Draws that reach no output are told once; one that does changes the results of its own notebook.
  habit: {
    upTo: 'info',
    message: (files, here) => ({
      what: `${files} files draw before they set the seed (here ${here})`,
      help: 'Set the seed above the first draw.',
    }),
    note: ({ call, places, seed }) => `"${call}" before "${seed}"${moreCalls(places - 1)}`,
  },
  *check({ file: { randomness }, problem }) {
    const group = drawsBecause(randomness, 'seed-after-use');
    const seed = group?.first.seed;
    if (group === undefined || seed === undefined) return;
    const { first, calls, also, atMost } = group;
    const data = { call: first.call, seed: seed.call, calls, places: also.length + 1 };
    yield problem('late', data, first.at, { also, ...atMost, related: [{ ...seed.at, note: 'seeded only here' }] });
  },
});
