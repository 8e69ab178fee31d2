import type { Place } from './place.js';

export interface ReadmeFact {
  readonly path: string;
  readonly format: 'markdown' | 'rst' | 'text' | 'asciidoc' | 'org' | 'html';
  readonly headings: readonly { readonly text: string; readonly level: number; readonly at: Place }[];
  /** Of prose: without markup, code, badges, links' targets and images. In code points. */
  readonly proseLength: number;
  /** Prose, lower case, at most 20,000 characters: for rules that look for words. */
  readonly prose: string;
  readonly codeBlocks: readonly { readonly language: string; readonly text: string; readonly at: Place }[];
  /** Commands found in code blocks and inline code, one each simple command. */
  readonly commands: readonly CommandFact[];
  readonly links: readonly {
    readonly target: string;
    readonly text: string;
    readonly image: boolean;
    readonly at: Place;
  }[];
}
/** One simple shell command: words with quotes removed, expansions left as written. */
export interface CommandFact {
  readonly words: readonly string[];
  readonly at: Place;
}
