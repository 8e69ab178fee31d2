import type { HelpQuery } from '../ast.js';
import { isIdentifierPart } from './characters.js';
import { dottedExpr } from './inserted.js';
import { trimmedEnd } from './raw-lines.js';
import type { Scanner } from './scanner.js';

const QUESTION = 63;

/**
 * `obj?`, `obj??`, `%magic?`, `np.*load*?` between two offsets; null if the line is something else.
 * Like IPython, it looks at the last word only: `x = obj?` asks about `obj`.
 */
export function helpQuery(s: Scanner, start: number, stop: number): HelpQuery | null {
  const { text } = s;
  const end = trimmedEnd(text, start, stop);
  if (text.charCodeAt(end - 1) !== QUESTION) return null;
  const detail = text.charCodeAt(end - 2) === QUESTION ? 2 : 1;
  const queryEnd = end - detail;
  let queryStart = queryEnd;
  while (queryStart > start && isQueryPart(text.charCodeAt(queryStart - 1))) queryStart--;
  if (queryStart === queryEnd) return null;
  const query = text.slice(queryStart, queryEnd);
  return { kind: 'HelpQuery', start, end, query, queryStart, detail, expr: dottedExpr(query, queryStart) };
}

/** Letters, digits, `.`, `*` and `%`. */
function isQueryPart(code: number): boolean {
  return isIdentifierPart(code) || code === 46 || code === 42 || code === 37;
}
