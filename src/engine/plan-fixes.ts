import type { Finding, FindingFix } from '../api/index.js';
import { editsByPath, mergeEdits } from './merge-edits.js';

type PlannedEdit = FindingFix['edits'][number];
type ByPath = ReadonlyMap<string, readonly PlannedEdit[]>;

/** The edits to make in this round, by file, sorted and without overlap, and how many findings they mend. */
export interface FixPlan {
  readonly edits: ByPath;
  readonly mended: number;
}

/**
 * Chooses the fixes of one round. A fix is whole or not at all: if one of its edits meets an edit that was taken before,
 * the fix waits for the next round (the file is linted again in between). Two fixes with the very same edits are one.
 * Of a fix whose files stand apart only the files wait in which it meets another: forty notebooks do not wait for one.
 */
export function planFixes(findings: readonly Finding[], unsafe: boolean): FixPlan {
  const taken = new Map<string, readonly PlannedEdit[]>();
  let mended = 0;
  for (const { fix } of findings) {
    if (fix === undefined || (fix.safety === 'unsafe' && !unsafe)) continue;
    const files = editsByPath(fix.edits);
    const parts = fix.apart === true ? [...files].map((file) => new Map([file])) : [files];
    const waiting = parts.filter((part) => !take(taken, part));
    if (waiting.length === 0) mended++;
  }
  return { edits: taken, mended };
}

/** Adds all of these edits to those that are taken, or none. */
function take(taken: Map<string, readonly PlannedEdit[]>, files: ByPath): boolean {
  const merged = [...files].map(([path, edits]) => ({ path, edits: mergeEdits(taken.get(path) ?? [], edits) }));
  if (merged.some(({ edits }) => edits === undefined)) return false;
  for (const { path, edits } of merged) if (edits !== undefined) taken.set(path, edits);
  return true;
}
