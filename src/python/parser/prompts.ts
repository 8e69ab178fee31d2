const FIRST = /^[ \t]*(?:>>>(?: |$)|In \[\d+\]:)/m;
const PROMPT = /^[ \t]*(?:(?:>>>|\.\.\.)(?: |$)|In \[\d+\]: ?|\.{3,}: ?)/gm;

/**
 * Blanks out the prompts of a pasted session (`>>> x`, `... y`, `In [1]: x`), as IPython does when the first line of a cell
 * has one. Every offset stays what it was.
 */
export function withoutPrompts(source: string): string {
  const first = source.search(/\S/);
  if (first < 0) return source;
  const code = source.charCodeAt(first);
  // Nearly every cell begins otherwise, and then costs one comparison.
  if (code !== 62 && code !== 73) return source;
  if (!FIRST.test(source.slice(first, first + 40))) return source;
  return source.replace(PROMPT, (prompt) => ' '.repeat(prompt.length));
}
