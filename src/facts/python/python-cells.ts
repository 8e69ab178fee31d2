import type { CellFact } from '../../api/index.js';
import { parsePython } from '../../python/parse-python.js';
import { lowerCells } from '../../python/scopes/lower-cells.js';
import type { ModuleScope } from '../../python/scopes/name-event.js';
import { isPythonCell } from '../notebook/cell-language.js';
import type { PythonText } from './python-text.js';

/** A code cell of a notebook, parsed. */
export interface PythonCell extends PythonText {
  readonly cell: number;
  readonly fact: CellFact;
}
/** ... and what it does with names. */
export interface LoweredCell extends PythonCell {
  readonly scope: ModuleScope;
}

/** Parses each Python cell of a notebook once; all facts about its Python are made from these. */
export function parseCells(path: string, cells: readonly CellFact[], language: string | undefined): PythonCell[] {
  return cells
    .filter((fact) => isPythonCell(fact, language))
    .map((fact) => ({ path, cell: fact.index, fact, module: parsePython(fact.source, { ipython: true }) }));
}

/** Adds to each cell, in document order, what it does with names. */
export function lowerPythonCells(cells: readonly PythonCell[], languageVersion?: string): LoweredCell[] {
  const parsed = cells.map(({ cell, module }) => ({ index: cell, module }));
  const scopes = lowerCells(parsed, languageVersion);
  return cells.flatMap((cell, i) => {
    const scope = scopes[i];
    return scope === undefined ? [] : [{ ...cell, scope }];
  });
}
