import { isBlank, isLineEnd } from './characters.js';
import type { Scanner } from './scanner.js';

/** Where the line at `pos` ends, with lines joined to it by a backslash. */
export function lineEnd(s: Scanner, pos: number): number {
  let end = physicalLineEnd(s, pos);
  while (end < s.length && end > pos && s.text.charCodeAt(end - 1) === 92) {
    const next = s.text.charCodeAt(end) === 13 && s.text.charCodeAt(end + 1) === 10 ? end + 2 : end + 1;
    end = physicalLineEnd(s, next);
  }
  return end;
}

/** Where the line at `pos` ends, before its line end. */
export function physicalLineEnd(s: Scanner, pos: number): number {
  let end = pos;
  while (end < s.length && !isLineEnd(s.text.charCodeAt(end))) end++;
  return end;
}

/** `end` without the white space before it. */
export function trimmedEnd(text: string, start: number, end: number): number {
  let trimmed = end;
  while (trimmed > start && (isBlank(text.charCodeAt(trimmed - 1)) || isLineEnd(text.charCodeAt(trimmed - 1))))
    trimmed--;
  return trimmed;
}

/** Where the text after the white space at `pos` begins; a joined line counts as white space. */
export function skipToText(s: Scanner, pos: number, stop: number): number {
  let at = pos;
  while (at < stop) {
    if (isBlank(s.text.charCodeAt(at))) {
      at++;
    } else {
      const next = s.text.charCodeAt(at) === 92 ? s.afterContinuation(at) : -1;
      if (next < 0) break;
      at = next;
    }
  }
  return Math.min(at, stop);
}

/** Where the word at `pos` ends: at white space, or at `stop`. */
export function wordEnd(text: string, pos: number, stop: number): number {
  let end = pos;
  while (end < stop && !isBlank(text.charCodeAt(end)) && !isLineEnd(text.charCodeAt(end))) end++;
  return end;
}

/** Whether a stretch of text is white space only. */
export function isTextBlank(text: string, start: number, end: number): boolean {
  for (let pos = start; pos < end; pos++) {
    if (!isBlank(text.charCodeAt(pos)) && !isLineEnd(text.charCodeAt(pos))) return false;
  }
  return true;
}

/** Where the cell's first character that is not white space stands; remembered, for it may be asked for on every line. */
export function firstCode(s: Scanner): number {
  while (s.cellStart < s.length && isTextBlank(s.text, s.cellStart, s.cellStart + 1)) s.cellStart++;
  return s.cellStart;
}

/** Goes on reading tokens at the end of a line that was read as raw text. */
export function resumeAt(s: Scanner, pos: number): void {
  s.end = pos;
  s.advance();
}
