import { clearCounts, countedCells, defineRule, wholeCell } from '../../../src/api/index.js';

interface Repeated {
  readonly count: number;
  readonly cells: number;
  readonly others: number;
}

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
    duplicate: (repeated: Repeated) => ({
      what: `${evidence(repeated)}: they ran in different sessions, or one is a copy`,
      help: 'Restart the kernel, run all cells and save; "reprolint --fix --unsafe-fixes" clears the counts instead.',
    }),
  },
  habit: {
    message: (files, here) => ({
      what: `${files} notebooks have cells of different sessions, or copies, with the same count (here ${here})`,
      help: 'Restart the kernel, run all cells and save, as the last thing before you commit a notebook; "reprolint --fix --unsafe-fixes" clears the counts instead.',
    }),
    note: evidence,
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

function evidence({ count, cells, others }: Repeated): string {
  const more = others > 0 ? `, and ${others} more ${others === 1 ? 'count does' : 'counts do'} so` : '';
  return `"In [${count}]" stands on ${cells} cells${more}`;
}
