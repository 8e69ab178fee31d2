/** Where a key and its value begin: UTF-16 offsets into the text. */
export interface Spot {
  readonly key: number;
  readonly value: number;
}
export type SettingsPath = readonly (string | number)[];

/** Where each value of a settings file stands, by its path, so that every mistake and every source has its line. */
export class PlaceMap {
  readonly #file: string;
  readonly #text: string;
  readonly #spots = new Map<string, Spot>();

  /** @param file as it is shown; `text`: without byte order mark */
  constructor(file: string, text: string) {
    this.#file = file;
    this.#text = text;
  }

  set(path: SettingsPath, spot: Spot): void {
    this.#spots.set(keyOf(path), spot);
  }

  /** For a table that is named more than once: the first place counts. */
  setIfNew(path: SettingsPath, offset: number): void {
    if (!this.#spots.has(keyOf(path))) this.set(path, { key: offset, value: offset });
  }

  /** `file:line:column` of a value (or of its key); of the nearest known one above it where it has no place of its own. */
  where(path: SettingsPath, part: keyof Spot = 'value'): string {
    for (let length = path.length; length >= 0; length--) {
      const spot = this.#spots.get(keyOf(path.slice(0, length)));
      if (spot !== undefined) return this.at(spot[length === path.length ? part : 'value']);
    }
    return this.#file;
  }

  /** Where a key begins, for the order of mistakes; that of the nearest known one above it. */
  offset(path: SettingsPath): number {
    for (let length = path.length; length >= 0; length--) {
      const spot = this.#spots.get(keyOf(path.slice(0, length)));
      if (spot !== undefined) return spot.key;
    }
    return 0;
  }

  /** `file:line:column` of an offset; columns in code points. */
  at(offset: number): string {
    const before = this.#text.slice(0, offset).split(/\r\n|\n|\r/);
    return `${this.#file}:${before.length}:${codePoints(before.at(-1) ?? '') + 1}`;
  }
}

function keyOf(path: SettingsPath): string {
  return JSON.stringify(path);
}

function codePoints(text: string): number {
  return text.length - (text.match(/[\ud800-\udbff][\udc00-\udfff]/g) ?? []).length;
}
