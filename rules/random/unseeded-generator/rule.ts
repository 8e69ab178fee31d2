import { defineRule, drawsBecause, moreCalls, ofScripts } from '../../../src/api/index.js';

export const rule = defineRule({
  id: 'random/unseeded-generator',
  scope: 'file',
  kinds: ['notebook', 'python'],
  summary: 'Require a seed for each generator that the code makes.',
  why: 'A generator made without a seed starts elsewhere in each run, and a global seed does not reach it.',
  levels: { recommended: 'warning', strict: 'warning', paper: 'warning' },
  needs: { file: ['randomness'] },
  messages: {
    bare: ({ call, places }: { call: string; calls: readonly string[]; places: number }) => ({
      what: `"${call}" makes a generator without a fixed seed${moreCalls(places - 1)}`,
      help: `Write "${call}(42)".`,
    }),
  },
  habit: {
    message: (files, here) => ({
      what: `${files} scripts make generators without a fixed seed (here ${here})`,
      help: 'Give each a seed, such as "np.random.default_rng(42)".',
    }),
    note: ({ call, places }) => `"${call}"${moreCalls(places - 1)}`,
    same: (_, path) => ofScripts(path, ''),
  },
  *check({ file: { randomness }, problem }) {
    const group = drawsBecause(randomness, 'unseeded-generator');
    if (group === undefined) return;
    const { first, calls, also, atMost } = group;
    yield problem('bare', { call: first.call, calls, places: also.length + 1 }, first.at, { also, ...atMost });
  },
});
