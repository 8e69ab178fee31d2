import { defineRule, drawsBecause, moreCalls, ofScripts, seedCall } from '../../../src/api/index.js';

interface Data {
  seed: string;
  call: string;
  help: string;
  places: number;
}

export const rule = defineRule({
  id: 'random/seed-not-used',
  scope: 'file',
  kinds: ['notebook', 'python'],
  summary: 'Require a seed that is named in the code to be applied.',
  why: 'The code looks as if its numbers came again, but nothing uses the seed.',
  levels: { recommended: 'warning', strict: 'warning', paper: 'warning' },
  needs: { file: ['randomness'] },
  messages: {
    constant: ({ seed, call, help, places }: Data) => ({
      what: `"${seed}" is set and nothing uses it: "${call}" draws unseeded${moreCalls(places - 1)}`,
      help: `Write "${help.replace('42', seed)}" before the first draw.`,
    }),
    function: ({ seed, call, places }: Data) => ({
      what: `"${seed}" stands in a function that nothing here calls: "${call}" draws unseeded${moreCalls(places - 1)}`,
      help: 'Call that function before the first draw.',
    }),
    option: ({ option }: { option: string }) => ({
      what: `nothing reads the option "${option}"`,
      help: 'Hand its value to the generator, such as "np.random.seed(args.seed)", or take the option away.',
    }),
  },
  habit: {
    message: (files, here) => ({
      what: `${files} scripts name a seed that is never applied (here ${here})`,
      help: 'Hand it to each generator before the first draw, such as "np.random.seed(seed)".',
    }),
    note: (data) => `"${'option' in data ? data.option : data.seed}"`,
    same: (_, path) => ofScripts(path, ''),
  },
  *check({ file: { randomness }, problem }) {
    const option = randomness.unusedSeeds.find(({ kind }) => kind === 'option');
    const group = drawsBecause(randomness, 'seed-not-used');
    const seed = group?.first.seed;
    if (option !== undefined) yield problem('option', { option: option.call }, option.at);
    if (group === undefined || seed === undefined || seed.kind === 'option') return;
    const { first, also, atMost } = group;
    const help = first.keyword === null || first.keyword === 'pos' ? seedCall(first.generator) : `${first.keyword}=42`;
    const data = { seed: seed.call, call: first.call, help, places: also.length + 1 };
    yield problem(seed.kind === 'function' ? 'function' : 'constant', data, seed.at, {
      ...atMost,
      related: [{ ...first.at, note: 'drawn here' }],
    });
  },
});
