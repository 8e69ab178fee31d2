import type { ReboundFact } from '../../api/index.js';
import { reboundNames } from '../../python/flow/rebound-names.js';
import type { PythonCell } from './python-cells.js';
import { placeIn } from './python-text.js';

/** Names that a cell changes and that it also takes from outside, cell by cell. */
export function reboundFact(cells: readonly PythonCell[]): ReboundFact[] {
  return cells.flatMap((cell) =>
    reboundNames(cell.module).map(({ name, read, bound }) => ({
      name,
      readAt: placeIn(cell, read.start, read.end),
      at: placeIn(cell, bound.start, bound.end),
    })),
  );
}
