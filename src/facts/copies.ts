import { posix } from 'node:path';
import type { Outline, Reading, SourceFile } from '../api/index.js';
import { movedTo } from './moved-to.js';
import type { Ask } from './reader.js';

interface Kept {
  readonly path: string;
  readonly facts: Pick<Reading, 'facts' | 'unreadable' | 'suppressions'>;
  /** Paths that the reading asked about. None of them was there. */
  readonly asked: readonly string[];
}

export interface CopyInput {
  readonly path: string;
  /** In bytes. */
  readonly size: number;
  /** Of the content. Called only where there is another file of this size. */
  readonly hash: () => string;
  readonly ask: Ask;
  readonly read: (ask: Ask) => Reading;
}

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
  reading({ path, size, hash, ask, read }: CopyInput): Reading {
    if (!this.#sizes.has(size)) return read(ask);
    const key = hash();
    const kept = this.#kept.get(key);
    const asked = kept === undefined ? undefined : this.#askedFrom(kept, path);
    if (kept !== undefined && asked !== undefined) {
      const facts = movedTo(kept.facts, kept.path, path);
      // Asked again so that whoever watches hears of it.
      for (const question of asked) ask(question);
      let own: Reading | undefined;
      return { ...facts, detail: (place) => (own ??= read(ask)).detail(place) };
    }
    const answers = new Map<string, Outline | undefined>();
    const reading = read((other, about) => {
      const outline = ask(other, about);
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

  /** What the copy's reading would ask in its own folder, if it would get the same answers: it is not there. */
  #askedFrom({ path, asked }: Kept, to: string): readonly string[] | undefined {
    const [home, other] = [posix.dirname(path), posix.dirname(to)];
    if (home === other) return asked;
    if (posix.dirname(home) !== posix.dirname(other)) return undefined;
    const moved = asked.map((question) =>
      question.startsWith(`${home}/`) ? other + question.slice(home.length) : question,
    );
    return moved.every((question, i) => question === asked[i] || !this.#has(question)) ? moved : undefined;
  }
}
