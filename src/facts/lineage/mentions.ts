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
  /^(?:read|load|open|parse|import|from_|imread|decode|print|len|exists|is_|join|basename|dirname|split|get_data$|str$|Path$|append$|insert$|log$|info$|debug$|warning$|format$|glob$|display$|Image$|remove$|startswith$|endswith$|add_argument$|title$|replace$|\w*(?:error|exception|warning)$)/i;
const NO_WRITERS = /^(?:os\.path|pathlib|glob|logging|warnings|re|IPython|argparse|click|fnmatch)\./;

/** Says that it reads: its own failure is not told, but what it is given comes from somewhere. */
const LOADS = /^_*(?:load|read|parse)(?!er)/i;

const NO_MENTIONS: readonly Mention[] = [];

/** What a call of that name may do with a path that it is given; nothing where it does nothing that matters. */
export function mentionBy(name: string): Mention['action'] | undefined {
  const last = name.slice(name.lastIndexOf('.') + 1);
  const action = LOADS.test(last) ? 'load' : 'mention';
  return (action === 'mention' && READS.test(last)) || NO_WRITERS.test(name) ? undefined : action;
}

/**
 * Paths with a suffix that are given to something unknown, which may write them, or by its name reads them: one entry for each
 * argument.
 * @param action of the call's name: see `mentionBy`
 */
export function mentions({ args, keywords }: CallEvent, action: Mention['action'] | undefined): readonly Mention[] {
  if (action === undefined) return NO_MENTIONS;
  const found: Mention[] = [];
  for (const value of keywords.size === 0 ? args : [...args, ...keywords.values()]) {
    if (!mayHaveSuffix(value)) continue;
    const paths = pathTexts(value).filter(
      ({ text, from }) => from !== 'url' && text.length < 300 && /[^*./\\]\.[A-Za-z][A-Za-z0-9]{0,7}$/.test(text),
    );
    if (paths.length > 0) found.push({ action, paths });
  }
  return found;
}

/** Most calls are given no text at all, and most texts are no paths. */
function mayHaveSuffix(value: Value): boolean {
  if (value.kind === 'oneOf')
    return value.options.some((option) => option.kind === 'text' && option.text.includes('.'));
  return value.kind === 'text' && value.text.includes('.');
}
