import type { FileReading, Reading } from '../api/index.js';

/** Characters of source that stay in memory. Notebooks that come when they are used up are read again. */
const MOST_TEXT = 16 * 1024 * 1024;

/**
 * Findings that rest on the whole project come when the files that they are in were let go. What is shown of a notebook is
 * its cells' text, a small part of most of them: it is kept, since to read and scan them again was a tenth of a run.
 */
export class KeptDetails {
  readonly #details = new Map<string, Reading['detail']>();
  #textLeft = MOST_TEXT;

  /** @param read gives the file's bytes again: for its lines, which a few formats show. To copy them costs more. */
  keep(path: string, { facts, later }: FileReading, read: () => Uint8Array | undefined): void {
    if (later === undefined || this.#textLeft <= 0) return;
    for (const { source } of facts.cells ?? []) this.#textLeft -= source.length;
    this.#details.set(path, later(read));
  }

  of(path: string): Reading['detail'] | undefined {
    return this.#details.get(path);
  }
}
