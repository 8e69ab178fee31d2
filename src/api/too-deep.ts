/** Brackets nested deeper than this are no work of a person. A parser that calls itself for each could end the whole process. */
export const DEEPEST_FLOW = 500;

/** The offset of the first bracket that is nested too deeply, whatever is quoted around it; nothing where there is none. Linear. */
export function tooDeepAt(text: string): number | undefined {
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x5b || code === 0x7b) {
      if (++depth > DEEPEST_FLOW) return i;
    } else if ((code === 0x5d || code === 0x7d) && depth > 0) depth--;
  }
  return undefined;
}
