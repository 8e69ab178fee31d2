/** Tells which of a few known keys stands at a place in the bytes, without making a string of it. */
export class KeyTable<K extends string> {
  readonly #byLength: { readonly name: K; readonly bytes: Uint8Array }[][] = [];
  readonly #names: ReadonlySet<string>;

  constructor(names: readonly K[]) {
    this.#names = new Set(names);
    for (const name of names) (this.#byLength[name.length] ??= []).push({ name, bytes: Buffer.from(name) });
  }

  /** The known key between the quotes at `start` and `end`, or "". */
  find(bytes: Buffer, start: number, end: number): K | '' {
    for (const candidate of this.#byLength[end - start] ?? []) {
      let i = 0;
      while (i < candidate.bytes.length && bytes[start + i] === candidate.bytes[i]) i++;
      if (i === candidate.bytes.length) return candidate.name;
    }
    return this.#findEscaped(bytes, start, end);
  }

  /** A key may be written with escapes: `"\u0063ells"`. No program does, but it is the same key. */
  #findEscaped(bytes: Buffer, start: number, end: number): K | '' {
    for (let i = start; i < end; i++) {
      if (bytes[i] !== 0x5c) continue;
      try {
        const key: unknown = JSON.parse(bytes.toString('utf8', start - 1, end + 1));
        return typeof key === 'string' && this.#isKnown(key) ? key : '';
      } catch {
        return '';
      }
    }
    return '';
  }

  #isKnown(key: string): key is K {
    return this.#names.has(key);
  }
}
