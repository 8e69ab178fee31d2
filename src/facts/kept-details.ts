import type { FileReading, Reading } from '../api/index.js';

/** Characters of source that stay in memory. Notebooks that come when they are used up are read again. */
const MOST_TEXT = 16 * 1024 * 1024;
/** Bytes that stay for the lines of the file, which a few formats show: of small files, which are nearly all. */
const MOST_BYTES = 32 * 1024 * 1024;
const LARGEST = 256 * 1024;

/**
 * Findings that rest on the whole project come when the files that they are in were let go. What is shown of a notebook is
 * its cells' text, a small part of most of them: it is kept, since to read and scan them again was a tenth of a run.
 */
export class KeptDetails {
  readonly #details = new Map<string, Reading['detail']>();
  #textLeft = MOST_TEXT;
  #bytesLeft = MOST_BYTES;

  /** @param read gives the file's bytes again */
  keep(path: string, reading: FileReading, bytes: Uint8Array, read: () => Uint8Array | undefined): void {
    const { facts, later } = reading;
    if (later === undefined || this.#textLeft <= 0) return;
    for (const { source } of facts.cells ?? []) this.#textLeft -= source.length;
    if (bytes.length > LARGEST || bytes.length > this.#bytesLeft) this.#details.set(path, later(read));
    else {
      this.#bytesLeft -= bytes.length;
      const copy = Uint8Array.prototype.slice.call(bytes);
      this.#details.set(
        path,
        later(() => copy),
      );
    }
  }

  of(path: string): Reading['detail'] | undefined {
    return this.#details.get(path);
  }
}
