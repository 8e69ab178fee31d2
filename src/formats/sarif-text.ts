import { escapeText } from '../messages/escape-text.js';
import { maskSecrets } from '../messages/mask-secrets.js';

/** The longest texts that GitHub takes, in characters. */
export const LONGEST = { name: 255, description: 1024 } as const;

/** Words for a SARIF message: `[x](1)` would be a link there (section 3.11.6), so the bracket before it is escaped. */
export function sarifText(text: string): string {
  return escapeText(maskSecrets(text)).replaceAll('](', '\\](');
}

/** At most `length` UTF-16 units, cut at a whole character, with an ellipsis where something is missing. */
export function clip(text: string, length: number): string {
  if (text.length <= length) return text;
  return `${text.slice(0, length - 3).replace(/[\ud800-\udbff]$/, '')}...`;
}

/** A sentence: with a full stop at its end. GitHub shows the first one where space is short. */
export function sentence(text: string): string {
  const trimmed = text.trim();
  return /[.!?]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}
