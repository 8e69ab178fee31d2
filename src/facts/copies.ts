import { posix } from 'node:path';
import type { Outline, Reading, SourceFile } from '../api/index.js';
import { contentHash } from './content-hash.js';
import { movedTo } from './moved-to.js';

interface Kept {
  readonly path: string;
  readonly facts: Pick<Reading, 'facts' | 'unreadable' | 'suppressions'>;
  /** Paths that the reading asked about. None of them was there. */
  readonly asked: readonly string[];
}

/** What is asked while a file is read. */
export type Ask = (path: string) => Outline | undefined;

/** Readings beyond these are dropped again, oldest first. */
const MOST_KEPT = 1000;

/**
 * Notebooks are copied: for each student, each year, each try. What has the same bytes has the same facts, at places of its
 * own, so copies are read once. Only files of which there is another one of the same size are looked at at all.
 */
export class Copies {
  readonly #sizes: ReadonlySet<number>;
  readonly #has: (path: string) => boolean;
  readonly #kept = new Map<string, Kept>();

  /** `has`: whether there is a file that a reading could be told about. */
  constructor(files: readonly SourceFile[], has: (path: string) => boolean) {
    const seen = new Set<number>();
    const twice = new Set<number>();
    for (const { kind, size } of files)
      if (kind === 'notebook') {
        if (seen.has(size)) twice.add(size);
        seen.add(size);
      }
    this.#sizes = twice;
    this.#has = has;
  }

  /** The reading of a notebook, made by `read` unless a copy was read before. */
  reading(path: string, bytes: Uint8Array, ask: Ask, read: (ask: Ask) => Reading): Reading {
    if (!this.#sizes.has(bytes.length)) return read(ask);
    const key = contentHash(bytes, 'base64');
    const kept = this.#kept.get(key);
    if (kept !== undefined && this.#isAskedTheSame(kept, path)) {
      const facts = movedTo(kept.facts, kept.path, path);
      let own: Reading | undefined;
      return { ...facts, detail: (place) => (own ??= read(ask)).detail(place) };
    }
    const answers = new Map<string, Outline | undefined>();
    const reading = read((other) => {
      const outline = ask(other);
      answers.set(other, outline);
      return outline;
    });
    // What rests on other files is not the same elsewhere.
    const isAlone = [...answers.values()].every((outline) => outline === undefined);
    if (isAlone && kept === undefined) this.#keep(key, path, reading, [...answers.keys()]);
    return reading;
  }

  #keep(key: string, path: string, { facts, unreadable, suppressions }: Reading, asked: readonly string[]): void {
    const oldest = this.#kept.keys().next();
    if (this.#kept.size >= MOST_KEPT && oldest.done !== true) this.#kept.delete(oldest.value);
    this.#kept.set(key, { path, facts: { facts, unreadable, suppressions }, asked });
  }

  /** The copy's reading would ask the same questions of its own folder, and get the same answer: it is not there. */
  #isAskedTheSame({ path, asked }: Kept, to: string): boolean {
    const [home, other] = [posix.dirname(path), posix.dirname(to)];
    if (home === other) return true;
    if (posix.dirname(home) !== posix.dirname(other)) return false;
    return asked.every((question) => {
      const isInside = question.startsWith(`${home}/`);
      return !isInside || !this.#has(other + question.slice(home.length));
    });
  }
}
