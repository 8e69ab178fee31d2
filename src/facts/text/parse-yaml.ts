import { parseDocument } from 'yaml';
import type { Document } from 'yaml';
import { tooDeepAt, tooDeepBlockAt } from '../../api/index.js';

/** A document with what is wrong in it, or the offset at which it is nested too deeply to be read. */
export type ParsedYaml = { readonly document: Document.Parsed } | { readonly deepAt: number };

/**
 * Parses YAML of unknown origin: only nodes, nothing is turned into values, so aliases that multiply (a "billion laughs") cost nothing.
 * Keys that stand twice are kept. `logLevel`: "error" makes a second document a mistake. Never throws.
 */
export function parseYaml(text: string, logLevel: 'error' | 'silent'): ParsedYaml {
  const deepAt = tooDeepAt(text) ?? tooDeepBlockAt(text);
  if (deepAt !== undefined) return { deepAt };
  try {
    const document = parseDocument(text, { uniqueKeys: false, prettyErrors: false, logLevel });
    const [error] = document.errors;
    return error?.code === 'RESOURCE_EXHAUSTION' ? { deepAt: error.pos[0] } : { document };
  } catch {
    // A stack that is small from the start.
    return { deepAt: 0 };
  }
}
