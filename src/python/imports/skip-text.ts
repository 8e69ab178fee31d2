const NEWLINE = 10;
const RETURN = 13;
const BACKSLASH = 92;

/** Where the line that holds `pos` ends: the offset of its line end, or of the end of the text. */
export function lineEnd(source: string, pos: number): number {
  for (let i = pos; i < source.length; i++) {
    const code = source.charCodeAt(i);
    if (code === NEWLINE || code === RETURN) return i;
  }
  return source.length;
}

/** The offset behind the line end at `pos`. */
export function nextLine(source: string, pos: number): number {
  return source.charCodeAt(pos) === RETURN && source.charCodeAt(pos + 1) === NEWLINE ? pos + 2 : pos + 1;
}

/**
 * The offset behind the string literal whose quote stands at `pos` (a prefix before it does not matter here: a backslash
 * keeps a quote from closing in raw strings too). An unclosed string ends with its line, a triple-quoted one with the text.
 */
export function skipString(source: string, pos: number): number {
  const quote = source.charCodeAt(pos);
  const triple = source.charCodeAt(pos + 1) === quote && source.charCodeAt(pos + 2) === quote;
  for (let i = triple ? pos + 3 : pos + 1; i < source.length; i++) {
    const code = source.charCodeAt(i);
    if (code === BACKSLASH) {
      if (source.charCodeAt(i + 1) === RETURN && source.charCodeAt(i + 2) === NEWLINE) i++;
      i++;
    } else if (code === quote) {
      if (!triple) return i + 1;
      if (source.charCodeAt(i + 1) === quote && source.charCodeAt(i + 2) === quote) return i + 3;
    } else if (!triple && (code === NEWLINE || code === RETURN)) return i;
  }
  return source.length;
}
