import type { ByteSpan, Place } from './place.js';

/** A notebook as a whole. */
export interface NotebookFact {
  /** Major and minor format number; what stands in the file. */
  readonly format: { readonly major: number; readonly minor: number };
  readonly cellCount: number;
  readonly kernel?: {
    readonly name?: string;
    readonly displayName?: string;
    readonly language?: string;
    /** Of the two names' JSON strings, quotes included, in the file's bytes: for fixes. */
    readonly nameSpan?: ByteSpan;
    readonly displayNameSpan?: ByteSpan;
  };
  /** From `language_info`, else the kernelspec, else nbformat 3's cells; lower case. Not there when nothing says it. */
  readonly language?: string;
  /** `language_info.version`, such as "3.11.7". */
  readonly languageVersion?: string;
  /** Where the kernelspec's object stands in the file's bytes, for fixes. */
  readonly kernelspecSpan?: ByteSpan;
  /** Departures from nbformat's schema that were read all the same, each with what was assumed. */
  readonly oddities: readonly NotebookOddity[];
}
export interface NotebookOddity {
  readonly what: string;
  readonly assumed: string;
  /** Everything that opens notebooks mends it by itself: nothing is guessed, nothing stops. */
  readonly harmless?: true;
  readonly at: Place;
}

export interface CellFact {
  /** Over all cells, from 0. */
  readonly index: number;
  readonly type: 'code' | 'markdown' | 'raw' | 'unknown';
  readonly id?: string;
  /** The decoded source, lines joined. */
  readonly source: string;
  readonly tags: readonly string[];
  /** What the cell itself says (format 3, VS Code's `languageId`), lower case; most cells say nothing. */
  readonly language?: string;
  /** nbgrader: whoever takes the assignment fills it in. Other cells do not have it. */
  readonly isSolution?: boolean;
  /** null: the file says null or nothing. */
  readonly executionCount: number | null;
  /** Of each count that is not null in the file's bytes, of this cell and of its execute_results: for fixes. */
  readonly countSpans: readonly ByteSpan[];
  readonly outputs: readonly OutputFact[];
  /** Where the list of outputs stands in the file's bytes, if any are in it: for fixes. */
  readonly outputsSpan?: ByteSpan;
}
export interface OutputFact {
  readonly kind: 'stream' | 'display_data' | 'execute_result' | 'error' | 'unknown';
  /** Of the output's JSON in the file. */
  readonly bytes: number;
  /** For `error`: as saved, at most 500 characters each. */
  readonly error?: { readonly name: string; readonly value: string };
}
