import type { LfsPointerFact } from '../../api/index.js';

const POINTER =
  /^version https:\/\/(?:git-lfs\.github\.com|hawser\.github\.com)\/spec\/v\d\r?\n(?:[a-z0-9.-]+ [^\n]*\n)*?oid sha256:([0-9a-f]{64})\r?\nsize (\d{1,15})\r?\n?/;

/** The pointer that git-lfs leaves in place of a file's content (git-lfs spec.md: under 1,024 bytes); nothing for any other file. */
export function lfsPointer(bytes: Uint8Array): LfsPointerFact | undefined {
  // 0x76 is "v": spares the decoding of nearly every file.
  if (bytes.length >= 1024 || bytes[0] !== 0x76) return undefined;
  const match = POINTER.exec(Buffer.from(bytes).toString('latin1'));
  return match === null ? undefined : { oid: match[1] ?? '', size: Number(match[2]) };
}
