import type { ByteSpan } from '../../api/index.js';
import { describeKind, kindAt, optionalString } from './json-values.js';
import type { CellInput } from './make-cells.js';

/** The execution count of a code cell: a whole number from 0, or null. What else stands there is noted. */
export function readCount(
  span: ByteSpan | undefined,
  index: number,
  { bytes, major, oddities }: CellInput,
): number | null {
  if (span === undefined) {
    // Formats 2 and 3 leave it out of a cell that was not run.
    if (major >= 4) oddities.add('a code cell has no "execution_count"', 'not run', index);
    return null;
  }
  const kind = kindAt(bytes, span);
  if (kind === 'null') return null;
  const plain = shortNumber(bytes, span);
  if (plain !== undefined) return plain;
  const text =
    kind === 'number'
      ? bytes.toString('latin1', span.start, Math.min(span.end, span.start + 40))
      : optionalString(bytes, span);
  const isWhole = text !== undefined && /^[0-9]{1,15}$/.test(text);
  if (kind === 'number' && isWhole) return Number(text);
  const what = kind === 'number' ? (text ?? '') : describeKind(kind);
  oddities.add(`"execution_count" is ${what}`, isWhole ? `the number ${text}` : 'not run', index);
  return isWhole ? Number(text) : null;
}

/** The value of a number of at most 9 digits, which nearly every count is; nothing for anything else. */
function shortNumber(bytes: Buffer, { start, end }: ByteSpan): number | undefined {
  if (end - start > 9) return undefined;
  let value = 0;
  for (let pos = start; pos < end; pos++) {
    const digit = (bytes[pos] ?? 0) - 0x30;
    if (digit < 0 || digit > 9) return undefined;
    value = value * 10 + digit;
  }
  return value;
}
