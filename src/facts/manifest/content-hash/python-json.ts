import type { TomlItem } from '../toml-tree.js';

/** What a tool hands to Python's `json.dumps`: parts of a TOML file, put together anew. */
export type JsonInput = TomlItem | null | string | readonly JsonInput[] | ReadonlyMap<string, JsonInput>;

/** Nobody nests requirements deeper. */
const DEEPEST = 50;

/**
 * The text that Python's `json.dumps(…, sort_keys=True)` makes, `compact` with `separators=(",", ":")`. Nothing for what
 * it would write in a way that the parsed value no longer tells (floats, dates), or not at all.
 */
export function pythonJson(value: JsonInput, compact = false): string | undefined {
  try {
    return write(value, compact ? [',', ':'] : [', ', ': '], 0);
  } catch (error) {
    if (error instanceof Unknown) return undefined;
    throw error;
  }
}

class Unknown extends Error {}

function write(value: JsonInput, separators: readonly [string, string], depth: number): string {
  if (depth > DEEPEST) throw new Unknown();
  if (value === null) return 'null';
  if (typeof value === 'string') return quoted(value);
  if (isList(value)) return `[${value.map((one) => write(one, separators, depth + 1)).join(separators[0])}]`;
  if (value instanceof Map) return writeEntries(value, separators, depth);
  if (!('type' in value)) throw new Unknown();
  if (value.type === 'table') return writeEntries(value.entries, separators, depth);
  if (value.type === 'array') return write(value.items, separators, depth);
  const { value: scalar, start, end } = value;
  if (typeof scalar === 'string') return quoted(scalar);
  if (typeof scalar === 'boolean') return String(scalar);
  // 1.0 and 1 are one number here and two texts there; no integer is written with more characters than it has digits and signs.
  if (typeof scalar === 'number' && Number.isSafeInteger(scalar) && String(scalar).length === end - start)
    return String(scalar);
  throw new Unknown();
}

function isList(value: JsonInput): value is readonly JsonInput[] {
  return Array.isArray(value);
}

function writeEntries(
  entries: ReadonlyMap<string, JsonInput>,
  separators: readonly [string, string],
  depth: number,
): string {
  const sorted = [...entries].sort(([a], [b]) => byCodePoint(a, b));
  const written = sorted.map(([key, one]) => quoted(key) + separators[1] + write(one, separators, depth + 1));
  return `{${written.join(separators[0])}}`;
}

/** `ensure_ascii`: whatever is not printable ASCII is escaped. */
function quoted(text: string): string {
  return JSON.stringify(text).replace(
    /[\x7f-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Python's order of texts. JavaScript's is that of code units, which is another one beyond the first 65,536 characters. */
function byCodePoint(a: string, b: string): number {
  let i = 0;
  while (i < a.length && a.charCodeAt(i) === b.charCodeAt(i)) i++;
  // In the second half of a pair: the first halves were the same, so these decide.
  return (a.codePointAt(i) ?? -1) - (b.codePointAt(i) ?? -1);
}
