import type { PlaceDetail, Problem } from '../api/index.js';

/** A problem with what its file says about each of its places, looked up while the file was at hand. */
export interface LocatedProblem {
  readonly problem: Problem;
  readonly scope: 'file' | 'project';
  readonly detail: PlaceDetail;
  /** In the order of `problem.also`. */
  readonly also: readonly PlaceDetail[];
  /** In the order of `problem.related`. */
  readonly related: readonly PlaceDetail[];
}
