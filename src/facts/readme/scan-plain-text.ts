import { blockCommands } from './commands.js';
import { readMarkupLine, splitLines } from './markup-line.js';
import type { InlineSyntax } from './markup-line.js';
import type { ReadmeDraft } from './readme-draft.js';

const MARKED = /^#{1,6}\s+(\S.*)$/;
const UNDERLINE = /^(?:={3,}|-{3,}|~{3,}|\*{3,}|#{3,})$/;
const FENCE = /^\s*(?:```+|~~~+)\s*([\w+-]{0,40})/;
const CODE: InlineSyntax = { pattern: /`([^`]{1,500})`/g, read: ([, code]) => ({ code: code ?? '' }) };

/**
 * Reads plain text. What people do without markup: titles underlined, in capitals, or ending in a colon on a line of
 * their own; commands on lines of their own. A README without an ending often holds Markdown: its fences and `#` count.
 */
export function scanPlainText(text: string, draft: ReadmeDraft): void {
  const lines = splitLines(text);
  let fence: { readonly start: number; readonly language: string } | undefined;
  lines.forEach((line, i) => {
    const language = FENCE.exec(line)?.[1];
    if (fence !== undefined) {
      if (language === undefined && i < lines.length - 1) return;
      draft.code(
        fence.language,
        lines.slice(fence.start, i + (language === undefined ? 1 : 0)).join('\n'),
        fence.start + 1,
      );
      fence = undefined;
      return;
    }
    if (language !== undefined) fence = { start: i + 1, language };
    else readLine(lines, i, draft);
  });
}

function readLine(lines: readonly string[], i: number, draft: ReadmeDraft): void {
  const line = lines[i] ?? '';
  const text = line.trim();
  if (text === '' || UNDERLINE.test(text)) return;
  const title = titleOf(lines, i);
  if (title !== undefined) draft.heading(title, 2, i + 1);
  else if (isCommand(line)) draft.code('', line, i + 1);
  else readMarkupLine(line, i + 1, CODE, draft);
}

function titleOf(lines: readonly string[], i: number): string | undefined {
  const text = (lines[i] ?? '').trim();
  if (text.length > 80) return undefined;
  const marked = MARKED.exec(text)?.[1];
  if (marked !== undefined) return marked;
  if (UNDERLINE.test((lines[i + 1] ?? '').trim())) return text;
  const isAlone = (lines[i - 1] ?? '').trim() === '';
  const isCapitals = /\p{Lu}{3}/u.test(text) && !/\p{Ll}/u.test(text);
  return isAlone && (isCapitals || /^[^.!?]{3,60}:$/.test(text)) ? text.replace(/:$/, '') : undefined;
}

/** A line that begins with a program's name is a command if it looks like one: prose about "python 3" does not. */
function isCommand(line: string): boolean {
  const isIndented = /^(?:\t| {2,})/.test(line);
  if (!isIndented && !/^(?:[$%>]|[a-z.])/.test(line)) return false;
  if (line.length > 400 || /[a-z]{3}[.,;]$|[.,;] [A-Z]/.test(line)) return false;
  return blockCommands('', line).length > 0;
}
