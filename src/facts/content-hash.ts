/**
 * The SHA-256 of some bytes, in hexadecimal. Node's cryptography takes milliseconds to load and most runs hash nothing, so it is
 * loaded at the first call.
 */
export function contentHash(bytes: Uint8Array): string {
  return process.getBuiltinModule('node:crypto').hash('sha256', bytes, 'hex');
}
