import type { IncludeFact, ManifestFact, ManifestProblem, RequirementFact } from '../../api/index.js';
import type { OpenManifest } from './open-manifest.js';

/** What a manifest gave so far, while it is being read. */
export interface Collected {
  readonly requirements: RequirementFact[];
  readonly includes: IncludeFact[];
  readonly sources: ManifestFact['sources'][number][];
  readonly problems: ManifestProblem[];
  python?: { readonly text: string; readonly at: RequirementFact['at'] };
}

/** More bad entries than anybody reads: the file is something else. */
const MOST_PROBLEMS = 100;

/** Far more than an environment has packages: the file is something else, and each costs time and memory in every rule. */
const MOST_REQUIREMENTS = 20_000;

/** Whether there are too many entries already; says so at the place from which on nothing more is read. */
export function isFull({ requirements }: Collected, open: OpenManifest, place: () => RequirementFact['at']): boolean {
  if (requirements.length < MOST_REQUIREMENTS) return false;
  const reason = `names more than ${MOST_REQUIREMENTS.toLocaleString('en-US')} packages: what follows is not read`;
  open.unreadable.push({ reason, at: place() });
  return true;
}

export function newCollected(open: OpenManifest): Collected {
  return { requirements: [], includes: [], sources: [], problems: [...open.problems] };
}

/** Adds a problem with one entry, unless there are more than enough of them. */
export function addEntryProblem(into: Collected, problem: Omit<ManifestProblem, 'kind'>): void {
  if (into.problems.length < MOST_PROBLEMS) into.problems.push({ kind: 'entry', ...problem });
}
