import type { ByteSpan } from '../../api/index.js';
import { JsonScanner } from './json-scanner.js';
import { kindAt } from './json-values.js';
import { bytesAt, unitsOf } from './json-units.js';

/**
 * The byte at which the JSON string begins that holds the character at `offset` (UTF-16) of a cell's source. `source` is
 * the span of the source's JSON value: one string, or a list with a string a line.
 */
export function sourceLineOffset(bytes: Buffer, source: ByteSpan, offset: number): number {
  if (kindAt(bytes, source) !== 'list') return source.start;
  const s = new JsonScanner(bytes, source.start);
  let before = 0;
  let found: number | undefined;
  s.list(() => {
    const item = s.value();
    // Behind the line that was looked for nothing need be decoded.
    if (found !== undefined || kindAt(bytes, item) !== 'string') return;
    before += lengthOf(bytes, item);
    if (before > offset) found = item.start;
  });
  return found ?? source.start;
}

/** How many UTF-16 units the JSON string at a span has. */
function lengthOf(bytes: Buffer, { start, end }: ByteSpan): number {
  let length = 0;
  for (let pos = start + 1; pos < end - 1; pos += bytesAt(bytes, pos)) {
    length += unitsOf(bytes[pos] ?? 0);
  }
  return length;
}
