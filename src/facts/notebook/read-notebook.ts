import type { Reader, ReaderInput, Reading } from '../reader.js';
import type { Locate } from '../removed/removed-collector.js';
import { lfsPointer } from '../text/lfs-pointer.js';
import { notebookPython } from '../python/notebook-python.js';
import { withCellMoves } from './cell-moves.js';
import { cellSuppressions } from './cell-texts.js';
import { JsonTrouble } from './json-scanner.js';
import { makeCells } from './make-cells.js';
import { conflictMarker, hasMark, notUtf8, oursOnly, utf16Kind, whyNotByLook, whyNotJson } from './not-a-notebook.js';
import { laterDetail, notebookDetail } from './notebook-detail.js';
import { makeNotebookFact, readFormat } from './notebook-fact.js';
import { Oddities } from './oddities.js';
import { outputPaths } from './output-paths.js';
import { printedVersions } from './printed-versions.js';
import type { RawCell } from './raw-notebook.js';
import { readUnreadable } from './read-unreadable.js';
import { scanNotebook } from './scan-notebook.js';
import type { ScannedNotebook } from './scan-notebook.js';
import { sourceSpan } from './source-span.js';

/**
 * Reads a notebook of any format (nbformat 1 to 4). Of a file that Jupyter could not open, only the imports that can be seen
 * become facts: what the lost part held is unknown, so nothing else can be said of it.
 */
export const readNotebook: Reader = (input): Reading => {
  const { path, bytes: given } = input;
  const bytes = Buffer.from(given.buffer, given.byteOffset, given.byteLength);
  const pointer = lfsPointer(bytes);
  if (pointer !== undefined)
    return { facts: { imports: [], lfsPointer: pointer }, unreadable: [], suppressions: [], detail: () => ({}) };
  const why = whyNotByLook(bytes);
  if (why !== undefined) return readUnreadable({ path, bytes, why, cells: [] });
  const encoding = utf16Kind(bytes);
  if (encoding === undefined) return readJson(input, bytes);
  const text = Buffer.from(new TextDecoder(encoding).decode(bytes));
  const reason = 'is encoded in UTF-16; a notebook must be UTF-8';
  return readUnreadable({ path, bytes: text, why: { reason, offset: 0 }, cells: cellsOf(scanNotebook(text, 0)) });
};

function cellsOf({ raw }: ScannedNotebook): readonly RawCell[] {
  return raw.cells ?? raw.worksheetCells ?? [];
}

function readJson(input: ReaderInput, bytes: Buffer): Reading {
  const { path } = input;
  const scanned = scanNotebook(bytes, hasMark(bytes) ? 3 : 0);
  const { raw, trouble } = scanned;
  if (trouble !== undefined) return readTroubled(path, bytes, scanned, trouble);
  if (raw.cells === undefined && raw.worksheetCells === undefined) {
    const what = raw.isObject ? 'it has no list "cells"' : 'it is not an object';
    return readUnreadable({ path, bytes, why: { reason: `is JSON, but no notebook: ${what}`, offset: 0 }, cells: [] });
  }
  const encoding = notUtf8(bytes);
  if (encoding !== undefined) return readUnreadable({ path, bytes, why: encoding, cells: cellsOf(scanned) });
  try {
    return readWhole(input, bytes, scanned);
  } catch (error) {
    // The scanner skips over strings; one that is decoded may still turn out malformed.
    if (error instanceof JsonTrouble) return readTroubled(path, bytes, scanned, error);
    throw error;
  }
}

function readTroubled(path: string, bytes: Buffer, scanned: ScannedNotebook, trouble: JsonTrouble): Reading {
  const conflict = conflictMarker(bytes);
  if (conflict === undefined)
    return readUnreadable({ path, bytes, why: whyNotJson(trouble, bytes), cells: cellsOf(scanned) });
  const repaired = oursOnly(bytes);
  const ours = scanNotebook(repaired, hasMark(bytes) ? 3 : 0);
  return readUnreadable({ path, bytes, why: conflict, cells: cellsOf(ours), repaired });
}

function readWhole(input: ReaderInput, bytes: Buffer, scanned: ScannedNotebook): Reading {
  const { path, want } = input;
  const rawCells = cellsOf(scanned);
  const oddities = new Oddities(path);
  if (hasMark(bytes))
    oddities.add('the file begins with a byte order mark, with which Jupyter does not open it', 'none');
  if (scanned.nonNumber !== undefined)
    oddities.add('a number is not finite, which JSON does not know', 'what Python reads there');
  const format = readFormat(scanned.raw, bytes, oddities);
  const cells = makeCells(rawCells, { bytes, ...format, oddities });
  const detail = notebookDetail({ path, bytes, cells, spans: rawCells, showRawLines: false });
  if (input.detailOnly === true) return { facts: {}, unreadable: [], suppressions: [], detail };
  const notebook = makeNotebookFact(scanned.raw, { bytes, format, cells, oddities });
  const locate: Locate = ({ cell = -1 }, start, text) => {
    const source = rawCells[cell]?.source;
    return source === undefined ? undefined : sourceSpan(bytes, source, start, text);
  };
  const python = notebookPython({
    path,
    cells,
    notebook,
    want,
    ask: (asked, about) => input.ask(asked, about),
    locate,
  });
  const spans = rawCells.map(({ span }) => span);
  const names = python.names === undefined ? {} : { names: withCellMoves(python.names, { path, bytes, spans }) };
  return {
    facts: {
      notebook,
      cells,
      ...python,
      ...names,
      ...(want.has('printedVersions')
        ? { printedVersions: printedVersions({ path, bytes, cells, raws: rawCells }) }
        : {}),
      ...(want.has('outputPaths') ? { outputPaths: outputPaths(bytes, rawCells) } : {}),
    },
    unreadable: [],
    suppressions: cellSuppressions(path, cells),
    detail,
    later: laterDetail({ path, cells, spans: rawCells }),
  };
}
