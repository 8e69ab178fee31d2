import type { PathText } from '../../api/index.js';
import { HERE, HOLE, optionsOf, ROOT } from '../../python/constants/value.js';
import type { TextValue, Value } from '../../python/constants/value.js';

const MAX_LENGTH = 1000;

/** What a value says as a path: its alternatives; none where it is no text, or a text that is no path. */
export function pathTexts(value: Value | undefined): PathText[] {
  if (value === undefined) return [];
  const options = optionsOf(value);
  if (!options.some((option) => option.kind === 'text' && isPathLike(option))) return [];
  return options.flatMap((option) => {
    if (option.kind === 'plain' && option.value === null) return [];
    return option.kind === 'text' ? [pathText(option.text, option.soft)] : [UNKNOWN_PATH];
  });
}

const UNKNOWN_PATH: PathText = { text: '*', from: 'unknown', path: '*', complete: false, soft: false };

/** A table or a document given as a text is no path. */
function isPathLike({ text }: TextValue): boolean {
  return (
    text !== '' &&
    text !== '-' &&
    text !== ':memory:' &&
    text.length <= MAX_LENGTH &&
    !/^\s*[[{<]/.test(text) &&
    !text.trimEnd().includes('\n')
  );
}

/** Reads a text, with marks for holes and places, as a path. */
export function pathText(raw: string, soft = false): PathText {
  const complete = !raw.includes(HOLE) && !/[*?]|\[[^[\]]*[^\]]\]/.test(raw);
  const shown = raw.replaceAll(HOLE, '*');
  const mark = shown[0];
  if (mark === HERE || mark === ROOT) {
    const text = shown.slice(1).replace(/^\//, '').replaceAll(HERE, '*').replaceAll(ROOT, '*');
    return { text: text === '' ? '.' : text, from: mark === HERE ? 'here' : 'root', path: tidy(text), complete, soft };
  }
  const text = shown.replaceAll(HERE, '*').replaceAll(ROOT, '*');
  return { text, from: beginning(text), path: /^\w[\w+.-]+:\/\//.test(text) ? text : tidy(text), complete, soft };
}

function beginning(text: string): PathText['from'] {
  // A drive has one letter, a scheme more.
  if (/^[A-Za-z][A-Za-z0-9+.-]+:\/\//.test(text)) return 'url';
  if (/^(?:[/\\]|[A-Za-z]:)/.test(text)) return 'absolute';
  if (text.startsWith('~')) return 'home';
  return text.startsWith('*') || text.startsWith('$') ? 'unknown' : 'here';
}

/** Forward slashes, no `.` and no inner `..`. */
function tidy(text: string): string {
  const start = /^[/\\]/.test(text) ? '/' : '';
  const parts: string[] = [];
  for (const part of text.split(/[\\/]+/)) {
    if (part === '' || part === '.') continue;
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..' && parts.at(-1) !== '*') parts.pop();
    else parts.push(part);
  }
  return start + parts.join('/');
}
