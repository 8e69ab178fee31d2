import type { Place } from '../../api/index.js';
import type { Module } from '../../python/ast.js';

/** A script, or one cell of a notebook, parsed. */
export interface PythonText {
  readonly path: string;
  /** The index of the cell over all cells; not there for a script. */
  readonly cell?: number;
  readonly module: Module;
}

/** The place of a stretch of UTF-16 offsets. */
export function placeIn({ path, cell, module }: PythonText, start: number, end: number): Place {
  const from = module.lines.positionAt(start);
  const to = module.lines.positionAt(end);
  return {
    path,
    ...(cell === undefined ? {} : { cell }),
    line: from.line,
    column: from.column,
    endLine: to.line,
    endColumn: to.column,
  };
}
