import type { CellFact } from '../../api/index.js';
import type { Reading } from '../reader.js';
import { cellImports } from './cell-texts.js';
import { JsonTrouble } from './json-scanner.js';
import { makeCell } from './make-cells.js';
import type { WhyNot } from './not-a-notebook.js';
import { notebookDetail } from './notebook-detail.js';
import { Oddities } from './oddities.js';
import { RawLines } from './raw-lines.js';
import type { RawCell } from './raw-notebook.js';

export interface UnreadableInput {
  readonly path: string;
  readonly bytes: Buffer;
  readonly why: WhyNot;
  /** Those that the scanner came by before the trouble. */
  readonly cells: readonly RawCell[];
  /** The bytes that the cells are read from, where they are not those of the file; offsets are the same. */
  readonly repaired?: Buffer;
}

/** The reading of a file that Jupyter could not open: why, with the line, and the imports of the cells that can be seen. */
export function readUnreadable({ path, bytes, why, cells: rawCells, repaired = bytes }: UnreadableInput): Reading {
  const cells = rawCells.map((raw, index) => recoverCell(raw, index, repaired, path));
  const line = new RawLines(bytes).lineOf(why.offset);
  return {
    facts: { imports: cellImports(path, cells, undefined) },
    unreadable: [{ reason: why.reason, at: { path, line, column: 1 } }],
    suppressions: [],
    detail: notebookDetail({ path, bytes, cells, spans: rawCells, showRawLines: true }),
  };
}

function recoverCell(raw: RawCell, index: number, bytes: Buffer, path: string): CellFact {
  try {
    // What else is odd about a broken file does not matter until it is mended.
    return makeCell(raw, index, { bytes, major: 3, minor: 0, oddities: new Oddities(path) });
  } catch (error) {
    if (!(error instanceof JsonTrouble)) throw error;
    return { index, type: 'unknown', source: '', tags: [], executionCount: null, countSpans: [], outputs: [] };
  }
}
