import { defineRule, moreCalls, ofScripts } from '../../../src/api/index.js';

export const rule = defineRule({
  id: 'random/unsorted-listing',
  scope: 'file',
  kinds: ['notebook', 'python'],
  summary: 'Require listings of folders to be sorted where their order reaches data.',
  why: 'The file system decides in which order a folder is listed: another machine reads the same files in another order.',
  levels: { recommended: 'warning', strict: 'warning', paper: 'warning' },
  needs: { file: ['randomness'] },
  messages: {
    unsorted: ({ call, places }: { call: string; use: string; places: number }) => ({
      what: `"${call}" lists files in an order that differs between machines, and data follow it${moreCalls(places - 1)}`,
      help: `Write "sorted(${call}(...))".`,
    }),
  },
  habit: {
    message: (files, here) => ({
      what: `${files} scripts take files in the order in which a folder lists them, which differs between machines (here ${here})`,
      help: 'Write "sorted(...)" around each listing.',
    }),
    note: ({ call, places }) => `"${call}"${moreCalls(places - 1)}`,
    same: (_, path) => ofScripts(path, ''),
  },
  *check({ file: { randomness }, problem }) {
    const [first, ...rest] = randomness.listings;
    if (first === undefined) return;
    const { call, use, at } = first;
    yield problem('unsorted', { call, use, places: rest.length + 1 }, at, { also: rest.map((one) => one.at) });
  },
});
