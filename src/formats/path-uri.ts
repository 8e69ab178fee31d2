const UNRESERVED = /[A-Za-z0-9._~-]/;

/**
 * A path of the report as a relative URI reference (RFC 3986): all but unreserved characters percent-encoded as UTF-8,
 * and the `\xNN` of bytes that are not UTF-8 turned back into those bytes. Never throws.
 */
export function pathUri(path: string): string {
  return path.split('/').map(encodeSegment).join('/');
}

function encodeSegment(segment: string): string {
  // Only bytes from 0x80 are ever escaped so; `\x41` is part of the name.
  return segment.replace(/\\x([89a-f][0-9a-f])|([^]|$)/giu, (whole, byte: string | undefined) => {
    if (byte !== undefined) return `%${byte.toUpperCase()}`;
    if (whole === '' || UNRESERVED.test(whole)) return whole;
    const bytes = [...new TextEncoder().encode(whole)];
    return bytes.map((value) => `%${value.toString(16).toUpperCase().padStart(2, '0')}`).join('');
  });
}
