import type { ReadmeFact } from '../../../api/index.js';
import { above, lastPart } from './tree-names.js';

/** "Download the data from ...", "the data can be obtained at ...": in the prose of a README. */
const SPEAKS =
  /\bdownload(?:ed|ing|s|able)?\b[^.\n]{0,80}\b(?:data|datasets?|csv|files?)\b|\b(?:data|datasets?)\b[^.\n]{0,80}\b(?:download(?:ed|able)?|obtained|requested|available (?:at|from|on|here|upon)|can be found)\b/;

/** Whether a README of the file's folder or of one above speaks of the path, or of where the data comes from. */
export function documentedBy(readmes: readonly ReadmeFact[]): (path: string) => boolean {
  const byFolder = new Map<string, { readonly text: string; readonly speaks: boolean }[]>();
  for (const { path, prose, codeBlocks } of readmes) {
    const code = codeBlocks
      .map(({ text }) => text)
      .join('\n')
      .slice(0, 20_000)
      .toLowerCase();
    const made = { text: `${prose}\n${code}`, speaks: SPEAKS.test(prose) };
    byFolder.set(above(path), [...(byFolder.get(above(path)) ?? []), made]);
  }
  return (path) => {
    const name = lastPart(path).toLowerCase();
    for (let folder = above(path); ; folder = above(folder)) {
      for (const { text, speaks } of byFolder.get(folder) ?? [])
        if (speaks || (name.length > 4 && text.includes(name))) return true;
      if (folder === '') return false;
    }
  };
}
