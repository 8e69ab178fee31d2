import { escapeText } from './escape-text.js';
import type { Failure } from './failure.js';

/** A failure for the terminal: what - where, then what to type; fit to be printed whatever the repository's text holds. */
export function failureText({ what, where, help }: Failure): string {
  const first = where === undefined ? escapeText(what) : `${escapeText(what)} - ${escapeText(where)}`;
  return help === '' ? first : `${first}\n  ${escapeText(help)}`;
}
