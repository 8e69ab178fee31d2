import { isBlank, isIdentifierStart, isLineEnd } from './characters.js';
import { STATEMENT_KEYWORDS } from './keywords.js';
import { physicalLineEnd } from './raw-lines.js';
import type { Scanner } from './scanner.js';
import * as T from './tokens.js';

/** Where a scanner was, to go back to; only ever inside one logical line. */
export interface Mark {
  readonly tok: number;
  readonly start: number;
  readonly end: number;
  readonly prevEnd: number;
  readonly parens: number;
  readonly bracket: number;
  readonly errors: number;
  readonly comments: number;
}

/** Remembers the place, with at most one bracket open. */
export function mark(s: Scanner): Mark {
  const bracket = s.brackets[0] ?? 0;
  const { tok, start, end, prevEnd, parens } = s;
  return { tok, start, end, prevEnd, parens, bracket, errors: s.errors.length, comments: s.comments.length };
}

/** Goes back to a place as if nothing had been read since. */
export function reset(s: Scanner, place: Mark): void {
  s.tok = place.tok;
  s.start = place.start;
  s.end = place.end;
  s.prevEnd = place.prevEnd;
  s.parens = place.parens;
  s.brackets[0] = place.bracket;
  s.errors.length = place.errors;
  s.comments.length = place.comments;
  s.failed = false;
  s.atLineStart = false;
  s.unicodeName = place.tok === T.NAME && /[^\0-\x7f]/.test(s.text.slice(place.start, place.end));
}

/** Whether only white space stands between the start of the line and `pos`. */
export function isFirstOnLine(s: Scanner, pos: number): boolean {
  let at = pos - 1;
  while (at >= 0 && isBlank(s.text.charCodeAt(at))) at--;
  return at < 0 || isLineEnd(s.text.charCodeAt(at)) || at < s.cellStart;
}

/** The column at which a line that starts at or after `pos` begins, tabs to multiples of 8. */
function columnOf(s: Scanner, pos: number): number {
  let at = pos;
  while (at > 0 && isBlank(s.text.charCodeAt(at - 1))) at--;
  let column = 0;
  for (; at < pos; at++) column = s.text.charCodeAt(at) === 9 ? (column | 7) + 1 : column + 1;
  return column;
}

/**
 * After a failure: moves to the end of the broken logical line, so that the current token is its NEWLINE (or END).
 * If a bracket of it is never closed, the line ends early: in the head of a block on the spot, so that the block is still
 * read, else where the next statement seems to begin. Returns that offset if text behind it has been read already, else -1.
 */
export function recover(s: Scanner, isHead = false): number {
  s.failed = false;
  s.tok = s.failTok;
  if (s.tok === T.NEWLINE || s.tok === T.INDENT || s.tok === T.DEDENT) return -1;
  const failedAt = s.start;
  const bracket = skipToLineEnd(s);
  if (bracket < 0) return -1;
  blameBracket(s, bracket);
  s.lookahead -= s.end - bracket;
  if (isHead && s.lookahead > 0) {
    endLineAt(s, physicalLineEnd(s, failedAt));
    return -1;
  }
  const next = nextStatement(s, bracket);
  if (next >= 0 && next < s.end && s.lookahead > 0) {
    endLineAt(s, next);
    return next;
  }
  endLineAt(s, s.tok === T.END ? s.length : s.start);
  return -1;
}

/** Skips tokens to the NEWLINE of this logical line: -1. If a bracket stays open: its offset, at the end or at a statement. */
function skipToLineEnd(s: Scanner): number {
  for (;;) {
    if (s.tok === T.NEWLINE) return -1;
    if (s.tok === T.END) return s.parens > 0 ? (s.brackets[s.parens - 1] ?? -1) : -1;
    if (s.tok === T.FSTRING) skipFormatted(s);
    if (s.parens > 0 && beginsStatement(s)) return s.brackets[s.parens - 1] ?? -1;
    if (s.tok === T.INVALID) closeWrongBracket(s);
    s.advance();
  }
}

/** `(]`: the wrong one closes as well, for else the rest of the text would be inside. */
function closeWrongBracket(s: Scanner): void {
  const code = s.text.charCodeAt(s.start);
  if (s.parens > 0 && (code === 41 || code === 93 || code === 125)) s.parens--;
}

function beginsStatement(s: Scanner): boolean {
  // Without means to look further, every line that is indented no deeper than the statement begins a new one.
  if (!STATEMENT_KEYWORDS.has(s.tok) && s.lookahead > 0) return false;
  return isFirstOnLine(s, s.start) && s.start > s.statementStart && columnOf(s, s.start) <= s.statementColumn;
}

function blameBracket(s: Scanner, bracket: number): void {
  for (let i = s.errors.length - 1; i >= s.errorsBefore; i--) {
    const error = s.errors[i];
    if (error?.kind !== 'syntax') continue;
    s.errors[i] = {
      ...error,
      message: `the bracket \`${s.text.charAt(bracket)}\` is never closed`,
      start: bracket,
      end: bracket + 1,
    };
    return;
  }
}

/** The first line after the open bracket that is indented no deeper than its statement and begins like one; else -1. */
function nextStatement(s: Scanner, bracket: number): number {
  const { text } = s;
  let pos = bracket;
  while (pos < s.end) {
    while (pos < s.end && !isLineEnd(text.charCodeAt(pos))) pos++;
    while (isLineEnd(text.charCodeAt(pos)) || isBlank(text.charCodeAt(pos))) pos++;
    const code = text.charCodeAt(pos);
    if ((isIdentifierStart(code) || code === 64) && columnOf(s, pos) <= s.statementColumn) return pos;
  }
  return -1;
}

/** Ends the logical line before the physical line on which `pos` is the first character. */
function endLineAt(s: Scanner, pos: number): void {
  let lineStart = pos;
  while (lineStart > 0 && isBlank(s.text.charCodeAt(lineStart - 1))) lineStart--;
  while (s.comments.length > 0 && (s.comments[s.comments.length - 1]?.start ?? -1) >= lineStart) s.comments.pop();
  s.parens = 0;
  s.tok = T.NEWLINE;
  s.start = s.end = lineStart;
  s.atLineStart = true;
}

/** Moves `end` behind an f-string as if it were a plain string: good enough where it is skipped. */
export function skipFormatted(s: Scanner): void {
  s.end = formattedEnd(s, s.quoteAt);
}

/** Where the f-string whose quote is at `quoteAt` ends if replacement fields are taken as text. */
export function formattedEnd(s: Scanner, quoteAt: number): number {
  const { text, length } = s;
  const quote = text.charCodeAt(quoteAt);
  const triple = text.charCodeAt(quoteAt + 1) === quote && text.charCodeAt(quoteAt + 2) === quote;
  let pos = triple ? quoteAt + 3 : quoteAt + 1;
  while (pos < length) {
    const code = text.charCodeAt(pos);
    if (code === 92) pos++;
    else if (!triple && isLineEnd(code)) return pos;
    else if (code === quote && !triple) return pos + 1;
    else if (code === quote && text.charCodeAt(pos + 1) === quote && text.charCodeAt(pos + 2) === quote) return pos + 3;
    pos++;
  }
  return length;
}
