import { defineRule, moreCalls } from '../../../src/api/index.js';

export const rule = defineRule({
  id: 'random/hash-order',
  scope: 'file',
  kinds: ['notebook', 'python'],
  summary: 'Require sets to be sorted where their order reaches data.',
  why: 'Python hashes texts differently in each process, and a set of them has another order in each run.',
  levels: { recommended: 'off', strict: 'off', paper: 'off' },
  needs: { file: ['unsteady'] },
  messages: {
    set: ({ use, places }: { use: string; places: number }) => ({
      what: `data follow the order of "${use}", which differs from run to run if it holds texts${moreCalls(places - 1)}`,
      help: `Write "sorted(${use})".`,
    }),
  },
  *check({ file: { unsteady }, problem }) {
    const [first, ...rest] = unsteady.filter(({ kind }) => kind === 'set');
    if (first === undefined) return;
    yield problem('set', { use: first.use, places: rest.length + 1 }, first.at, { also: rest.map(({ at }) => at) });
  },
});
