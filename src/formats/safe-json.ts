import type { Json } from '../api/index.js';
import { UNSEEN } from '../messages/escape-character.js';

/**
 * JSON text that any strict parser and any encoder takes: surrogates without a partner become visible text (`\ud800`), and
 * what a terminal or GitHub's runner would act on (control and bidi characters, `##[`) stands as an escape of equal value.
 */
export function safeJson(value: Json): string {
  const text = JSON.stringify(value, withoutLoneSurrogates, 2)
    .replace(/##\[/g, '#\\u0023[')
    // JSON.stringify escapes C0 itself; its own line breaks stay.
    .replace(UNSEEN, (character) => (character === '\n' ? character : toEscapes(character)));
  return `${text}\n`;
}

/** For JSON.stringify, which would write a lone surrogate as an escape that strict encoders refuse. Keys are mended too. */
function withoutLoneSurrogates(_key: string, value: unknown): unknown {
  if (typeof value === 'string') return mend(value);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  if (Object.keys(value).every((key) => key === mend(key))) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [mend(key), item as unknown]));
}

function mend(text: string): string {
  return text.replace(/\p{Cs}/gu, (half) => `\\u${half.charCodeAt(0).toString(16)}`);
}

function toEscapes(character: string): string {
  return [...Array(character.length).keys()]
    .map((i) => `\\u${character.charCodeAt(i).toString(16).padStart(4, '0')}`)
    .join('');
}
