import type { ByteSpan } from '../../api/index.js';
import { JsonScanner } from './json-scanner.js';
import { kindAt, stringAt } from './json-values.js';

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
    if (kindAt(bytes, item) !== 'string') return;
    const length = stringAt(bytes, item).length;
    if (found === undefined && before + length > offset) found = item.start;
    before += length;
  });
  return found ?? source.start;
}
