import type { CellFact, FileFacts } from '../../api/index.js';
import { moduleChance } from '../../python/randomness/module-chance.js';
import type { PythonText } from '../python/python-text.js';

/** What the file means for chance where it is imported or run; nothing where it cannot mean anything. */
export function chanceFact(
  texts: readonly (PythonText & { readonly fact?: CellFact })[],
): Partial<Pick<FileFacts, 'chance'>> {
  const run = texts.filter(({ fact }) => fact?.tags.includes('skip-execution') !== true);
  const [first] = run;
  const chance = first === undefined ? undefined : moduleChance(run, first.cell === undefined ? first.path : null);
  return chance === undefined ? {} : { chance };
}
