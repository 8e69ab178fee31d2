import { clearCounts, countedCells, defineRule, wholeCell } from '../../../src/api/index.js';

export const rule = defineRule({
  id: 'notebook/duplicate-count',
  scope: 'file',
  kinds: ['notebook'],
  summary: 'Require that all counts of a notebook come from one session.',
  why: 'A kernel gives each count once, so the outputs of two sessions stand in one file, and no single run gave them all.',
  levels: { recommended: 'warning', strict: 'warning', paper: 'warning' },
  fixable: true,
  needs: { file: ['cells'] },
  messages: {
    duplicate: ({ count, cells, others }: { count: number; cells: number; others: number }) => ({
      what: `"In [${count}]" stands on ${cells} cells${
        others > 0 ? `, and ${others} more ${others === 1 ? 'count does' : 'counts do'} so` : ''
      }: they ran in different sessions, or one is a copy`,
      help: 'Restart the kernel, run all cells and save; "reprolint --fix --unsafe-fixes" clears the counts instead.',
    }),
  },
  *check({ file: { path, cells }, problem }) {
    const byCount = new Map<number, number[]>();
    for (const { index, count } of countedCells(cells))
      (byCount.get(count) ?? byCount.set(count, []).get(count))?.push(index);
    const repeated = [...byCount].filter(([, indexes]) => indexes.length > 1);
    const [first] = repeated;
    if (first === undefined) return;
    const [count, [earlier = 0, later = 0, ...more]] = first;
    yield problem('duplicate', { count, cells: more.length + 2, others: repeated.length - 1 }, wholeCell(path, later), {
      related: [earlier, ...more.slice(0, 5)].map((index) => ({
        ...wholeCell(path, index),
        note: `"In [${count}]" here too`,
      })),
      fix: clearCounts(path, cells),
    });
  },
});
