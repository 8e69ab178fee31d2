import * as T from './tokens.js';

const ALL: readonly (readonly [string, number])[] = [
  ['False', T.KW_FALSE],
  ['None', T.KW_NONE],
  ['True', T.KW_TRUE],
  ['and', T.KW_AND],
  ['as', T.KW_AS],
  ['assert', T.KW_ASSERT],
  ['async', T.KW_ASYNC],
  ['await', T.KW_AWAIT],
  ['break', T.KW_BREAK],
  ['class', T.KW_CLASS],
  ['continue', T.KW_CONTINUE],
  ['def', T.KW_DEF],
  ['del', T.KW_DEL],
  ['elif', T.KW_ELIF],
  ['else', T.KW_ELSE],
  ['except', T.KW_EXCEPT],
  ['finally', T.KW_FINALLY],
  ['for', T.KW_FOR],
  ['from', T.KW_FROM],
  ['global', T.KW_GLOBAL],
  ['if', T.KW_IF],
  ['import', T.KW_IMPORT],
  ['in', T.KW_IN],
  ['is', T.KW_IS],
  ['lambda', T.KW_LAMBDA],
  ['nonlocal', T.KW_NONLOCAL],
  ['not', T.KW_NOT],
  ['or', T.KW_OR],
  ['pass', T.KW_PASS],
  ['raise', T.KW_RAISE],
  ['return', T.KW_RETURN],
  ['try', T.KW_TRY],
  ['while', T.KW_WHILE],
  ['with', T.KW_WITH],
  ['yield', T.KW_YIELD],
];

/** Keywords by length and first letter: no slice and no hash for the many names that are none. */
const BUCKETS: (readonly (readonly [string, number])[] | undefined)[] = new Array<undefined>(9 << 7).fill(undefined);
for (const entry of ALL) {
  const key = (entry[0].length << 7) | entry[0].charCodeAt(0);
  BUCKETS[key] = [...(BUCKETS[key] ?? []), entry];
}

/** Keywords that begin a statement and can stand nowhere inside an expression. */
export const STATEMENT_KEYWORDS: ReadonlySet<number> = new Set([
  T.KW_ASSERT,
  T.KW_BREAK,
  T.KW_CLASS,
  T.KW_CONTINUE,
  T.KW_DEF,
  T.KW_DEL,
  T.KW_ELIF,
  T.KW_EXCEPT,
  T.KW_FINALLY,
  T.KW_GLOBAL,
  T.KW_IMPORT,
  T.KW_NONLOCAL,
  T.KW_PASS,
  T.KW_RAISE,
  T.KW_RETURN,
  T.KW_TRY,
  T.KW_WHILE,
  T.KW_WITH,
]);

/** The token of the identifier that stands at `pos` with this length: a keyword's, or NAME. */
export function keywordAt(text: string, pos: number, length: number): number {
  if (length < 2 || length > 8) return T.NAME;
  const first = text.charCodeAt(pos);
  const bucket = BUCKETS[(length << 7) | first];
  if (bucket === undefined) return T.NAME;
  for (const [word, token] of bucket) {
    let at = 1;
    while (at < length && word.charCodeAt(at) === text.charCodeAt(pos + at)) at++;
    if (at === length) return token;
  }
  return T.NAME;
}
