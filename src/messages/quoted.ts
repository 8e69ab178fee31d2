/** Text of the repository or of the command line in quotes, cut where it would drown the sentence. */
export function quoted(text: string): string {
  if (text.length <= 100) return `"${text}"`;
  // Not through the middle of a character.
  return `"${text.slice(0, 100).replace(/[\ud800-\udbff]$/, '')}..."`;
}
