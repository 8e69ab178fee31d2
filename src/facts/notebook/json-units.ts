const BACKSLASH = 0x5c;
const LOWER_U = 0x75;

/**
 * How many UTF-16 units of a JSON string the byte adds: none where it goes on with a character that was counted (0x80 to 0xbf).
 * Counted in the bytes: decoding every line of a cell costs far more.
 */
export function unitsOf(byte: number): number {
  if (byte >= 0xf0) return 2;
  return byte < 0x80 || byte >= 0xc0 ? 1 : 0;
}

/** How many bytes to go on by: escapes are one unit and stand as a whole. */
export function bytesAt(bytes: Buffer, pos: number): number {
  if (bytes[pos] !== BACKSLASH) return 1;
  return bytes[pos + 1] === LOWER_U ? 6 : 2;
}
