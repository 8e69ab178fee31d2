const OPEN = /^(---|\+\+\+)[ \t]*(?:\r\n|\n|\r)/;
const MAX_LINES = 200;

/**
 * Blanks the settings that static site tools put between `---` (YAML) or `+++` (TOML) at the very start: as Markdown
 * their last line would be a heading. Lines keep their numbers.
 */
export function maskFrontMatter(text: string): string {
  const fence = OPEN.exec(text)?.[1];
  if (fence === undefined) return text;
  const lines = text.split(/\r\n|\n|\r/, MAX_LINES);
  // `---` followed by prose is a ruled line, not front matter: its second line has a key.
  if (!/^\s*(?:[\w"'-]+\s{0,20}[:=]|#)/.test(lines[1] ?? '')) return text;
  const end = lines.findIndex(
    (line, i) => i > 0 && (line.trimEnd() === fence || (fence === '---' && line.trimEnd() === '...')),
  );
  if (end < 0) return text;
  const rest = text.split(/\r\n|\n|\r/).slice(end + 1);
  return '\n'.repeat(end + 1) + rest.join('\n');
}
