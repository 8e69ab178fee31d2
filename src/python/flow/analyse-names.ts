import type { Module } from '../ast.js';
import { python2Takes } from '../python2-takes.js';
import { BindingIndex } from './binding-index.js';
import { movableNames } from './movable-cells.js';
import type { FlowCell, FlowInput, NameFlow } from './name-flow.js';
import { NotebookRun } from './notebook-run.js';
import { Sources } from './sources.js';
import { isFilledFromOutside, isUnsolved, UNSOLVED } from './unsolved-cell.js';

/** `python`: runs. `assumed`: does not run as it stands, and somebody else says why. `left`: is left out on purpose. */
type Course = 'python' | 'assumed' | 'left';

/**
 * Which names a run of the notebook from the top, in document order and from an empty start, would not find.
 * Linear in the size of the cells, up to a constant for calls; never throws.
 */
export function analyseNames(input: FlowInput): NameFlow {
  const python2 = input.languageVersion?.startsWith('2') ?? false;
  const cells = input.cells.map((cell) => ({ ...cell, course: courseOf(cell, python2) }));
  const running = cells.filter(({ course }) => course === 'python');
  const index = new BindingIndex(running);
  const run = new NotebookRun(index, new Sources(input.sources), countEvents(running));
  if (python2) run.knowPython2();
  for (const cell of cells) {
    if (isUnsolved(cell) || isFilledFromOutside(cell)) run.skipCell(cell.index, { ...cell.scope, events: [UNSOLVED] });
    if (cell.course === 'python') run.runCell(cell.index, cell.scope);
    else if (cell.course === 'assumed') run.skipCell(cell.index, cell.scope, cell.tags.includes('raises-exception'));
  }
  const flow = run.finish(running.flatMap(({ scope }) => scope.functions));
  const movable = movableNames(flow.missing, cells);
  return { ...flow, missing: flow.missing.map((one) => (movable.has(one) ? { ...one, movable: true } : one)) };
}

function countEvents(cells: readonly FlowCell[]): number {
  let count = 0;
  for (const { scope } of cells) {
    count += scope.events.length;
    for (const fn of scope.functions) count += fn.events.length;
  }
  return count;
}

function courseOf({ module, tags }: FlowCell, python2: boolean): Course {
  if (tags.includes('skip-execution')) return 'left';
  // Its failure is wanted, whatever it is; what it binds before that counts as bound.
  if (tags.includes('raises-exception')) return 'assumed';
  return isBroken(module, python2) ? 'assumed' : 'python';
}

/** A kernel runs nothing of a cell that it cannot parse. */
function isBroken(module: Module, python2: boolean): boolean {
  return module.errors.some((error) => !python2 || !python2Takes(error));
}
