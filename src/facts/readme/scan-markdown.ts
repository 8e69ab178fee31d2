import createMarkdownIt from 'markdown-it';
import type { MarkdownIt, Token } from 'markdown-it';
import { maskFrontMatter } from './front-matter.js';
import { InlineScan } from './inline-scan.js';
import type { ReadmeDraft } from './readme-draft.js';
import { scanHtml } from './scan-html.js';

/** People write `#Install` and `**Install**` where they mean a heading, and every reader sees one. */
const HEADING_WITHOUT_SPACE = /^#{1,6}(?=[^\s#!])(.{1,100}?)#*$/;

let parser: MarkdownIt | undefined;

/** GitHub's tables and strikethrough are on; link targets are kept as written. */
function markdown(): MarkdownIt {
  if (parser !== undefined) return parser;
  parser = createMarkdownIt({ html: true });
  parser.normalizeLink = (url: string) => url;
  parser.validateLink = () => true;
  return parser;
}

/**
 * Reads Markdown (CommonMark with GitHub's tables) with markdown-it: it is linear, stops at a nesting of 100, and says
 * the lines of each block, though not where something stands in a line; that is looked up.
 */
export function scanMarkdown(text: string, draft: ReadmeDraft): void {
  const tokens = markdown().parse(maskFrontMatter(text), {});
  let heading: Token | undefined;
  let line = 1;
  for (const token of tokens) {
    if (token.map !== null) line = token.map[0] + 1;
    if (token.type === 'heading_open') heading = token;
    else if (token.type === 'heading_close') heading = undefined;
    else if (token.type === 'fence') draft.code(token.info.trim(), token.content, line + 1);
    else if (token.type === 'code_block') draft.code('', token.content, line);
    else if (token.type === 'html_block') scanHtml(token.content, line, draft);
    else if (token.type === 'inline') readInline(token, heading, line, draft);
  }
}

function readInline(token: Token, heading: Token | undefined, line: number, draft: ReadmeDraft): void {
  const lines = token.map === null ? 1 : token.map[1] - token.map[0];
  const children = token.children ?? [];
  const scan = new InlineScan(draft, line, lines, heading === undefined);
  for (const child of children) scan.token(child);
  const text = scan.end();
  if (heading !== undefined) {
    draft.heading(text, Number(heading.tag.slice(1)), line);
    return;
  }
  if (isBold(children)) draft.heading(text, 6, line);
  if (!token.content.includes('#')) return;
  token.content.split('\n').forEach((content, i) => {
    const written = HEADING_WITHOUT_SPACE.exec(content)?.[1];
    if (written !== undefined) draft.heading(written, 6, line + i);
  });
}

/** A paragraph that is bold from end to end. */
function isBold(children: readonly Token[]): boolean {
  const real = children.filter(({ type, content }) => type !== 'text' || !/^[\s:]*$/.test(content));
  if (real[0]?.type !== 'strong_open' || real.at(-1)?.type !== 'strong_close') return false;
  return real.filter(({ type }) => type === 'strong_close' || type === 'softbreak').length === 1;
}
