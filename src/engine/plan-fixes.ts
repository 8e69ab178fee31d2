import type { Finding, FindingFix, FindingPlace } from '../api/index.js';
import { compareFindings } from './compare-findings.js';
import type { FindingOrder } from './compare-findings.js';
import { editsByPath, mergeEdits } from './merge-edits.js';

type PlannedEdit = FindingFix['edits'][number];
type ByPath = ReadonlyMap<string, readonly PlannedEdit[]>;

/** The edits to make in this round, by file, sorted and without overlap, and how many findings they mend. */
export interface FixPlan {
  readonly edits: ByPath;
  readonly mended: number;
}

/** What is taken or waits as a whole: a fix, or one file of a fix whose files stand apart. */
interface Part {
  readonly finding: Finding;
  readonly order: FindingOrder;
  readonly files: ByPath;
}

/**
 * Chooses the fixes of one round. A fix is whole or not at all: if one of its edits meets an edit that was taken before,
 * the fix waits for the next round (the file is linted again in between). Two fixes with the very same edits are one.
 * Of a fix whose files stand apart only the files wait in which it meets another: forty notebooks do not wait for one. And
 * each comes in its place among the fixes of its file, so that what becomes of a notebook does not hang on the others.
 */
export function planFixes(findings: readonly Finding[], unsafe: boolean): FixPlan {
  const taken = new Map<string, readonly PlannedEdit[]>();
  const wanted = findings.filter(({ fix }) => fix !== undefined && (fix.safety === 'safe' || unsafe));
  const waiting = new Set<Finding>();
  for (const { finding, files } of wanted.flatMap(partsOf).sort((a, b) => compareFindings(a.order, b.order)))
    if (!take(taken, files)) waiting.add(finding);
  return { edits: taken, mended: wanted.length - waiting.size };
}

function partsOf(finding: Finding): Part[] {
  const { fix, ruleId, message, related = [] } = finding;
  const files = editsByPath(fix?.edits ?? []);
  if (fix?.apart !== true) return [{ finding, order: finding, files }];
  const places = new Map<string, FindingPlace>([[finding.path, finding]]);
  for (const place of related) if (place.equal === true && !places.has(place.path)) places.set(place.path, place);
  return [...files].map(([path, edits]) => {
    const { cell, line, column } = places.get(path) ?? { line: 1, column: 1 };
    const order = { path, line, column, ruleId, message, ...(cell === undefined ? {} : { cell }) };
    return { finding, order, files: new Map([[path, edits]]) };
  });
}

/** Adds all of these edits to those that are taken, or none. */
function take(taken: Map<string, readonly PlannedEdit[]>, files: ByPath): boolean {
  const merged = [...files].map(([path, edits]) => ({ path, edits: mergeEdits(taken.get(path) ?? [], edits) }));
  if (merged.some(({ edits }) => edits === undefined)) return false;
  for (const { path, edits } of merged) if (edits !== undefined) taken.set(path, edits);
  return true;
}
