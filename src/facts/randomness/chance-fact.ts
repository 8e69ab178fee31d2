import type { CellFact, ChanceSignsFact, FileFacts } from '../../api/index.js';
import { moduleChance, signsOfChance } from '../../python/randomness/module-chance.js';
import type { PythonText } from '../python/python-text.js';

/** What the file means for chance where it is imported or run. */
export function chanceFact(texts: readonly (PythonText & { readonly fact?: CellFact })[]): Pick<FileFacts, 'chance'> {
  const run = texts.filter(({ fact }) => fact?.tags.includes('skip-execution') !== true);
  const [first] = run;
  return { chance: moduleChance(run, first === undefined || first.cell !== undefined ? null : first.path) };
}

/** By the words of its texts: whether that is worth asking for. */
export function chanceSigns(sources: readonly string[]): ChanceSignsFact {
  const signs = sources.map(signsOfChance);
  return { speaks: signs.some(({ speaks }) => speaks), atImport: signs.some(({ atImport }) => atImport) };
}
