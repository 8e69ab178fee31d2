import type { HelpQuery } from '../ast.js';
import { isDigit, isIdentifierPart } from './characters.js';
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
  const queryStart = queryStartBefore(text, start, queryEnd);
  if (queryStart === queryEnd) return null;
  const query = text.slice(queryStart, queryEnd);
  return { kind: 'HelpQuery', start, end, query, queryStart, detail, expr: dottedExpr(query, queryStart) };
}

/** Where the last word before `end` starts; `[0]` may be part of it. */
function queryStartBefore(text: string, start: number, end: number): number {
  let pos = end;
  while (pos > start) {
    if (text.charCodeAt(pos - 1) === 93) {
      let open = pos - 1;
      while (open > start && isDigit(text.charCodeAt(open - 1))) open--;
      if (open === pos - 1 || text.charCodeAt(open - 1) !== 91) break;
      pos = open - 1;
    } else if (isQueryPart(text.charCodeAt(pos - 1))) {
      pos--;
    } else {
      break;
    }
  }
  return pos;
}

/** Letters, digits, `.`, `*` and `%`. */
function isQueryPart(code: number): boolean {
  return isIdentifierPart(code) || code === 46 || code === 42 || code === 37;
}
