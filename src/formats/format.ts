import type { Presentation, RunStats } from '../api/index.js';

/** What a format is told besides the report; each takes what concerns it. */
export interface FormatOptions {
  /** Colours (ANSI): only for a terminal, or when the person asked. */
  readonly color: boolean;
  /** Errors only. */
  readonly quiet: boolean;
  /** Columns of the terminal; nothing when the output is no terminal: then no message is wrapped. */
  readonly width?: number;
  readonly stats?: RunStats;
}
/** One output format: a pure function. The text ends with a newline unless it is empty. */
export type Format = (presentation: Presentation, options: FormatOptions) => string;
