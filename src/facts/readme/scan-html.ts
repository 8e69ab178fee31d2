import { attribute, decodeEntities } from './html-text.js';
import type { ReadmeDraft } from './readme-draft.js';

const MAX_TAG = 4_000;
/** Elements whose content is neither prose nor anything else that a reader sees as text. */
const SILENT = new Set(['script', 'style', 'svg', 'template']);
const HEADING = /^(?:h([1-6])|(summary|dt|legend|caption))$/;

interface Tag {
  readonly name: string;
  readonly closes: boolean;
  readonly source: string;
  readonly end: number;
}
interface Open {
  readonly name: string;
  /** The opening tag. */
  readonly source: string;
  readonly line: number;
  text: string;
}

/**
 * Reads a stretch of HTML, a whole file or a block inside of Markdown, that begins on `firstLine` (from 1): headings
 * (`<summary>` too), links, images, `<pre>` blocks, prose. Tags that do not match close nothing; text of open ones is kept.
 */
export function scanHtml(html: string, firstLine: number, draft: ReadmeDraft): void {
  const scan = new HtmlScan(firstLine, draft);
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (open < 0) break;
    scan.text(html.slice(at, open));
    if (html.startsWith('<!--', open)) {
      const end = html.indexOf('-->', open + 4);
      at = end < 0 ? html.length : end + 3;
      scan.skip(html.slice(open, at));
      continue;
    }
    const tag = readTag(html, open);
    if (tag === undefined) {
      scan.text('<');
      at = open + 1;
      continue;
    }
    at = tag.end;
    scan.tag(tag);
    if (SILENT.has(tag.name) && !tag.closes) {
      const end = html.indexOf(`</${tag.name}`, at);
      const next = end < 0 ? html.length : end;
      scan.skip(html.slice(at, next));
      at = next;
    }
  }
  scan.text(html.slice(at));
  scan.end();
}

function readTag(html: string, open: number): Tag | undefined {
  if (!/[a-z/]/i.test(html.charAt(open + 1))) return undefined;
  const close = html.slice(open, open + MAX_TAG).indexOf('>');
  if (close < 0) return undefined;
  const source = html.slice(open, open + close + 1);
  const match = /^<(\/?)([a-z][a-z0-9]*)/i.exec(source);
  if (match === null) return undefined;
  return { name: (match[2] ?? '').toLowerCase(), closes: match[1] === '/', source, end: open + close + 1 };
}

class HtmlScan {
  readonly #draft: ReadmeDraft;
  #line: number;
  /** The heading, link, `<pre>` or `<code>` that the scan is inside of; one of each at most. */
  readonly #open = new Map<'heading' | 'link' | 'pre' | 'code', Open>();

  constructor(firstLine: number, draft: ReadmeDraft) {
    this.#line = firstLine;
    this.#draft = draft;
  }

  text(raw: string): void {
    if (raw !== '') {
      const text = decodeEntities(raw);
      for (const open of this.#open.values()) open.text += text;
      const quiet = this.#open.has('pre') || this.#open.has('heading') || this.#open.has('code');
      if (!quiet) this.#draft.prose(text, this.#line);
    }
    this.skip(raw);
  }

  /** Moves on over text that is not read. */
  skip(raw: string): void {
    for (let i = raw.indexOf('\n'); i >= 0; i = raw.indexOf('\n', i + 1)) this.#line++;
  }

  tag({ name, closes, source }: Tag): void {
    if (/^(?:br|p|li|t[dhr]|div|h[1-6]|summary|dt|dd)$/.test(name)) this.#draft.gap();
    if (name === 'img' && !closes) this.#image(source);
    const role = roleOf(name);
    if (role !== undefined) {
      this.#close(role);
      if (!closes) this.#open.set(role, { name, source, line: this.#line, text: '' });
    }
    this.skip(source);
  }

  end(): void {
    for (const role of [...this.#open.keys()]) this.#close(role);
  }

  #image(source: string): void {
    const target = attribute(source, 'src');
    if (target !== undefined)
      this.#draft.link(target, attribute(source, 'alt') ?? '', true, this.#draft.textAt(target, this.#line));
  }

  #close(role: 'heading' | 'link' | 'pre' | 'code'): void {
    const open = this.#open.get(role);
    if (open === undefined) return;
    this.#open.delete(role);
    if (role === 'heading') this.#draft.heading(open.text, Number(HEADING.exec(open.name)?.[1] ?? 6), open.line);
    if (role === 'pre') this.#draft.code(attribute(open.source, 'lang') ?? '', open.text, open.line);
    if (role === 'code' && !this.#open.has('pre'))
      this.#draft.span(open.text, this.#draft.textAt(open.text, open.line));
    const href = role === 'link' ? attribute(open.source, 'href') : undefined;
    if (href !== undefined) this.#draft.link(href, open.text, false, this.#draft.textAt(href, open.line));
  }
}

function roleOf(name: string): 'heading' | 'link' | 'pre' | 'code' | undefined {
  if (name === 'a') return 'link';
  if (name === 'pre' || name === 'code') return name;
  return HEADING.test(name) ? 'heading' : undefined;
}
