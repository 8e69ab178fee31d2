import type { ByteSpan } from '../../api/index.js';
import { JsonScanner } from './json-scanner.js';
import { kindAt } from './json-values.js';
import { bytesAt, unitsOf } from './json-units.js';

/**
 * The bytes in which a stretch of a cell's source stands (offsets in UTF-16 units), for fixes. `source` is the span of the
 * source's JSON value: one string, or a list with a string a line. Nothing where the stretch goes over the end of a line's
 * string, or where its bytes are not the very text: an edit there would not be one of that text alone. Throws JsonTrouble.
 */
export function sourceSpan(bytes: Buffer, source: ByteSpan, start: number, text: string): ByteSpan | undefined {
  const kind = kindAt(bytes, source);
  if (kind === 'string') return inString(bytes, source, start, text).span;
  if (kind !== 'list') return undefined;
  const s = new JsonScanner(bytes, source.start);
  let before = 0;
  let found: ByteSpan | undefined;
  s.list(() => {
    const item = s.value();
    if (before > start || kindAt(bytes, item) !== 'string') return;
    const { span, length } = inString(bytes, item, start - before, text);
    found ??= span;
    before += length;
  });
  return found;
}

/** Looks for the text at an offset of a JSON string; `length`: of the string, as far as it was walked. */
function inString(
  bytes: Buffer,
  { start, end }: ByteSpan,
  offset: number,
  text: string,
): { readonly span?: ByteSpan; readonly length: number } {
  let length = 0;
  for (let pos = start + 1; pos < end - 1; pos += bytesAt(bytes, pos)) {
    if (length === offset) {
      const stop = pos + Buffer.byteLength(text);
      if (stop < end && bytes.toString('utf8', pos, stop) === text) return { span: { start: pos, end: stop }, length };
    }
    length += unitsOf(bytes[pos] ?? 0);
  }
  return { length };
}
