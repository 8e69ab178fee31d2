import { parseDocument } from 'yaml';
import type { Document } from 'yaml';
import { tooDeepAt, tooDeepBlockAt } from '../../api/index.js';

/** A document with what is wrong in it, or from where on and why it is not read. */
export type ParsedYaml = { readonly document: Document.Parsed } | { readonly stoppedAt: number; readonly why: string };

/** Each costs up to 25 microseconds, valid or not; a long environment has some thousand. */
const MOST_PARTS = 40_000;
const PARTS = /[[\]{},"'&*?!]|:\s|\n/g;
const TOO_DEEP = 'is nested too deeply to be read';

/**
 * Parses YAML of unknown origin: only nodes, nothing is turned into values, so aliases that multiply (a "billion laughs") cost nothing.
 * Keys that stand twice are kept. `logLevel`: "error" makes a second document a mistake. Never throws.
 */
export function parseYaml(text: string, logLevel: 'error' | 'silent'): ParsedYaml {
  const deepAt = tooDeepAt(text) ?? tooDeepBlockAt(text);
  if (deepAt !== undefined) return { stoppedAt: deepAt, why: TOO_DEEP };
  const stoppedAt = tooManyAt(text);
  if (stoppedAt !== undefined)
    return {
      stoppedAt,
      why: `has more than ${MOST_PARTS.toLocaleString('en-US')} lines, entries and quotes: it is not read`,
    };
  try {
    const document = parseDocument(text, { uniqueKeys: false, prettyErrors: false, logLevel });
    const [error] = document.errors;
    return error?.code === 'RESOURCE_EXHAUSTION' ? { stoppedAt: error.pos[0], why: TOO_DEEP } : { document };
  } catch {
    // A stack that is small from the start.
    return { stoppedAt: 0, why: TOO_DEEP };
  }
}

function tooManyAt(text: string): number | undefined {
  if (text.length <= MOST_PARTS) return undefined;
  PARTS.lastIndex = 0;
  for (let count = 0; PARTS.test(text); count++) if (count === MOST_PARTS) return PARTS.lastIndex - 1;
  return undefined;
}
