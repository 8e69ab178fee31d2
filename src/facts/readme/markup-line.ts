import type { ReadmeDraft } from './readme-draft.js';

/** Of an inline construct: what is taken of it. */
export interface InlineMatch {
  readonly code?: string;
  readonly link?: { readonly target: string; readonly text: string; readonly image?: boolean };
  /** What stays of it in the prose; nothing if left out. */
  readonly text?: string;
}

/** One inline construct of a markup: a sticky-free, global pattern without nested repetition, and what its match means. */
export interface InlineSyntax {
  readonly pattern: RegExp;
  readonly read: (match: RegExpMatchArray) => InlineMatch;
}

/** Longer lines are generated; their markup is left in the prose. */
const MAX_LINE = 20_000;

/** Reads one line of a markup that is scanned line by line: code spans, links and images, then what is left as prose. */
export function readMarkupLine(text: string, line: number, syntax: InlineSyntax, draft: ReadmeDraft): void {
  if (text.length > MAX_LINE) {
    draft.prose(text, line);
    draft.gap();
    return;
  }
  let at = 0;
  for (const match of text.matchAll(syntax.pattern)) {
    draft.prose(text.slice(at, match.index), line);
    at = match.index + match[0].length;
    const { code, link, text: rest } = syntax.read(match);
    if (code !== undefined) draft.span(code, draft.textAt(code, line));
    if (link !== undefined) draft.link(link.target, link.text, link.image === true, draft.textAt(link.target, line));
    if (rest !== undefined) draft.prose(rest, line);
  }
  draft.prose(text.slice(at), line);
  draft.gap();
}

/** A text's lines without their ends, as `SourceText` counts them. */
export function splitLines(text: string): readonly string[] {
  return text.split(/\r\n|\n|\r/);
}

/** Columns of the space before a line's text, a tab to the next multiple of 8; Infinity for a blank line. */
export function indentOf(line: string): number {
  let columns = 0;
  for (const char of line) {
    if (char === ' ') columns++;
    else if (char === '\t') columns += 8 - (columns % 8);
    else return columns;
  }
  return Infinity;
}

/** The number of the line (from 0) where the block ends whose lines from `start` on are indented by more than `indent`. */
export function endOfIndented(lines: readonly string[], start: number, indent: number): number {
  let end = start;
  for (let i = start; i < lines.length; i++) {
    const columns = indentOf(lines[i] ?? '');
    if (columns <= indent) break;
    if (columns !== Infinity) end = i + 1;
  }
  return end;
}
