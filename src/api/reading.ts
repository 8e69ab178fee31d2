import type { FileFacts, Outline, ProjectFacts, SuppressionFact } from './facts.js';
import type { Place } from './place.js';
import type { FindingCell } from './report.js';

/** What cannot be read, with the line if there is one: becomes an `engine/unreadable` finding. */
export interface UnreadableFact {
  /** Goes behind the file's name: "is not JSON: expected a comma". */
  readonly reason: string;
  readonly at: Place;
}

/** What is asked of a file once there is a finding in it. */
export interface PlaceDetail {
  /** The source line at the place, decoded; nothing when the place is the whole file or past its end. */
  readonly excerpt?: string;
  readonly cell?: FindingCell;
  /** Notebooks: the line in the .ipynb file. */
  readonly rawLine?: number;
}

/** What a reader makes of a file. */
export interface Reading {
  readonly facts: Partial<FileFacts>;
  readonly unreadable: readonly UnreadableFact[];
  readonly suppressions: readonly SuppressionFact[];
  /** Computed on demand; may be called many times. */
  detail(place: Place): PlaceDetail;
  /**
   * Gives a `detail` that holds no bytes of the file: it asks for them when a line of the file is looked at. Left out where
   * most of the file would have to stay.
   */
  readonly later?: (bytes: () => Uint8Array | undefined) => Reading['detail'];
}

/** A reading and the outline that stays of it. */
export interface FileReading extends Reading {
  readonly outline: Outline;
  /**
   * Paths of other files that the reading asked about, there or not, and what these asked about. Nothing where a cycle of
   * questions was cut: what was learned then depends on who asked first.
   */
  readonly asked?: readonly string[];
}

export interface ReadableFile {
  readonly path: string;
  readonly kind: Outline['kind'];
  readonly linted: boolean;
}

/** A file whose bytes are at hand, until the next one is opened. */
export interface OpenedFile {
  /** Of its bytes; nothing if they cannot be read. */
  hash(): string | undefined;
  /** `detail` of the reading may be called only until the next file is opened. */
  read(): FileReading;
}

/** Makes facts: handed to the engine as a value, so that the engine knows no parser. */
export interface FactsMaker {
  /** Total: what cannot be read is in `unreadable`. */
  read(file: ReadableFile): FileReading;
  /** To read one file after the other: the bytes of the last one are let go. */
  open(file: ReadableFile): OpenedFile;
  /** Only what `detail` tells: no facts are made, which is most of the work. For findings that come when the file was let go. */
  readForDetail(file: ReadableFile): FileReading;
  /** The hash of a file of the project; nothing if it is not there or cannot be read. */
  hashOf(path: string): string | undefined;
  project(outlines: readonly Outline[]): ProjectFacts;
}
