import { clearOutputs, defineRule } from '../../../src/api/index.js';

interface Stale {
  readonly name: string;
  readonly count: number;
  readonly clean: number;
  readonly recorded: number;
}

export const rule = defineRule({
  id: 'notebook/stale-result',
  scope: 'file',
  kinds: ['notebook'],
  summary: 'Report saved outputs that rest on another definition than a run from the top gives.',
  why: 'The counts prove that the cell last ran on a value that a run from the top has replaced or not yet made, so its output will differ.',
  levels: { recommended: 'info', strict: 'info', paper: 'info' },
  fixable: true,
  needs: { file: ['stale', 'cells'] },
  messages: {
    stale: ({ name, count, clean, recorded }: Stale) => ({
      what: `the saved output of "In [${count}]" used the "${name}" of "In [${recorded}]"; run from the top it uses that of "In [${clean}]"`,
      help: `Restart the kernel and run all cells; give the two values of "${name}" different names if both are wanted.`,
    }),
  },
  habit: {
    message: (files, here) => ({
      what: `saved outputs of ${files} notebooks rest on other definitions than a run from the top gives (here ${here})`,
      help: 'Restart the kernel and run all cells; where both values of a name are wanted, give them different names.',
    }),
    note: ({ name, count, clean, recorded }) =>
      `"In [${count}]" used the "${name}" of "In [${recorded}]", and from the top uses that of "In [${clean}]"`,
  },
  *check({ file: { path, cells, stale }, problem }) {
    const named = new Set<string>();
    for (const { name, at, count, clean, recorded } of stale) {
      if (named.has(name)) continue;
      named.add(name);
      const others = stale.filter((other) => other.name === name && other.at !== at).slice(0, 5);
      const shown = new Set([at, ...others.map((other) => other.at)].map((place) => place.cell));
      const fix = clearOutputs(
        path,
        cells.filter(({ index }) => shown.has(index)),
      );
      yield problem('stale', { name, count, clean: clean.count, recorded: recorded.count }, at, {
        related: [
          { ...recorded.at, note: `what the output rests on: "In [${recorded.count}]"` },
          { ...clean.at, note: `what a run from the top uses: "In [${clean.count}]"` },
          ...others.map((other) => ({ ...other.at, note: `"In [${other.count}]" too` })),
        ],
        ...(fix === undefined ? {} : { fix }),
      });
    }
  },
});
