/**
 * The SHA-256 of some bytes. Node's cryptography takes milliseconds to load and most runs hash nothing, so it is
 * loaded at the first call.
 */
export function contentHash(bytes: Uint8Array, encoding: 'hex' | 'base64' = 'hex'): string {
  return process.getBuiltinModule('node:crypto').createHash('sha256').update(bytes).digest(encoding);
}
