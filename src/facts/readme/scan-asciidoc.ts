import { readMarkupLine, splitLines } from './markup-line.js';
import type { InlineSyntax } from './markup-line.js';
import type { ReadmeDraft } from './readme-draft.js';

// docs.asciidoctor.org, "AsciiDoc Language".
const HEADING = /^(={1,6}|#{1,6})\s+(\S.*)$/;
const SOURCE = /^\[(?:source\s*,\s*)?([\w+-]{1,40})/;
const FENCE = /^(-{4,}|\.{4,}|\+{4,}|`{3,})\s*(?:([\w+-]{1,40})\s*)?$/;
const BLOCK_IMAGE = /^image::?([^[\s]{1,1000})\[/;
const INLINE: InlineSyntax = {
  pattern:
    /`{1,2}\+?([^`]{1,500}?)\+?`{1,2}|(?:link:|xref:)([^[\s]{1,1000})\[([^\]]{0,500})\]|(https?:\/\/[^[\s<>"]{1,1000})\[([^\]]{0,500})\]|image:([^[\s:]{1,1000})\[([^\]]{0,500})\]/g,
  read: ([, code, link, linkText, url, urlText, image, alt]) => {
    if (code !== undefined) return { code };
    if (image !== undefined) return { link: { target: image, text: alt ?? '', image: true } };
    const text = linkText ?? urlText ?? '';
    return { link: { target: link ?? url ?? '', text }, text };
  },
};

/** Reads AsciiDoc: headings, source and literal blocks, images, links. */
export function scanAsciidoc(text: string, draft: ReadmeDraft): void {
  const lines = splitLines(text);
  let language = '';
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] ?? '';
    const [, mark, title] = HEADING.exec(line) ?? [];
    const [, fence, fenceLanguage] = FENCE.exec(line) ?? [];
    const image = BLOCK_IMAGE.exec(line)?.[1];
    if (fence !== undefined) {
      const end = closing(lines, i + 1, fence);
      draft.code(fenceLanguage ?? language, lines.slice(i + 1, end).join('\n'), i + 2);
      i = end;
      language = '';
    } else if (title !== undefined && mark !== undefined)
      draft.heading(title.replace(/[`*_]/g, ''), mark.length, i + 1);
    else if (image !== undefined) draft.link(image, '', true, draft.textAt(image, i + 1));
    else if (line.startsWith('[')) language = SOURCE.exec(line)?.[1] ?? language;
    // Comments, attributes (`:toc:`), block titles' dots and the delimiters of tables and examples are no prose.
    else if (!/^(?:\/\/|:[\w!-]{1,60}:|\|===|={4,}$|\*{4,}$|_{4,}$)/.test(line))
      readMarkupLine(line, i + 1, INLINE, draft);
  }
}

function closing(lines: readonly string[], from: number, fence: string): number {
  for (let i = from; i < lines.length; i++) if (lines[i]?.trimEnd() === fence) return i;
  return lines.length;
}
