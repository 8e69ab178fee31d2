import type { ReadmeFact } from './facts.js';

/** Below this many characters a README tells next to nothing (the default of docs/readme-stub). */
export const STUB_CHARACTERS = 200;

/** Characters of prose and code in READMEs. */
export function readmeCharacters(readmes: readonly ReadmeFact[]): number {
  let sum = 0;
  for (const { proseLength, codeBlocks } of readmes) {
    sum += proseLength;
    for (const { text } of codeBlocks) sum += text.trim().length;
  }
  return sum;
}

/**
 * How much READMEs tell, in characters of a European language: prose and code. A Chinese character stands for about
 * three letters, a Japanese or Korean syllable for about two. Of one prose, the first 20,000 characters are weighed so.
 */
export function readmeSubstance(readmes: readonly ReadmeFact[]): number {
  let extra = 0;
  for (const { prose } of readmes) {
    const han = prose.match(/\p{Script=Han}/gu)?.length ?? 0;
    const syllables = prose.match(/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu)?.length ?? 0;
    extra += 2 * han + syllables;
  }
  return readmeCharacters(readmes) + extra;
}

/**
 * The READMEs are a stub: docs/readme-stub says so, and rules that miss something in a README are silent, since one
 * cause makes one finding. A README that shows a command tells something, however short it is.
 */
export function isStub(readmes: readonly ReadmeFact[], minCharacters = STUB_CHARACTERS): boolean {
  return readmes.every(({ commands }) => commands.length === 0) && readmeSubstance(readmes) < minCharacters;
}
