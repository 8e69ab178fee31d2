/** Decoded text, or why the bytes are no text, with the line where it breaks. */
export type Decoded =
  | { readonly text: string; readonly bytesBefore: number; readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' }
  | { readonly reason: string; readonly line: number };

/**
 * Decodes a text file: UTF-8 with or without byte order mark, UTF-16 with one (PowerShell's `>` writes it; what to say
 * about that is the reader's). Anything else is no text. Never throws.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return { text: new TextDecoder('utf-16le').decode(bytes), bytesBefore: 2, encoding: 'utf-16le' };
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return { text: new TextDecoder('utf-16be').decode(bytes), bytesBefore: 2, encoding: 'utf-16be' };
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(hasMark ? bytes.subarray(3) : bytes);
    const nul = text.indexOf('\0');
    if (nul >= 0)
      return { reason: 'holds a NUL byte, so it is not a text file', line: text.slice(0, nul).split('\n').length };
    return { text, bytesBefore: hasMark ? 3 : 0, encoding: 'utf-8' };
  } catch {
    return { reason: 'is not UTF-8', line: firstBadLine(bytes) };
  }
}

/** The line (from 1) of the first byte that is not UTF-8: each line is decoded by itself until one fails. */
function firstBadLine(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    const end = bytes.indexOf(10, start);
    const stop = end < 0 ? bytes.length : end;
    try {
      decoder.decode(bytes.subarray(start, stop));
    } catch {
      return line;
    }
    start = stop + 1;
  }
  return line;
}
