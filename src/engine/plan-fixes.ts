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
  const taken = new Map<string, readonly PlannedEdit[]>();
  let mended = 0;
  for (const { fix } of findings) {
    if (fix === undefined || (fix.safety === 'unsafe' && !unsafe)) continue;
    const merged = [...byPath(fix.edits)].map(([path, edits]) => ({
      path,
      edits: merge(taken.get(path) ?? [], edits),
    }));
    if (merged.some(({ edits }) => edits === undefined)) continue;
    mended++;
    for (const { path, edits } of merged) if (edits !== undefined) taken.set(path, edits);
  }
  return { edits: taken, mended };
}

function byPath(edits: readonly PlannedEdit[]): Map<string, PlannedEdit[]> {
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  const paths = new Map<string, PlannedEdit[]>();
  for (const edit of sorted) {
    const list = paths.get(edit.path);
    if (list === undefined) paths.set(edit.path, [edit]);
    else list.push(edit);
  }
  return paths;
}

/** Two sorted lists as one; nothing if edits of the two meet. An edit that stands in both stands once. Linear: a notebook may have 100,000. */
function merge(a: readonly PlannedEdit[], b: readonly PlannedEdit[]): PlannedEdit[] | undefined {
  const merged: PlannedEdit[] = [];
  let i = 0;
  let j = 0;
  for (;;) {
    const [left, right] = [a[i], b[j]];
    if (left === undefined && right === undefined) return merged;
    if (left !== undefined && right !== undefined && isSame(left, right)) {
      merged.push(left);
      i++;
      j++;
      continue;
    }
    const first = right === undefined || (left !== undefined && left.start <= right.start) ? left : right;
    const before = merged.at(-1);
    if (first === undefined || (before !== undefined && meets(before, first))) return undefined;
    merged.push(first);
    if (first === left) i++;
    else j++;
  }
}

function isSame(a: PlannedEdit, b: PlannedEdit): boolean {
  return a.start === b.start && a.end === b.end && a.text === b.text;
}

/** They share a byte, or both insert at the same point: their order would be chance. */
function meets(before: PlannedEdit, next: PlannedEdit): boolean {
  return next.start < before.end || next.start === before.start;
}
