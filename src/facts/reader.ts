import type { FileFactName, FileFacts, FindingCell, Outline, Place, SuppressionFact } from '../api/index.js';

/** What a reader is given: one file's bytes and the names of the facts that somebody needs. */
export interface ReaderInput {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Facts that nobody needs may be left out (outline facts are always wanted). */
  readonly want: ReadonlySet<FileFactName>;
  /** The outline of another file of the repository, for linked facts; nothing if it is not there or being read right now (a cycle). */
  ask(path: string): Outline | undefined;
}

/** What cannot be read, with the line if there is one: becomes an `engine/unreadable` finding. */
export interface UnreadableFact {
  /** Goes behind the file's name: "is not JSON: expected a comma". */
  readonly reason: string;
  readonly at: Place;
}

/** What the engine asks of a file once there is a finding in it. */
export interface PlaceDetail {
  /** The source line at the place, decoded; nothing when the place is the whole file or past its end. */
  readonly excerpt?: string;
  readonly cell?: FindingCell;
  /** Notebooks: the line in the .ipynb file. */
  readonly rawLine?: number;
}

/** What a reader makes of a file. Readers are total: they never throw, whatever the bytes are. */
export interface Reading {
  readonly facts: Partial<FileFacts>;
  readonly unreadable: readonly UnreadableFact[];
  readonly suppressions: readonly SuppressionFact[];
  /** Computed on demand; may be called many times. */
  detail(place: Place): PlaceDetail;
}

export type Reader = (input: ReaderInput) => Reading;
