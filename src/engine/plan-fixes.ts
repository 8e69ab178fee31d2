import type { Finding, FindingFix } from '../api/index.js';

type PlannedEdit = FindingFix['edits'][number];

/** The edits to make in this round, by file, sorted and without overlap, and how many findings they mend. */
export interface FixPlan {
  readonly edits: ReadonlyMap<string, readonly PlannedEdit[]>;
  readonly mended: number;
}

/**
 * Chooses the fixes of one round. A fix is whole or not at all: if one of its edits meets an edit that was taken before,
 * the fix waits for the next round (the file is linted again in between). Two fixes with the very same edits are one.
 */
export function planFixes(findings: readonly Finding[], unsafe: boolean): FixPlan {
  const taken = new Map<string, PlannedEdit[]>();
  let mended = 0;
  for (const { fix } of findings) {
    if (fix === undefined || (fix.safety === 'unsafe' && !unsafe)) continue;
    const fresh = fix.edits.filter((edit) => !(taken.get(edit.path) ?? []).some((other) => isSame(edit, other)));
    if (fresh.some((edit) => (taken.get(edit.path) ?? []).some((other) => meets(edit, other)))) continue;
    mended++;
    for (const edit of fresh) taken.set(edit.path, [...(taken.get(edit.path) ?? []), edit]);
  }
  for (const edits of taken.values()) edits.sort((a, b) => a.start - b.start || a.end - b.end);
  return { edits: taken, mended };
}

function isSame(a: PlannedEdit, b: PlannedEdit): boolean {
  return a.start === b.start && a.end === b.end && a.text === b.text;
}

/** They share a byte, or both insert at the same point: their order would be chance. */
function meets(a: PlannedEdit, b: PlannedEdit): boolean {
  return (a.start < b.end && b.start < a.end) || a.start === b.start;
}
