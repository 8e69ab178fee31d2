import { escapeText } from '../messages/escape-text.js';
import { maskSecrets } from '../messages/mask-secrets.js';

// Everything that Markdown, its tables, HTML, mentions, and links without brackets could be made of.
const SPECIAL = /[\\`*_{}[\]()<>#+!|~&@$:"']/g;

/** Text of a repository for Markdown: shown as it is, whatever it holds. Specials become character references. */
export function escapeMarkdown(text: string): string {
  return escapeText(maskSecrets(text))
    .replace(SPECIAL, (character) => `&#${character.charCodeAt(0)};`)
    .replace(/www\./gi, (start) => `${start.slice(0, 3)}&#46;`);
}
