import type { Expr, LineMagic, ShellCommand, Stmt } from '../ast.js';
import { parseCellMagic } from './cell-magics.js';
import { isBlank } from './characters.js';
import { fail, failExpected, report } from './errors.js';
import { helpQuery } from './help-queries.js';
import { insertedIn } from './inserted.js';
import { lineBodyStart, optionValues } from './magic-options.js';
import { NAMESPACE_LINE_MAGICS } from './magic-names.js';
import { firstCode, lineEnd, physicalLineEnd, resumeAt, skipToText, trimmedEnd, wordEnd } from './raw-lines.js';
import { isFirstOnLine } from './recovery.js';
import type { Scanner } from './scanner.js';
import { parseStatement } from './statements.js';

const PERCENT = 37;
const BANG = 33;
const QUESTION = 63;
/** `%time %time %time ...` is followed this deep. */
const MAX_NESTED = 100;

/** Reads a line that begins with `%`, `!` or `?`: IPython's own in a notebook, an error elsewhere. */
export function parseEscaped(s: Scanner): Stmt {
  const { start, text } = s;
  if (!s.ipython) return refuse(s);
  if (start !== s.escapeAt && !isFirstOnLine(s, start)) {
    failExpected(s, 'a statement');
    return { kind: 'InvalidStmt', start, end: start, parts: [] };
  }
  const code = text.charCodeAt(start);
  if (code === QUESTION) return leadingHelp(s);
  if (code === BANG) return shellCommand(s, start, start, null);
  if (text.charCodeAt(start + 1) === PERCENT) return doublePercent(s);
  return lineMagic(s, start, start, null);
}

function refuse(s: Scanner): Stmt {
  const { start } = s;
  const sign = s.text.charAt(start);
  fail(
    s,
    `found \`${sign}\` where a statement should begin: lines with \`%\`, \`!\` and \`?\` work in notebooks and IPython only`,
  );
  return { kind: 'InvalidStmt', start, end: start, parts: [] };
}

/** The rest of `x = !command` or `x = %magic`; the current token is the sign. */
export function parseAssignedEscape(s: Scanner, start: number, targets: readonly Expr[]): Stmt {
  const [first] = targets;
  const target: Expr | null =
    targets.length === 1 && first !== undefined
      ? first
      : { kind: 'Tuple', start, end: s.prevEnd, elts: targets, ctx: 'store' };
  const at = s.start;
  return s.text.charCodeAt(at) === BANG ? shellCommand(s, start, at, target) : lineMagic(s, start, at, target);
}

function shellCommand(s: Scanner, start: number, at: number, target: Expr | null): ShellCommand {
  const { text } = s;
  const capture = text.charCodeAt(at + 1) === BANG;
  let commandStart = capture ? at + 2 : at + 1;
  const stop = lineEnd(s, commandStart);
  while (commandStart < stop && isBlank(text.charCodeAt(commandStart))) commandStart++;
  const end = Math.max(commandStart, trimmedEnd(text, commandStart, stop));
  const inserted = insertedIn(s, commandStart, end);
  resumeAt(s, stop);
  const command = text.slice(commandStart, end);
  return { kind: 'ShellCommand', start, end, command, commandStart, target, capture, inserted };
}

/** Reads `%name args` at `at`; `start` is where the statement begins. */
function lineMagic(s: Scanner, start: number, at: number, target: Expr | null): Stmt {
  const { text } = s;
  let nameStart = at + 1;
  while (isBlank(text.charCodeAt(nameStart))) nameStart++;
  const stop = lineEnd(s, nameStart);
  const query = target === null ? helpQuery(s, start, stop) : null;
  if (query !== null) {
    resumeAt(s, stop);
    return query;
  }
  const nameEnd = wordEnd(text, nameStart, stop);
  return magicNode(s, { start, nameStart, nameEnd, stop, target, auto: false });
}

/** Where the parts of a line magic are. */
export interface MagicPlaces {
  readonly start: number;
  readonly nameStart: number;
  readonly nameEnd: number;
  /** The end of its line. */
  readonly stop: number;
  readonly target: Expr | null;
  readonly auto: boolean;
}

/** Makes the node of a line magic and moves behind its line. */
export function magicNode(s: Scanner, places: MagicPlaces): LineMagic {
  const { start, nameStart, nameEnd, stop, target, auto } = places;
  const { text } = s;
  const name = text.slice(nameStart, nameEnd);
  const argsStart = skipToText(s, nameEnd, stop);
  const end = Math.max(nameEnd, trimmedEnd(text, argsStart, stop));
  const args = text.slice(argsStart, Math.max(argsStart, end));
  const magic = { kind: 'LineMagic', start, end, name, nameStart, args, argsStart, target, auto } as const;
  if (!NAMESPACE_LINE_MAGICS.has(name)) {
    const inserted = insertedIn(s, argsStart, end);
    resumeAt(s, stop);
    return { ...magic, inserted, body: null };
  }
  const inserted = optionValues(s, name, argsStart, end);
  return { ...magic, inserted, body: lineBody(s, lineBodyStart(s, name, argsStart, end), end, stop) };
}

/** Reads the Python on the line of a magic, which IPython runs in the notebook's namespace. */
function lineBody(s: Scanner, from: number, end: number, stop: number): Stmt[] {
  const body: Stmt[] = [];
  if (from >= end || s.blockDepth >= MAX_NESTED) {
    resumeAt(s, stop);
    return body;
  }
  s.end = from;
  s.escapeAt = from;
  s.blockDepth++;
  s.advance();
  parseStatement(s, body);
  s.blockDepth--;
  // The statement took the end of the line with it.
  s.lineDone = true;
  const bodyEnd = body.at(-1)?.end ?? end;
  if (bodyEnd > stop)
    report(s, 'syntax', 'a line magic takes its own line only, and this goes on below', from, bodyEnd);
  return body;
}

function doublePercent(s: Scanner): Stmt {
  const { start, text } = s;
  if (start === firstCode(s)) {
    const query = helpQuery(s, start, physicalLineEnd(s, start));
    if (query === null) return parseCellMagic(s);
    resumeAt(s, physicalLineEnd(s, start));
    return query;
  }
  const nameEnd = wordEnd(text, start, physicalLineEnd(s, start));
  const name = text.slice(start, nameEnd);
  report(s, 'syntax', `\`${name}\` must be on the first line of its cell`, start, nameEnd);
  return lineMagic(s, start, start, null);
}

/** `?obj`, `??obj`. */
function leadingHelp(s: Scanner): Stmt {
  const { start, text } = s;
  const stop = lineEnd(s, start);
  const detail = text.charCodeAt(start + 1) === QUESTION ? 2 : 1;
  let queryStart = start + detail;
  while (queryStart < stop && isBlank(text.charCodeAt(queryStart))) queryStart++;
  const end = Math.max(queryStart, trimmedEnd(text, queryStart, stop));
  const query = text.slice(queryStart, end);
  resumeAt(s, stop);
  return { kind: 'HelpQuery', start, end, query, queryStart, detail, expr: null };
}
