import type { NotebookOddity, Place } from '../../api/index.js';

/** A hostile file may be odd in every cell anew. */
const MOST = 50;

/** Collects departures from the notebook format. The same one in many cells is one entry that counts them. */
export class Oddities {
  readonly #path: string;
  readonly #found = new Map<
    string,
    { readonly assumed: string; readonly at: Place; readonly harmless: boolean; cells: number }
  >();

  constructor(path: string) {
    this.#path = path;
  }

  /** `cell`: index of the cell that it concerns; none for the notebook as a whole. */
  add(what: string, assumed: string, cell?: number): void {
    this.#note(what, assumed, false, cell);
  }

  /** As `add`, of what Jupyter, nbconvert and papermill mend at reading, with a warning at most. */
  addHarmless(what: string, assumed: string, cell: number): void {
    this.#note(what, assumed, true, cell);
  }

  #note(what: string, assumed: string, harmless: boolean, cell: number | undefined): void {
    const known = this.#found.get(what);
    if (known !== undefined) {
      known.cells++;
      return;
    }
    if (this.#found.size === MOST) return;
    const at = { path: this.#path, line: 1, column: 1, ...(cell === undefined ? {} : { cell }) };
    this.#found.set(what, { assumed, at, harmless, cells: 1 });
  }

  list(): NotebookOddity[] {
    return [...this.#found].map(([what, { assumed, at, harmless, cells }]) => ({
      what: cells === 1 ? what : `${what} (${String(cells)} times)`,
      assumed,
      at,
      ...(harmless ? { harmless } : {}),
    }));
  }
}
