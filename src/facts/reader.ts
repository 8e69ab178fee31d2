import type { FileFactName, Outline, Reading } from '../api/index.js';

export type { PlaceDetail, Reading, UnreadableFact } from '../api/index.js';

/** `about`: what is asked for beside the small facts that are always answered. It costs more, so it is asked late. */
export type Ask = (path: string, about?: 'chance') => Outline | undefined;

/** What a reader is given: one file's bytes and the names of the facts that somebody needs. */
export interface ReaderInput {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Facts that nobody needs may be left out (outline facts are always wanted). */
  readonly want: ReadonlySet<FileFactName>;
  /** Nobody needs any facts this time, only `detail`. */
  readonly detailOnly?: boolean;
  /** The outline of another file of the repository, for linked facts; nothing if it is not there or being read right now (a cycle). */
  readonly ask: Ask;
}

/** Readers are total: they never throw, whatever the bytes are. */
export type Reader = (input: ReaderInput) => Reading;
