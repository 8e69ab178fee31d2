import { parse, TomlError } from 'smol-toml';
import { tooDeepAt } from '../../api/index.js';
import type { IndexedText } from '../manifest/indexed-text.js';
import type { UnreadableFact } from '../reader.js';
import { plainData } from './plain-data.js';

/** One line for each file of a release: most of a lock, and nothing that is asked for here. */
const FILE_LINES = /^ {4}\{ ?(?:url|file) = "[^\n]*\},?\r?$/gm;

/** A lock file in TOML as data, or why it is none. The lists of downloads are left out: they are four fifths of the text. */
export function parseLockToml(
  text: IndexedText,
): { readonly data: Readonly<Record<string, unknown>> } | { readonly unreadable: UnreadableFact } {
  const slim = text.text.replace(FILE_LINES, '');
  if (tooDeepAt(slim) !== undefined) return { unreadable: { reason: 'is nested too deeply to be read', at: at(text) } };
  try {
    return { data: plainData.record(parse(slim, { integersAsBigInt: 'asNeeded' })) };
  } catch (error) {
    if (!(error instanceof TomlError))
      return { unreadable: { reason: 'is nested too deeply to be read', at: at(text) } };
    const [, words = 'a mistake'] = /^Invalid TOML document: ([^\n]*)/.exec(error.message) ?? [];
    return { unreadable: { reason: `is not TOML: ${words}`, at: at(text, error.line, error.column) } };
  }
}

function at({ path }: IndexedText, line = 1, column = 1): UnreadableFact['at'] {
  return { path, line, column };
}
