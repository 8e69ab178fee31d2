import type { MissingNameFact, NamesFact, Place } from '../../api/index.js';
import { analyseNames } from '../../python/flow/analyse-names.js';
import type { CellSpan, MissingName, NameFlow, NameSources } from '../../python/flow/name-flow.js';
import type { LoweredCell } from './python-cells.js';
import { placeIn } from './python-text.js';

/** What a clean run of the notebook would not find. `sources`: see `nameSources`. */
export function namesFact(cells: readonly LoweredCell[], sources: NameSources, languageVersion?: string): NamesFact {
  const flow: NameFlow = analyseNames({
    cells: cells.map(({ cell, module, scope, fact }) => ({
      index: cell,
      module,
      scope,
      tags: fact.tags,
      executionCount: fact.executionCount,
      isSolution: fact.isSolution ?? false,
    })),
    sources,
    ...(languageVersion === undefined ? {} : { languageVersion }),
  });
  const byIndex = new Map(cells.map((cell) => [cell.cell, cell]));
  const place = (span: CellSpan): Place => {
    const cell = byIndex.get(span.cell);
    // Every span comes from one of these cells.
    return cell === undefined ? { path: '', line: 1, column: 1 } : placeIn(cell, span.start, span.end);
  };
  return {
    missing: flow.missing.map((missing) => missingFact(missing, place)),
    ...(flow.opened === null ? {} : { opened: { by: flow.opened.by, at: place(flow.opened.at) } }),
  };
}

function missingFact(missing: MissingName, place: (span: CellSpan) => Place): MissingNameFact {
  const { name, kind, confidence, byExcept, movable } = missing;
  return {
    name,
    kind,
    confidence,
    at: place(missing.at),
    ...(missing.calledAt === null ? {} : { calledAt: place(missing.calledAt) }),
    ...(missing.because === null ? {} : { because: place(missing.because) }),
    byExcept,
    further: missing.further.map(place),
    ...(missing.nearest === null ? {} : { nearest: missing.nearest }),
    movable,
  };
}
