import type { FileFacts, Outline, PlaceDetail, SuppressionFact } from '../api/index.js';
import type { LocatedProblem } from './located-problem.js';

/** All that a run needs of one file once it was read and its own rules were called. Plain data: JSON can carry it. */
export interface CheckedFile {
  /** Those of its outline. */
  readonly facts: Outline['facts'];
  readonly suppressions: readonly SuppressionFact[];
  /** What the rules of scope `file` found; left out of a file that is not linted. */
  readonly problems?: readonly LocatedProblem[];
  /** Facts beside those of the outline that rules asked for which wait for facts of the project. */
  readonly waiting: Partial<FileFacts>;
  /** The other files on which this rests, by path, and the hash of each; null for one that is not there. */
  readonly rests: readonly (readonly [path: string, hash: string | null])[];
}

/** Keeps checked files from one run to the next. What is kept holds for one set of rules, settings and given facts. */
export interface KeptFiles {
  /** What was kept of a file with these bytes at this path. */
  recall(path: string, hash: string): CheckedFile | undefined;
  keep(path: string, hash: string, file: CheckedFile): void;
  /** What a file says of one of its places: of one that was recalled or kept in this run. */
  detail(path: string, place: string): PlaceDetail | undefined;
  keepDetail(path: string, place: string, detail: PlaceDetail): void;
}
