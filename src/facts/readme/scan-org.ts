import { readMarkupLine, splitLines } from './markup-line.js';
import type { InlineSyntax } from './markup-line.js';
import type { ReadmeDraft } from './readme-draft.js';

// orgmode.org, "Org Syntax".
const HEADING = /^(\*+)\s+(?:TODO\s|DONE\s)?(\S.*?)(?:\s:[\w@:]{1,100}:)?$/;
const BEGIN = /^\s*#\+begin_(src|example|quote|verse|center|comment|export)\b\s*([\w+-]{0,40})/i;
const INLINE: InlineSyntax = {
  pattern:
    /\[\[([^\][]{1,1000})\](?:\[([^\][]{1,500})\])?\]|(?<![\w=])[=~]([^=~\s](?:[^=~]{0,500}[^=~\s])?)[=~](?![\w=])/g,
  read: ([, target, text, code]) => {
    if (code !== undefined) return { code };
    const image = text === undefined && /\.(?:png|jpe?g|gif|svg)$/i.test(target ?? '');
    return { link: { target: (target ?? '').replace(/^file:/, ''), text: text ?? '', image }, text: text ?? ' ' };
  },
};

/** Reads Org: headlines, source and example blocks, `: literal` lines, links. */
export function scanOrg(text: string, draft: ReadmeDraft): void {
  const lines = splitLines(text);
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] ?? '';
    const [, stars, title] = HEADING.exec(line.slice(0, 1_000)) ?? [];
    const [, block, language] = BEGIN.exec(line) ?? [];
    if (stars !== undefined && title !== undefined)
      draft.heading(title.trimEnd().replace(/[=~]/g, ''), Math.min(6, stars.length), i + 1);
    else if (block !== undefined && /^(?:src|example|comment|export)$/i.test(block)) {
      const end = endOfBlock(lines, i + 1, block.toLowerCase());
      const isCode = /^(?:src|example)$/i.test(block);
      if (isCode) draft.code(language ?? '', lines.slice(i + 1, end).join('\n'), i + 2);
      i = end;
    } else if (/^\s*: /.test(line)) draft.code('', line.replace(/^\s*: /, ''), i + 1);
    // `#+title:` and its like, comments, drawers.
    else if (!/^\s*(?:#\+|# |:[\w-]{1,60}:)/.test(line)) readMarkupLine(line, i + 1, INLINE, draft);
  }
}

function endOfBlock(lines: readonly string[], from: number, block: string): number {
  const mark = `#+end_${block}`;
  for (let i = from; i < lines.length; i++) if (lines[i]?.trim().toLowerCase().startsWith(mark) === true) return i;
  return lines.length;
}
