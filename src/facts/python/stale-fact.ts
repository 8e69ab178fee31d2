import type { StaleReadFact } from '../../api/index.js';
import { staleReads } from '../../python/flow/stale-reads.js';
import type { CellSpan } from '../../python/flow/name-flow.js';
import type { LoweredCell } from './python-cells.js';
import { placeIn } from './python-text.js';

/** Reads whose saved result rests on another definition than a run from the top gives them. */
export function staleFact(cells: readonly LoweredCell[]): StaleReadFact[] {
  const byIndex = new Map(cells.map((cell) => [cell.cell, cell]));
  const recorded = cells.map(({ cell, module, scope, fact }) => ({
    index: cell,
    module,
    scope,
    executionCount: fact.executionCount,
    hasOutput: fact.outputs.some(({ kind }) => kind !== 'error' && kind !== 'unknown'),
    failed: fact.outputs.some(({ kind }) => kind === 'error'),
  }));
  const placed = (span: CellSpan): StaleReadFact['clean'][] => {
    const cell = byIndex.get(span.cell);
    if (cell === undefined) return [];
    return [{ at: placeIn(cell, span.start, span.end), count: cell.fact.executionCount ?? 0 }];
  };
  return staleReads(recorded).flatMap(({ name, at, clean, recorded: other }) => {
    const [read] = placed(at);
    const [first] = placed(clean);
    const [second] = placed(other);
    if (read === undefined || first === undefined || second === undefined) return [];
    return [{ name, ...read, clean: first, recorded: second }];
  });
}
