import type { SessionFact } from '../../api/index.js';
import { sessionUse } from '../../python/flow/session-use.js';
import type { PythonCell } from './python-cells.js';
import { placeIn } from './python-text.js';

/** What the cells ask of a person, of other notebooks and of earlier sessions. */
export function sessionFact(cells: readonly PythonCell[]): SessionFact {
  const prompts: SessionFact['prompts'][number][] = [];
  const borrowed: SessionFact['borrowed'][number][] = [];
  for (const cell of cells) {
    if (cell.fact.tags.includes('skip-execution')) continue;
    const use = sessionUse(cell.module);
    for (const { call, start, end } of use.prompts) prompts.push({ call, at: placeIn(cell, start, end) });
    for (const { kind, text, start, end } of use.borrowed) borrowed.push({ kind, text, at: placeIn(cell, start, end) });
  }
  return { prompts, borrowed };
}
