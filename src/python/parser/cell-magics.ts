import type { Stmt } from '../ast.js';
import { isBlank } from './characters.js';
import { insertedIn } from './inserted.js';
import { LINE_AND_BODY_MAGICS, NAMESPACE_CELL_MAGICS } from './magic-names.js';
import { lineBodyStart } from './magic-options.js';
import { physicalLineEnd, trimmedEnd, wordEnd } from './raw-lines.js';
import type { Scanner } from './scanner.js';
import { parseStatement, parseStatements } from './statements.js';
import * as T from './tokens.js';

/** Cell magics inside the bodies of cell magics are followed this deep. */
const MAX_NESTED = 20;

/** Reads `%%name args` and the whole rest of the text; the current token is at the `%%`. */
export function parseCellMagic(s: Scanner): Stmt {
  const { text, start } = s;
  const nameStart = start + 2;
  const stop = physicalLineEnd(s, nameStart);
  const nameEnd = wordEnd(text, nameStart, stop);
  const name = text.slice(nameStart, nameEnd);
  let argsStart = nameEnd;
  while (argsStart < stop && isBlank(text.charCodeAt(argsStart))) argsStart++;
  const argsEnd = Math.max(argsStart, trimmedEnd(text, argsStart, stop));
  const args = text.slice(argsStart, argsEnd);
  const inserted = insertedIn(s, argsStart, argsEnd);
  const lineBody = LINE_AND_BODY_MAGICS.has(name) ? parseLineBody(s, name, argsStart, argsEnd) : null;
  const isPython = NAMESPACE_CELL_MAGICS.has(name) && s.blockDepth < MAX_NESTED;
  const bodyStart = Math.min(
    s.length,
    text.charCodeAt(stop) === 13 && text.charCodeAt(stop + 1) === 10 ? stop + 2 : stop + 1,
  );
  const body = isPython ? parseBody(s, bodyStart) : null;
  if (body === null) leave(s, s.length);
  s.lineDone = true;
  const bodyText = text.slice(bodyStart, s.length);
  const end = s.length;
  return {
    kind: 'CellMagic',
    start,
    end,
    name,
    nameStart,
    args,
    argsStart,
    inserted,
    bodyText,
    bodyStart,
    body,
    lineBody,
  };
}

/** The setup code on the line of `%%timeit`. */
function parseLineBody(s: Scanner, name: string, argsStart: number, argsEnd: number): Stmt[] {
  const from = lineBodyStart(s, name, argsStart, argsEnd);
  const body: Stmt[] = [];
  if (from >= argsEnd) return body;
  s.end = from;
  s.advance();
  parseStatement(s, body);
  return body;
}

function parseBody(s: Scanner, bodyStart: number): Stmt[] {
  s.cellStart = bodyStart;
  s.freshIndent = true;
  s.blockDepth++;
  leave(s, bodyStart);
  const body = parseStatements(s);
  s.blockDepth--;
  return body;
}

/** Goes on at the start of a line, outside of every block and bracket. */
function leave(s: Scanner, pos: number): void {
  s.indents = [0];
  s.tabIndents = [0];
  s.pendingDedents = 0;
  s.parens = 0;
  s.tok = T.NEWLINE;
  s.end = pos;
  s.atLineStart = true;
  s.advance();
}
