/** What Python's `str.isspace` and `\s` call white space (JavaScript's list differs in both directions). */
export function isPythonSpace(code: number): boolean {
  if (code === 0x20 || (code >= 0x09 && code <= 0x0d)) return true;
  if (code < 0x1c) return false;
  if (code <= 0x1f || code === 0x85 || code === 0xa0) return true;
  if (code < 0x1680) return false;
  if (code >= 0x2000 && code <= 0x200a) return true;
  return [0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000].includes(code);
}

/** The stretch without white space at both ends. */
export function trimSpace(text: string, start: number, end: number): { readonly start: number; readonly end: number } {
  let from = start;
  let to = end;
  while (from < to && isPythonSpace(text.charCodeAt(from))) from++;
  while (to > from && isPythonSpace(text.charCodeAt(to - 1))) to--;
  return { start: from, end: to };
}
