import type { SyntaxErrorKind } from '../ast.js';
import type { Scanner } from './scanner.js';
import * as T from './tokens.js';

/** Deeper than this the parser does not follow an expression; CPython stops at 200 brackets. */
export const MAX_DEPTH = 200;

/**
 * Gives the current statement up: records why (the first reason of a statement only) and stops the scanner on a token
 * that no production accepts, so that all of them unwind and hand back what they have. `recover` goes on from there.
 */
export function fail(s: Scanner, message: string, start: number = s.start, end: number = s.end): void {
  if (s.failed) return;
  report(s, 'syntax', message, start, end);
  stop(s);
}

/** `fail` for code that is nested too deeply. */
export function failDepth(s: Scanner): void {
  if (s.failed) return;
  report(s, 'depth', 'nested too deeply to be read', s.start, s.end);
  stop(s);
}

function stop(s: Scanner): void {
  s.failed = true;
  // Nodes that unwind from here end here, even those of which nothing has been read.
  s.prevEnd = Math.max(s.prevEnd, s.start);
  s.failTok = s.tok;
  s.tok = T.FAILED;
}

/** Records an error without giving the statement up: what is wrong is understood. */
export function report(s: Scanner, kind: SyntaxErrorKind, message: string, start: number, end: number): void {
  // One statement, one error: later ones mostly follow from the first. Python 2 is a finding of its own kind.
  if (kind !== 'python2' && s.errors.length > s.errorsBefore) {
    for (let i = s.errorsBefore; i < s.errors.length; i++) if (s.errors[i]?.kind !== 'python2') return;
  }
  s.errors.push({ kind, message, start, end: Math.max(end, start) });
}

/** Records that something is Python 2; it is understood all the same. */
export function reportPython2(s: Scanner, message: string, start: number, end: number): void {
  report(s, 'python2', message, start, end);
}

/** Fails because the current token cannot stand here; `wanted` says what could. */
export function failExpected(s: Scanner, wanted: string): void {
  if (s.failed) return;
  if (s.tok === T.INVALID) return fail(s, s.complaint);
  if (s.tok === T.END || s.tok === T.NEWLINE) return fail(s, `expected ${wanted} before the end of the line`);
  fail(s, `expected ${wanted}, found ${shownToken(s)}`);
}

/** Moves over the token if it is the current one, else fails. */
export function expect(s: Scanner, token: number, wanted: string): void {
  if (s.tok === token) s.advance();
  else failExpected(s, wanted);
}

/** The current token in backticks, shortened. */
export function shownToken(s: Scanner): string {
  if (s.tok === T.INDENT) return 'more indentation';
  if (s.tok === T.DEDENT) return 'less indentation';
  const text = s.text.slice(s.start, Math.min(s.end, s.start + 40));
  if (s.tok === T.STRING || s.tok === T.FSTRING) return 'a string';
  return `\`${text}\``;
}
