import type { Finding, RelatedFinding } from '../../src/api/index.js';
import { makeFinding } from './make-presentation.js';

/** A finding of a habit that so many notebooks have, with further places of equal standing in each. */
export function makeHabit(notebooks: number, placesEach = 1): Finding {
  const place = (index: number, cell: number, note: string): RelatedFinding => ({
    path: `nb/${String(index).padStart(2, '0')}.ipynb`,
    cell: { index: cell, executionCount: cell + 3 },
    line: 1,
    column: 1,
    rawLine: 100 + cell,
    note,
    equal: true,
  });
  const others = Array.from({ length: notebooks - 1 }, (_, i) => i + 1);
  const { note: _, equal: __, ...first } = place(0, 4, '');
  return makeFinding({
    ...first,
    ruleId: 'notebook/out-of-order',
    message: `cells of ${notebooks} notebooks ran in another order than they stand in (here "In [9]" stands before "In [7]")`,
    help: 'Restart the kernel, run all cells and save.',
    related: [
      ...others.map((i) => place(i, i, `"In [${i + 5}]" stands before "In [${i + 3}]"`)),
      ...[0, ...others].flatMap((i) =>
        Array.from({ length: placesEach - 1 }, (_one, k) => place(i, 20 + k, 'also here')),
      ),
    ],
  });
}
