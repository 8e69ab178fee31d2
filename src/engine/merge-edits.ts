interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Edits by file, those of each file sorted. */
export function editsByPath<E extends Replacement & { readonly path: string }>(edits: readonly E[]): Map<string, E[]> {
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  const paths = new Map<string, E[]>();
  for (const edit of sorted) {
    const list = paths.get(edit.path);
    if (list === undefined) paths.set(edit.path, [edit]);
    else list.push(edit);
  }
  return paths;
}

/**
 * Two sorted lists of one file's edits as one; nothing if edits of the two meet. An edit that stands in both stands once.
 * Linear: a notebook may have 100,000.
 */
export function mergeEdits<E extends Replacement>(a: readonly E[], b: readonly E[]): E[] | undefined {
  const merged: E[] = [];
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

function isSame(a: Replacement, b: Replacement): boolean {
  return a.start === b.start && a.end === b.end && a.text === b.text;
}

/** They share a byte, or both insert at the same point: their order would be chance. */
function meets(before: Replacement, next: Replacement): boolean {
  return next.start < before.end || next.start === before.start;
}
