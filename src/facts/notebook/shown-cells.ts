import type { ByteSpan, CellFact, Place, PlaceDetail } from '../../api/index.js';
import { SourceText } from '../text/source-text.js';

/** What of a cell is shown with a finding. */
export type ShownCell = Pick<CellFact, 'index' | 'id' | 'source' | 'executionCount'>;
/** Where a cell stands in the bytes, and its source, if it has one. */
export interface CellSpan {
  readonly span: ByteSpan;
  readonly source: ByteSpan | undefined;
}

/** The cells of a notebook as findings show them: the line, and which cell it is. */
export class ShownCells {
  readonly #path: string;
  readonly #cells: readonly ShownCell[];
  readonly #texts = new Map<number, SourceText>();

  constructor(path: string, cells: readonly ShownCell[]) {
    this.#path = path;
    this.#cells = cells;
  }

  /** The text of the cell that the place is in; nothing where it is in none. */
  textAt(place: Place): SourceText | undefined {
    const cell = place.cell === undefined ? undefined : this.#cells[place.cell];
    if (cell === undefined) return undefined;
    const text = this.#texts.get(cell.index) ?? new SourceText(this.#path, cell.source, { cell: cell.index });
    this.#texts.set(cell.index, text);
    return text;
  }

  /** The line at the place, and its cell; nothing where the place is in none. */
  at(place: Place): Pick<PlaceDetail, 'excerpt' | 'cell'> {
    const cell = place.cell === undefined ? undefined : this.#cells[place.cell];
    if (cell === undefined) return {};
    const excerpt = this.textAt(place)?.line(place.line) ?? '';
    return {
      ...(excerpt === '' ? {} : { excerpt }),
      cell: {
        index: cell.index,
        ...(cell.id === undefined ? {} : { id: cell.id }),
        ...(cell.executionCount === null ? {} : { executionCount: cell.executionCount }),
      },
    };
  }
}
