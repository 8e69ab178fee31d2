import type { FileReading, Place, PlaceDetail, SourceFile } from '../api/index.js';
import type { KeptFiles } from './checked-file.js';

const READINGS_AT_HAND = 32;

/** What files say of places in them, once the files were let go: kept from an earlier run, or the file is read again. */
export class PlaceDetails {
  readonly #kept: KeptFiles | undefined;
  readonly #read: (file: SourceFile) => FileReading | undefined;
  readonly #byPath: ReadonlyMap<string, SourceFile>;
  /** A few files stay at hand: findings with many places come file by file. */
  readonly #atHand = new Map<string, FileReading | undefined>();

  /** `read`: as `FactsMaker.readForDetail`; nothing if that failed. */
  constructor(
    files: readonly SourceFile[],
    read: (file: SourceFile) => FileReading | undefined,
    kept: KeptFiles | undefined,
  ) {
    this.#byPath = new Map(files.map((file) => [file.path, file]));
    this.#read = read;
    this.#kept = kept;
  }

  of(place: Place): PlaceDetail {
    if (this.#kept === undefined) return this.#make(place);
    const { path, cell, line, column, endLine, endColumn } = place;
    const key = [cell, line, column, endLine, endColumn].join(' ');
    const known = this.#kept.detail(path, key);
    if (known !== undefined) return known;
    const made = this.#make(place);
    this.#kept.keepDetail(path, key, made);
    return made;
  }

  #make(place: Place): PlaceDetail {
    return this.#readAgain(place.path)?.detail(place) ?? {};
  }

  #readAgain(path: string): FileReading | undefined {
    if (!this.#atHand.has(path)) {
      const file = this.#byPath.get(path);
      const oldest = this.#atHand.keys().next();
      if (this.#atHand.size >= READINGS_AT_HAND && !oldest.done) this.#atHand.delete(oldest.value);
      this.#atHand.set(path, file === undefined ? undefined : this.#read(file));
    }
    return this.#atHand.get(path);
  }
}
