/** Replaces stretches of a file. Edits are sorted, do not overlap and lie inside the file; every other byte stays. */
export function applyEdits(
  bytes: Uint8Array,
  edits: readonly { readonly start: number; readonly end: number; readonly text: string }[],
): Uint8Array {
  const pieces: Uint8Array[] = [];
  let at = 0;
  for (const { start, end, text } of edits) {
    if (start < at || end < start || end > bytes.length)
      throw new RangeError(`an edit of bytes ${start} to ${end} does not fit`);
    pieces.push(bytes.subarray(at, start), Buffer.from(text));
    at = end;
  }
  pieces.push(bytes.subarray(at));
  return Buffer.concat(pieces);
}
