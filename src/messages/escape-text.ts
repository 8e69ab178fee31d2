import { escapeCharacter, UNSEEN } from './escape-character.js';

/**
 * Text of a repository made fit for a terminal, a log and a page: one line, nothing unseen in it, and nothing that
 * GitHub's runner takes for a command (a leading `::`, `##[` anywhere). Backslashes stay, so escaping twice changes nothing.
 */
export function escapeText(text: string): string {
  return text
    .replace(UNSEEN, escapeCharacter)
    .replace(/##\[/g, '#\\x23[')
    .replace(/^(\s*):(?=:)/, '$1\\x3a');
}
