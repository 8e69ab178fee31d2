import { endOfIndented, indentOf, readMarkupLine, splitLines } from './markup-line.js';
import type { InlineSyntax } from './markup-line.js';
import type { ReadmeDraft } from './readme-draft.js';
import { scanHtml } from './scan-html.js';

// docutils, "reStructuredText Markup Specification".
const ADORNMENT = /^([!-/:-@[-`{-~])\1*$/;
const DIRECTIVE = /^\s*\.\. (?:\|[^|]{1,80}\| )?([\w-]{1,40}(?::[\w-]{1,40})?)::(?:\s+(\S.*)?)?$/;
const CODE = new Set(['code-block', 'code', 'sourcecode', 'highlight', 'parsed-literal', 'prompt', 'console']);
const IMAGES = new Set(['image', 'figure']);
/** Directives whose body is text like any other. */
const SILENT = new Set(['contents', 'include', 'toctree', 'raw', 'math', 'bibliography', 'meta', 'csv-table']);
const TARGET = /^\s*\.\. _(?:`[^`]{1,200}`|[^:`]{1,200}):\s+(\S+)\s*$/;
const INLINE: InlineSyntax = {
  pattern:
    /``([^`]+)``|`([^`<]{0,300})<([^`>\s]{1,1000})>`__?|(?::[\w:+-]{1,40}:)?`([^`]{1,500})`_{0,2}|\|[^|\s][^|]{0,80}\|_?|\*\*([^*]{1,500})\*\*/g,
  read: ([, code, text, target, plain, bold]) => {
    if (code !== undefined) return { code };
    if (target !== undefined) return { link: { target, text: text ?? '' }, text: text ?? '' };
    return { text: plain ?? bold ?? ' ' };
  },
};

/** Reads reStructuredText: section titles, code and literal blocks, images, links; directives' text counts as prose. */
export function scanRst(text: string, draft: ReadmeDraft): void {
  new RstScan(splitLines(text), draft).run();
}

class RstScan {
  readonly #lines: readonly string[];
  readonly #draft: ReadmeDraft;
  /** Title styles in the order in which they appear: the first is level 1. */
  readonly #styles: string[] = [];

  constructor(lines: readonly string[], draft: ReadmeDraft) {
    this.#lines = lines;
    this.#draft = draft;
  }

  run(): void {
    for (let i = 0; i < this.#lines.length;) i = this.#section(i) ?? this.#explicit(i) ?? this.#text(i);
  }

  /** A title with a line of signs under it, perhaps over it too. The line after it, or nothing if there is no title here. */
  #section(i: number): number | undefined {
    const [first = '', second = '', third = ''] = this.#lines.slice(i, i + 3).map((line) => line.trimEnd());
    if (isAdornment(first) && second.trim() !== '' && third === first) {
      this.#title(second, `${first.charAt(0)}^`, i + 1);
      return i + 3;
    }
    // A title is as long as its underline or shorter; authors who lengthen a title forget it, docutils warns only.
    const isTitle =
      /^\S/.test(first) && !isAdornment(first) && isAdornment(second) && second.length >= Math.min(4, first.length);
    if (!isTitle) return undefined;
    this.#title(first, second.charAt(0), i);
    return i + 2;
  }

  #title(text: string, style: string, i: number): void {
    if (!this.#styles.includes(style)) this.#styles.push(style);
    const plain = text.replace(/[`*|]|:[\w-]{1,40}:(?=`)/g, '');
    this.#draft.heading(plain, Math.min(6, this.#styles.indexOf(style) + 1), i + 1);
  }

  /** Explicit markup: directives, link targets, comments. */
  #explicit(i: number): number | undefined {
    const line = this.#lines[i] ?? '';
    if (!/^\s*\.\.(?:\s|$)/.test(line)) return undefined;
    const indent = indentOf(line);
    const end = endOfIndented(this.#lines, i + 1, indent);
    const target = TARGET.exec(line)?.[1];
    if (target !== undefined) {
      this.#draft.link(target, '', false, this.#draft.textAt(target, i + 1));
      return i + 1;
    }
    const [, name, argument = ''] = DIRECTIVE.exec(line) ?? [];
    // A comment and what is indented under it says nothing to a reader.
    return name === undefined ? end : this.#directive(name, argument.trim(), i, end);
  }

  #directive(name: string, argument: string, i: number, end: number): number {
    const body = this.#afterOptions(i + 1, end);
    if (CODE.has(name)) {
      this.#code(name === 'prompt' ? 'console' : argument, body, end);
      return end;
    }
    if (IMAGES.has(name)) {
      this.#draft.link(argument, '', true, this.#draft.textAt(argument, i + 1));
      this.#targets(i + 1, body);
      return body;
    }
    if (name === 'raw' && argument.startsWith('html'))
      scanHtml(this.#lines.slice(body, end).join('\n'), body + 1, this.#draft);
    if (SILENT.has(name)) return end;
    readMarkupLine(argument, i + 1, INLINE, this.#draft);
    return body;
  }

  /** Badges: `.. image:: badge.svg` with `:target: https://...`. */
  #targets(from: number, to: number): void {
    for (let i = from; i < to; i++) {
      const target = /^\s+:target:\s+(\S+)/.exec(this.#lines[i] ?? '')?.[1];
      if (target !== undefined) this.#draft.link(target, '', false, this.#draft.textAt(target, i + 1));
    }
  }

  #afterOptions(from: number, end: number): number {
    let i = from;
    while (i < end && /^\s+:[\w-]{1,40}:/.test(this.#lines[i] ?? '')) i++;
    return i;
  }

  #code(language: string, from: number, end: number): void {
    let start = from;
    while (start < end && (this.#lines[start] ?? '').trim() === '') start++;
    const lines = this.#lines.slice(start, end);
    const indent = lines.reduce(
      (least, line) => Math.min(least, line.trim() === '' ? least : line.length - line.trimStart().length),
      80,
    );
    this.#draft.code(language, lines.map((line) => line.slice(indent)).join('\n'), start + 1);
  }

  /** A line of text. One that ends in `::` announces an indented literal block. */
  #text(i: number): number {
    const line = this.#lines[i] ?? '';
    // Doctests are code; tables' ruled lines and transitions are drawing.
    if (/^\s*(?:>>>|\.\.\.) /.test(line) || isAdornment(line.trim()) || /^[\s+|=-]+$/.test(line)) return i + 1;
    const isLiteral = /::\s*$/.test(line);
    readMarkupLine(isLiteral ? line.trimEnd().slice(0, -1) : line, i + 1, INLINE, this.#draft);
    if (!isLiteral || (this.#lines[i + 1] ?? '').trim() !== '') return i + 1;
    const end = endOfIndented(this.#lines, i + 1, indentOf(line));
    this.#code('', i + 1, end);
    return Math.max(i + 1, end);
  }
}

function isAdornment(line: string): boolean {
  return line.length >= 2 && ADORNMENT.test(line) && line !== '::' && line !== '..';
}
