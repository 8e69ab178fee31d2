const ESCAPED = /\\x[89a-f][0-9a-f]/;

/** A file name's bytes as text: bytes that are not UTF-8 become `\xNN`. Git's index and the system both speak bytes. */
export function nameFromBytes(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return escapeBytes(bytes);
  }
}

/** Whether a name may stand for bytes that are not UTF-8. */
export function mayHoldBytes(name: string): boolean {
  return ESCAPED.test(name);
}

/**
 * The way back from `nameFromBytes`. Only bytes from 80 on are ever written as `\xNN`, so `\x41` in a name means itself.
 */
export function bytesFromName(name: string): Buffer {
  const parts = name.split(/(\\x[89a-f][0-9a-f])/);
  return Buffer.concat(
    parts.map((part, i) => (i % 2 === 1 ? Buffer.from([Number.parseInt(part.slice(2), 16)]) : Buffer.from(part))),
  );
}

function escapeBytes(bytes: Uint8Array): string {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let text = '';
  let at = 0;
  while (at < bytes.length) {
    const length = sequenceLength(bytes[at] ?? 0);
    try {
      text += decoder.decode(bytes.subarray(at, at + length));
      at += length;
    } catch {
      text += `\\x${(bytes[at] ?? 0).toString(16).padStart(2, '0')}`;
      at += 1;
    }
  }
  return text;
}

/** How many bytes a UTF-8 sequence that begins with this byte has. */
function sequenceLength(first: number): number {
  if (first < 0xc0) return 1;
  if (first < 0xe0) return 2;
  return first < 0xf0 ? 3 : 4;
}
