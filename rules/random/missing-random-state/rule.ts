import { defineRule, drawsBecause, hiddenIn, moreCalls, ofScripts } from '../../../src/api/index.js';

interface Data {
  call: string;
  keyword: string;
  calls: readonly string[];
  places: number;
  /** None of it reaches an output. */
  hidden?: true;
}

export const rule = defineRule({
  id: 'random/missing-random-state',
  scope: 'file',
  kinds: ['notebook', 'python'],
  summary: 'Require "random_state" for what splits, samples, shuffles or fits at random.',
  why: 'Another split or another start gives other scores in each run.',
  levels: { recommended: 'warning', strict: 'warning', paper: 'warning' },
  needs: { file: ['randomness'] },
  messages: {
    missing: ({ call, keyword, places }: Data) => ({
      what: `"${call}" draws at random and gets no "${keyword}"${moreCalls(places - 1)}`,
      help: `Write "${keyword}=42" among its arguments.`,
    }),
    layout: ({ call, places }: Data) => ({
      what: `"${call}" places the nodes at random and gets no "pos"${moreCalls(places - 1)}`,
      help: 'Write "pos=nx.spring_layout(G, seed=42)" among its arguments.',
    }),
  },
  // Draws that reach no output are told once, and those of scripts; one that does changes the results of its own notebook.
  habit: {
    message: (files, here) => ({
      what: `${files} files split, sample, shuffle or fit at random (here ${here})`,
      help: 'Write "random_state=42" (or what the call names it) among the arguments.',
    }),
    note: ({ call, places, keyword }) => `"${call}" without "${keyword}"${moreCalls(places - 1)}`,
    same: ({ hidden }, path) => (hidden === true ? '' : ofScripts(path, '')),
  },
  *check({ file: { randomness }, problem }) {
    const group = drawsBecause(randomness, 'missing-random-state');
    if (group === undefined) return;
    const { first, calls, also, atMost } = group;
    const keyword = first.keyword ?? 'random_state';
    const data = { call: first.call, keyword, calls, places: also.length + 1, ...hiddenIn(atMost) };
    yield problem(keyword === 'pos' ? 'layout' : 'missing', data, first.at, { also, ...atMost });
  },
});
