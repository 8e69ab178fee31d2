import type { Place, PlaceDetail, Reading } from '../../api/index.js';
import { RawLines } from './raw-lines.js';
import { ShownCells } from './shown-cells.js';
import type { CellSpan, ShownCell } from './shown-cells.js';
import { SourceLines } from './source-lines.js';

export interface DetailInput {
  readonly path: string;
  readonly bytes: Buffer;
  readonly cells: readonly ShownCell[];
  readonly spans: readonly CellSpan[];
  /** Places without a cell are lines of the file: of a notebook that could not be read. */
  readonly showRawLines: boolean;
}

/** Enough of a line of the raw file to recognise it; it may hold a whole notebook. */
const MOST_OF_A_LINE = 400;

/** Answers what a place in a notebook shows, when there is a finding: the line of the cell, and the line of the file. */
export function notebookDetail({ path, bytes, cells, spans, showRawLines }: DetailInput): Reading['detail'] {
  const lines = new RawLines(bytes);
  const sources = new SourceLines(bytes);
  const shown = new ShownCells(path, cells);
  return (place) => {
    if (shown.textAt(place) !== undefined)
      return { ...shown.at(place), rawLine: rawLine(place, { sources, lines, shown, spans }) };
    const excerpt = showRawLines ? lines.text(place.line, MOST_OF_A_LINE) : undefined;
    return { ...(excerpt === undefined || excerpt === '' ? {} : { excerpt }), rawLine: place.line };
  };
}

/** The same for when the bytes were let go, of a notebook that could be read. What is not shown of it is not held on to. */
export function laterDetail({
  path,
  cells,
  spans,
}: Pick<DetailInput, 'path' | 'cells' | 'spans'>): NonNullable<Reading['later']> {
  return (bytesAgain) => {
    const kept = cells.map(({ index, id, source, executionCount }): ShownCell => ({
      index,
      source,
      executionCount,
      ...(id === undefined ? {} : { id }),
    }));
    const keptSpans = spans.map(({ span, source }): CellSpan => ({ span, source }));
    const shown = new ShownCells(path, kept);
    const line = (place: Place): number => {
      if (latest?.shown !== shown) latest = { shown, ...rawOf(bytesAgain()) };
      return rawLine(place, { ...latest, spans: keptSpans });
    };
    return (place) => {
      if (shown.textAt(place) === undefined) return { rawLine: place.line };
      return Object.defineProperty<PlaceDetail>(shown.at(place), 'rawLine', {
        enumerable: true,
        get: () => line(place),
      });
    };
  };
}

/** Bytes are held of one notebook at a time: formats go through a report file by file. */
let latest: Omit<RawInput, 'spans'> | undefined;

function rawOf(given: Uint8Array | undefined): Pick<RawInput, 'sources' | 'lines'> {
  const { buffer, byteOffset, byteLength } = given ?? new Uint8Array();
  const bytes = Buffer.from(buffer, byteOffset, byteLength);
  return { sources: new SourceLines(bytes), lines: new RawLines(bytes) };
}

interface RawInput {
  readonly shown: ShownCells;
  readonly sources: SourceLines;
  readonly lines: RawLines;
  readonly spans: readonly CellSpan[];
}

/** The line of the file in which the line of a cell's source begins. */
function rawLine(place: Place, { sources, lines, shown, spans }: RawInput): number {
  const offset = shown.textAt(place)?.lineStarts[place.line - 1] ?? 0;
  const { span, source } = spans[place.cell ?? -1] ?? { span: { start: 0, end: 0 }, source: undefined };
  return lines.lineOf(source === undefined ? span.start : sources.byteOf(source, offset));
}
