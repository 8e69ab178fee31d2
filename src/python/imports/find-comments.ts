import { lineEnd, skipString } from './skip-text.js';

/**
 * Offsets of the "#" of every comment of a Python text: those inside string literals are none. Magics and shell lines are
 * not known here; a "#" in them counts as a comment, which their own rules mostly agree with.
 */
export function findComments(source: string): number[] {
  const found: number[] = [];
  for (let pos = 0; pos < source.length; pos++) {
    const code = source.charCodeAt(pos);
    if (code === 34 || code === 39) pos = skipString(source, pos) - 1;
    else if (code === 92) pos++;
    else if (code === 35) {
      found.push(pos);
      pos = lineEnd(source, pos);
    }
  }
  return found;
}
