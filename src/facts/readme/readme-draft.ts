import type { CommandFact, Place, ReadmeFact } from '../../api/index.js';
import type { SourceText } from '../text/source-text.js';
import { blockCommands, spanCommand } from './commands.js';

type Link = ReadmeFact['links'][number];
type Heading = ReadmeFact['headings'][number];
type CodeBlock = ReadmeFact['codeBlocks'][number];

const MAX_PROSE = 20_000;
/** Headings, code blocks and links each: what is beyond is no README that a person reads. */
const MAX_ITEMS = 10_000;
const MAX_COMMANDS = 2_000;
/** Of shell text that is parsed in one README: the parser's bad corners cost the square of a block's length. */
const MAX_SHELL = 131_072;
/** Characters that may be walked over to find places. A column costs the length of its line, so a file of one line is dear. */
const MAX_PLACING = 20_000_000;
const BARE_URL = /\b(?:https?|ftp):\/\/[^\s<>"'`)\]]+/g;

/** A README while it is being read: each format's scanner tells it what it meets, in the order of the text. */
export class ReadmeDraft {
  readonly source: SourceText;
  readonly #headings: Heading[] = [];
  readonly #blocks: CodeBlock[] = [];
  readonly #commands: CommandFact[] = [];
  readonly #links: Link[] = [];
  readonly #prose: string[] = [];
  #shell = 0;
  #placing = 0;

  constructor(source: SourceText) {
    this.source = source;
  }

  /** A heading on a line (from 1). */
  heading(text: string, level: number, line: number): void {
    const tidy = collapse(text);
    if (tidy !== '' && this.#headings.length < MAX_ITEMS)
      this.#headings.push({ text: tidy, level, at: this.lineAt(line) });
  }

  /** A block of code whose first line of content stands at `firstLine` (from 1). `language` as the author named it, "" without. */
  code(language: string, text: string, firstLine: number): void {
    if (text.trim() === '' || this.#blocks.length >= MAX_ITEMS) return;
    this.#blocks.push({ language: language.toLowerCase(), text, at: this.lineAt(firstLine) });
    this.#shell += text.length;
    if (this.#shell > MAX_SHELL) return;
    for (const { words, line, text: written } of blockCommands(language, text))
      this.#command(words, this.textAt(written, firstLine + line));
  }

  /** An inline code span: its text is part of the sentence, and perhaps a command. */
  span(text: string, at: Place): void {
    this.prose(text, at.line);
    this.#shell += text.length;
    const words = this.#shell > MAX_SHELL ? undefined : spanCommand(text);
    if (words !== undefined) this.#command(words, at);
  }

  /** What follows is another sentence, cell or line than what came before. */
  gap(): void {
    this.#prose.push(' ');
  }

  /** Text without markup, from a line (from 1). URLs that stand in it bare become links and are no prose. */
  prose(text: string, line: number): void {
    if (!text.includes('://')) {
      this.#prose.push(text);
      return;
    }
    for (const [url] of text.matchAll(BARE_URL)) this.link(url, '', false, this.textAt(url, line));
    this.#prose.push(text.replace(BARE_URL, ' '));
  }

  link(target: string, text: string, image: boolean, at: Place): void {
    if (this.#links.length < MAX_ITEMS) this.#links.push({ target, text: collapse(text), image, at });
  }

  /** The text of a whole line (from 1) without the space around it. */
  lineAt(line: number): Place {
    const [start, end] = this.#lineRange(line);
    if (!this.#mayWalk(end - start)) return { path: this.source.path, line, column: 1 };
    const text = this.source.text.slice(start, end);
    const first = start + text.length - text.trimStart().length;
    return this.source.place(first, Math.max(first, start + text.trimEnd().length));
  }

  /** Where `text` stands first on a line; the whole line if it does not. */
  textAt(text: string, line: number): Place {
    const [start, end] = this.#lineRange(line);
    return this.find(text, start, end)?.at ?? this.lineAt(line);
  }

  /** Where `text` stands first between two offsets, and the offset behind it; nothing if it does not. */
  find(text: string, from: number, to: number): { readonly at: Place; readonly end: number } | undefined {
    if (text === '' || !this.#mayWalk(to - from)) return undefined;
    const found = this.source.text.slice(from, to).indexOf(text);
    if (found < 0) return undefined;
    const end = from + found + text.length;
    return { at: this.source.place(from + found, end), end };
  }

  /** The finished fact. */
  finish(format: ReadmeFact['format']): ReadmeFact {
    const prose = collapse(this.#prose.join(''));
    return {
      path: this.source.path,
      format,
      headings: this.#headings,
      proseLength: codePointLength(prose),
      prose: prose.slice(0, MAX_PROSE).toLowerCase(),
      codeBlocks: this.#blocks,
      commands: this.#commands,
      links: this.#links,
    };
  }

  #lineRange(line: number): [number, number] {
    const { lineStarts, text } = this.source;
    return [lineStarts[line - 1] ?? text.length, lineStarts[line] ?? text.length];
  }

  #mayWalk(distance: number): boolean {
    this.#placing += distance;
    return this.#placing <= MAX_PLACING;
  }

  #command(words: readonly string[], at: Place): void {
    if (this.#commands.length < MAX_COMMANDS) this.#commands.push({ words, at });
  }
}

function collapse(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function codePointLength(text: string): number {
  let length = 0;
  for (let i = 0; i < text.length; i++) if ((text.charCodeAt(i) & 0xfc00) !== 0xdc00) length++;
  return length;
}
