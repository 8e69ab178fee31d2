import {
  defineRule,
  drawsBecause,
  generatorName,
  hiddenIn,
  moreCalls,
  ofScripts,
  seedCall,
} from '../../../src/api/index.js';
import type { RandomGenerator, RelatedPlace } from '../../../src/api/index.js';

interface Data {
  call: string;
  generator: RandomGenerator;
  calls: readonly string[];
  places: number;
  /** None of it reaches an output. */
  hidden?: true;
}

const GENERATORS: readonly RandomGenerator[] = ['python', 'numpy', 'torch', 'tensorflow'];

export const rule = defineRule({
  id: 'random/unseeded',
  scope: 'file',
  kinds: ['notebook', 'python'],
  summary: 'Require a seed for random numbers.',
  why: 'Each run draws other numbers, so that nobody gets the saved results again, the author included.',
  levels: { recommended: 'warning', strict: 'warning', paper: 'warning' },
  needs: { file: ['randomness'] },
  messages: {
    never: ({ call, generator, places }: Data) => ({
      what: `"${call}" draws from ${generatorName(generator)}, which nothing seeds${moreCalls(places - 1)}`,
      help: `Write "${seedCall(generator)}" before the first draw.`,
    }),
    otherSeeded: ({ call, generator, places, seed }: Data & { seed: string }) => ({
      what: `"${call}" draws from ${generatorName(generator)}, which "${seed}" does not seed${moreCalls(places - 1)}`,
      help: `Write "${seedCall(generator)}" beside it.`,
    }),
    changing: ({ call, places, seed }: Data & { seed: string }) => ({
      what: `"${call}" draws other numbers in each run, as "${seed}" gets another value in each${moreCalls(places - 1)}`,
      help: `Give "${seed}" a number, such as 42.`,
    }),
    elsewhere: ({ call, generator, places, there, path }: Data & { there: string; path: string }) => ({
      what: `"${call}" draws from ${generatorName(generator)} ("${there}" in "${path}"), which nothing seeds${moreCalls(places - 1)}`,
      help:
        generator === 'own' || generator === 'system'
          ? `Give "${there}" in "${path}" a seed, such as 42.`
          : `Write "${seedCall(generator)}" before it.`,
    }),
    system: ({ call, places }: Data) => ({
      what: `"${call}" takes its numbers from the operating system, which cannot be seeded${moreCalls(places - 1)}`,
      help: `Write "${seedCall('system')}" and draw from that, where results rest on the numbers.`,
    }),
  },
  // Draws that reach no output are told once, and those of scripts; one that does changes the results of its own notebook.
  habit: {
    message: (files, here, same) => {
      const generator = GENERATORS.find((one) => one === same);
      return generator === undefined
        ? {
            what: `${files} files draw random numbers that nothing seeds (here ${here})`,
            help: 'Set a seed at the top of each (such as "random.seed(42)"), where it matters that the same numbers come again.',
          }
        : {
            what: `${files} scripts draw from ${generatorName(generator)}, which nothing seeds there (here ${here})`,
            help: `Write "${seedCall(generator)}" in each, before its first draw.`,
          };
    },
    note: ({ call, places }) => `"${call}"${moreCalls(places - 1)}`,
    same: ({ hidden, generator }, path) => (hidden === true ? '' : ofScripts(path, generator)),
  },
  *check({ file: { randomness }, problem }) {
    const group = drawsBecause(randomness, 'unseeded');
    if (group === undefined) return;
    const { first, calls, also, atMost } = group;
    const { call, generator, seed, at, through } = first;
    const data = { call, generator, calls, places: also.length + 1, ...hiddenIn(atMost) };
    if (through !== undefined) {
      const { call: there, ...place } = through;
      const related = [{ ...place, column: 1, note: 'drawn here' }];
      yield problem('elsewhere', { ...data, there, path: place.path }, at, { also, ...atMost, related });
    } else if (generator === 'system') yield problem('system', data, at, { also, ...atMost });
    else if (seed !== undefined)
      yield problem('changing', { ...data, seed: seed.call }, at, { also, ...atMost, related: [here(seed.at)] });
    else {
      const other = randomness.seeds.find(({ fixed }) => fixed);
      if (other === undefined) yield problem('never', data, at, { also, ...atMost });
      else
        yield problem('otherSeeded', { ...data, seed: other.call }, at, { also, ...atMost, related: [here(other.at)] });
    }
  },
});

function here(at: Omit<RelatedPlace, 'note'>): RelatedPlace {
  return { ...at, note: 'seeded here' };
}
