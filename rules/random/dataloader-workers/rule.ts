import { defineRule, moreCalls } from '../../../src/api/index.js';

export const rule = defineRule({
  id: 'random/dataloader-workers',
  scope: 'file',
  kinds: ['notebook', 'python'],
  summary: 'Require a generator or a seed for the workers of a PyTorch DataLoader.',
  why: 'Each worker has generators of its own: what they draw depends on their number, and NumPy in them is not seeded.',
  levels: { recommended: 'off', strict: 'off', paper: 'warning' },
  needs: { file: ['randomness'] },
  messages: {
    workers: ({ call, places }: { call: string; places: number }) => ({
      what: `"${call}" starts workers without "generator" or "worker_init_fn"${moreCalls(places - 1)}`,
      help: 'Write "generator=torch.Generator().manual_seed(42), worker_init_fn=seed_worker" among its arguments.',
    }),
  },
  *check({ file: { randomness }, problem }) {
    const [first, ...rest] = randomness.loaders;
    if (first === undefined) return;
    yield problem('workers', { call: first.call, places: rest.length + 1 }, first.at, {
      also: rest.map(({ at }) => at),
    });
  },
});
