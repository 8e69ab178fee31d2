import type { ByteSpan } from '../../api/index.js';
import { JsonTrouble } from './json-scanner.js';
import type { KeyTable } from './key-table.js';

export type JsonKind = 'string' | 'number' | 'true' | 'false' | 'null' | 'list' | 'object';

/** What kind of JSON value begins at a span, in the words that a person would use. */
export function kindAt(bytes: Buffer, span: ByteSpan): JsonKind {
  switch (bytes[span.start]) {
    case 0x22:
      return 'string';
    case 0x5b:
      return 'list';
    case 0x7b:
      return 'object';
    case 0x6e:
      return 'null';
    case 0x74:
      return 'true';
    case 0x66:
      return 'false';
    default:
      return 'number';
  }
}

/** `a list`, `null`: what stands there, for a sentence. */
export function describeKind(kind: JsonKind): string {
  if (kind === 'null' || kind === 'true' || kind === 'false') return kind;
  return kind === 'object' ? 'an object' : `a ${kind}`;
}

/** The text of the JSON string at a span. Throws JsonTrouble if it is none. */
export function stringAt(bytes: Buffer, span: ByteSpan): string {
  const plain = bytes.toString('utf8', span.start + 1, span.end - 1);
  if (!plain.includes('\\')) return plain;
  const value = parseAt(bytes, span);
  return typeof value === 'string' ? wellFormed(value) : '';
}

/** The value of the JSON at a span. Throws JsonTrouble where the scanner was more lenient than JSON. */
export function parseAt(bytes: Buffer, span: ByteSpan): unknown {
  try {
    return JSON.parse(bytes.toString('utf8', span.start, span.end));
  } catch {
    throw new JsonTrouble('valid escapes and no control characters in a string', span.start);
  }
}

/** The string at a span, or nothing if no string stands there. */
export function optionalString(bytes: Buffer, span: ByteSpan | undefined): string | undefined {
  return span !== undefined && kindAt(bytes, span) === 'string' ? stringAt(bytes, span) : undefined;
}

/** Half of a surrogate pair is no character and cannot be written as UTF-8: U+FFFD takes its place. */
export function wellFormed(text: string): string {
  return /[\ud800-\udfff]/.test(text) ? Buffer.from(text).toString() : text;
}

/** Which of the known strings stands at a span; "" for anything else. */
export function knownString<K extends string>(bytes: Buffer, span: ByteSpan | undefined, known: KeyTable<K>): K | '' {
  if (span === undefined || kindAt(bytes, span) !== 'string') return '';
  return known.find(bytes, span.start + 1, span.end - 1);
}

/** What stands in place of a known string: `missing`, `a number`, `"quantum"`. */
export function spell(bytes: Buffer, span: ByteSpan | undefined): string {
  if (span === undefined) return 'missing';
  const kind = kindAt(bytes, span);
  return kind === 'string' ? `"${wellFormed(stringAt(bytes, span).slice(0, 80))}"` : describeKind(kind);
}
