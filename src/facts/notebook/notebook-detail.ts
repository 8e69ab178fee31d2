import type { ByteSpan, CellFact, Place } from '../../api/index.js';
import type { PlaceDetail } from '../reader.js';
import { SourceText } from '../text/source-text.js';
import { JsonTrouble } from './json-scanner.js';
import { RawLines } from './raw-lines.js';
import { sourceLineOffset } from './source-line-offset.js';

export interface DetailInput {
  readonly path: string;
  readonly bytes: Buffer;
  readonly cells: readonly CellFact[];
  /** Where each cell stands in the bytes, and its source, if it has one. */
  readonly spans: readonly { readonly span: ByteSpan; readonly source: ByteSpan | undefined }[];
  /** Places without a cell are lines of the file: of a notebook that could not be read. */
  readonly showRawLines: boolean;
}

/** Enough of a line of the raw file to recognise it; it may hold a whole notebook. */
const MOST_OF_A_LINE = 400;

/** Answers what a place in a notebook shows, when there is a finding: the line of the cell, and the line of the file. */
export function notebookDetail(input: DetailInput): (place: Place) => PlaceDetail {
  const lines = new RawLines(input.bytes);
  const texts = new Map<number, SourceText>();
  return (place) => {
    const cell = place.cell === undefined ? undefined : input.cells[place.cell];
    if (cell === undefined) {
      const excerpt = input.showRawLines ? lines.text(place.line, MOST_OF_A_LINE) : undefined;
      return { ...(excerpt === undefined || excerpt === '' ? {} : { excerpt }), rawLine: place.line };
    }
    const text = texts.get(cell.index) ?? new SourceText(input.path, cell.source, { cell: cell.index });
    texts.set(cell.index, text);
    const excerpt = text.line(place.line);
    return {
      ...(excerpt === '' ? {} : { excerpt }),
      cell: {
        index: cell.index,
        ...(cell.id === undefined ? {} : { id: cell.id }),
        ...(cell.executionCount === null ? {} : { executionCount: cell.executionCount }),
      },
      rawLine: lines.lineOf(rawOffset(input, cell.index, text.lineStarts[place.line - 1] ?? 0)),
    };
  };
}

/** The byte where the line of a cell's source that begins at `offset` (UTF-16) stands. */
function rawOffset({ bytes, spans }: DetailInput, index: number, offset: number): number {
  const { span, source } = spans[index] ?? { span: { start: 0, end: 0 }, source: undefined };
  if (source === undefined) return span.start;
  try {
    return sourceLineOffset(bytes, source, offset);
  } catch (error) {
    if (error instanceof JsonTrouble) return source.start;
    throw error;
  }
}
