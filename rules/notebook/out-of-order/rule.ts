import { clearCounts, countedCells, defineRule, wholeCell } from '../../../src/api/index.js';
import { unexplainedSteps } from './unexplained-steps.js';

interface Step {
  readonly above: number;
  readonly below: number;
  readonly places: number;
}

export const rule = defineRule({
  id: 'notebook/out-of-order',
  scope: 'file',
  kinds: ['notebook'],
  summary: 'Require that the cells of a notebook were run in the order in which they stand.',
  why: 'Outputs that came from another order need not come again when the notebook is run from top to bottom.',
  levels: { recommended: 'warning', strict: 'warning', paper: 'warning' },
  fixable: true,
  needs: { file: ['cells'] },
  messages: {
    outOfOrder: (step: Step) => ({
      what: `cells ran in another order than they stand in: ${evidence(step)}`,
      help: 'Restart the kernel, run all cells and save; "reprolint --fix --unsafe-fixes" clears the counts instead.',
    }),
  },
  habit: {
    message: (files, here) => ({
      what: `cells of ${files} notebooks ran in another order than they stand in (here ${here})`,
      help: 'Restart the kernel, run all cells and save, as the last thing before you commit a notebook; "reprolint --fix --unsafe-fixes" clears the counts instead.',
    }),
    note: evidence,
  },
  *check({ file: { path, cells }, problem }) {
    const steps = unexplainedSteps(countedCells(cells));
    const [first] = steps;
    if (first === undefined) return;
    const { above, below } = first;
    yield problem(
      'outOfOrder',
      { above: above.count, below: below.count, places: steps.length },
      wholeCell(path, below.index),
      {
        related: steps
          .slice(0, 5)
          .flatMap((step, i) => [
            { ...wholeCell(path, step.above.index), note: `"In [${step.above.count}]", run later` },
            ...(i === 0
              ? []
              : [{ ...wholeCell(path, step.below.index), note: `"In [${step.below.count}]", run earlier` }]),
          ]),
        fix: clearCounts(path, cells),
      },
    );
  },
});

function evidence({ above, below, places }: Step): string {
  const more = places > 1 ? `, and the like at ${places - 1} more ${places === 2 ? 'place' : 'places'}` : '';
  return `"In [${above}]" stands before "In [${below}]"${more}`;
}
