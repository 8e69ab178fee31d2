import type { PathText } from '../../api/index.js';
import type { CallEvent } from '../../python/calls/code-event.js';
import type { Value } from '../../python/constants/value.js';
import { pathTexts } from './path-text.js';

interface Mention {
  readonly action: 'mention' | 'load';
  readonly paths: readonly PathText[];
}

/** What such functions do with a path is to read it, or nothing at all. */
const READS =
  /^(?:read|load|open|parse|import|from_|imread|decode|print|len|exists|is_|join|basename|dirname|split|get_data$|str$|Path$|append$|insert$|log$|info$|debug$|warning$|format$|glob$|display$|Image$|remove$|startswith$|endswith$|add_argument$|title$|replace$)/i;
const NO_WRITERS = /^(?:os\.path|pathlib|glob|logging|warnings|re|IPython|argparse|click|fnmatch)\./;

/** Says that it reads: its own failure is not told, but what it is given comes from somewhere. */
const LOADS = /^_*(?:load|read|parse)(?!er)/i;

/**
 * Paths with a suffix that are given to something unknown, which may write them, or by its name reads them: one entry for each
 * argument.
 */
export function mentions({ name, args, keywords }: CallEvent): Mention[] {
  // Most calls are given no text at all.
  if (!args.some(isText) && (keywords.size === 0 || ![...keywords.values()].some(isText))) return [];
  const last = name.slice(name.lastIndexOf('.') + 1);
  const action = LOADS.test(last) ? 'load' : 'mention';
  if ((action === 'mention' && READS.test(last)) || NO_WRITERS.test(name)) return [];
  const found: Mention[] = [];
  for (const value of [...args, ...keywords.values()]) {
    if (!isText(value)) continue;
    const paths = pathTexts(value).filter(
      ({ text, from }) => from !== 'url' && text.length < 300 && /[^*./\\]\.[A-Za-z][A-Za-z0-9]{0,7}$/.test(text),
    );
    if (paths.length > 0) found.push({ action, paths });
  }
  return found;
}

function isText({ kind }: Value): boolean {
  return kind === 'text' || kind === 'oneOf';
}
