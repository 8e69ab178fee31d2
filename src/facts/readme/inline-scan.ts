import type { Token } from 'markdown-it';
import type { Place } from '../../api/index.js';
import { attribute } from './html-text.js';
import type { ReadmeDraft } from './readme-draft.js';

/** Reads the inline tokens of one Markdown block, in order. */
export class InlineScan {
  readonly #draft: ReadmeDraft;
  readonly #firstLine: number;
  readonly #blockEnd: number;
  /** Prose counts here: not in a heading. */
  readonly #isProse: boolean;
  /** Offset in the file behind what was found last. */
  #cursor: number;
  #text = '';
  #link: { readonly target: string; readonly from: number; readonly bare: boolean; readonly at?: Place } | undefined;

  constructor(draft: ReadmeDraft, firstLine: number, lines: number, isProse: boolean) {
    const starts = draft.source.lineStarts;
    this.#draft = draft;
    this.#firstLine = firstLine;
    this.#cursor = starts[firstLine - 1] ?? 0;
    this.#blockEnd = starts[firstLine - 1 + lines] ?? draft.source.text.length;
    this.#isProse = isProse;
  }

  token(token: Token): void {
    if (token.type === 'text') this.#prose(token.content);
    else if (token.type === 'softbreak' || token.type === 'hardbreak') this.#prose('\n');
    else if (token.type === 'code_inline') this.#code(token.content);
    else if (token.type === 'link_open') this.#openLink(attributeOf(token, 'href'), token.markup === 'autolink');
    else if (token.type === 'link_close') this.#closeLink();
    else if (token.type === 'image') this.#image(attributeOf(token, 'src'), token.content);
    else if (token.type === 'html_inline') this.#html(token.content);
  }

  /** The block's text without markup. */
  end(): string {
    this.#closeLink();
    this.#draft.gap();
    return this.#text;
  }

  #prose(text: string): void {
    this.#text += text;
    if (this.#isProse && this.#link?.bare !== true) this.#draft.prose(text, this.#firstLine);
  }

  #code(text: string): void {
    this.#text += text;
    const at = this.#find(text);
    if (this.#isProse) this.#draft.span(text, at);
  }

  #openLink(target: string, bare: boolean, at?: Place): void {
    this.#closeLink();
    this.#link = { target, from: this.#text.length, bare, ...(at === undefined ? {} : { at }) };
  }

  #closeLink(): void {
    if (this.#link === undefined) return;
    const { target, from, bare, at } = this.#link;
    this.#link = undefined;
    // Markdown writes the target behind the text, HTML before it.
    this.#draft.link(target, bare ? '' : this.#text.slice(from), false, at ?? this.#find(target));
  }

  #image(target: string, alt: string): void {
    this.#draft.link(target, alt, true, this.#find(target));
  }

  #html(tag: string): void {
    if (/^<img\b/i.test(tag)) this.#image(attribute(tag, 'src') ?? '', attribute(tag, 'alt') ?? '');
    else if (/^<a\s/i.test(tag)) this.#openHtmlLink(attribute(tag, 'href'));
    else if (/^<\/a/i.test(tag)) this.#closeLink();
    else if (/^<br/i.test(tag)) this.#prose('\n');
  }

  #openHtmlLink(target: string | undefined): void {
    // `<a name="top">` is an anchor, not a link.
    if (target !== undefined) this.#openLink(target, false, this.#find(target));
  }

  /** Where a text stands in the block, behind what was found before; the block's first line if it is written differently. */
  #find(text: string): Place {
    const found = this.#draft.find(text, this.#cursor, this.#blockEnd);
    if (found === undefined) return this.#draft.lineAt(this.#firstLine);
    this.#cursor = found.end;
    return found.at;
  }
}

function attributeOf(token: Token, name: string): string {
  return String(token.attrGet(name) ?? '');
}
