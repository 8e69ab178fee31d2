import type { ReadmeFact } from '../../api/index.js';

const BY_ENDING: readonly (readonly [RegExp, ReadmeFact['format']])[] = [
  [/\.(?:md|markdown|mdown|mkdn?|rmd|qmd)$/i, 'markdown'],
  [/\.(?:rst|rest)$/i, 'rst'],
  [/\.(?:adoc|asciidoc|asc)$/i, 'asciidoc'],
  [/\.org$/i, 'org'],
  [/\.html?$/i, 'html'],
];

/** The markup of a README, by its name. Without an ending, or with `.txt`, it is plain text. */
export function readmeFormat(path: string): ReadmeFact['format'] {
  return BY_ENDING.find(([ending]) => ending.test(path))?.[1] ?? 'text';
}
