/**
 * Characters that change what a terminal or a page shows without being seen: control characters (C0, DEL, C1), format
 * characters (bidi, zero-width, tags), line and paragraph separators, surrogates without a partner, Hangul fillers.
 */
export const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\u115f\u1160\u3164\uffa0]/gu;

/** How such a character is shown: `\n`, `\t`, `\x1b`, `\u202e`, `\u{e0041}`. Takes one code point. */
export function escapeCharacter(character: string): string {
  if (character === '\n') return '\\n';
  if (character === '\t') return '\\t';
  if (character === '\r') return '\\r';
  const code = character.codePointAt(0) ?? 0;
  const hex = code.toString(16);
  if (code < 0x100) return `\\x${hex.padStart(2, '0')}`;
  return code < 0x10000 ? `\\u${hex.padStart(4, '0')}` : `\\u{${hex}}`;
}
