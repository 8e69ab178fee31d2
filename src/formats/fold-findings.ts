import type { Finding } from '../api/index.js';

/** A finding, and the later ones of the same file that say the very same. */
export interface Fold {
  readonly first: Finding;
  readonly more: readonly Finding[];
}

/** Folds findings with equal file, rule, level and words into one; the order is that of the first of each. */
export function foldFindings(findings: readonly Finding[]): Fold[] {
  const folds = new Map<string, { first: Finding; more: Finding[] }>();
  for (const finding of findings) {
    const key = JSON.stringify([finding.path, finding.ruleId, finding.level, finding.message, finding.help]);
    const fold = folds.get(key);
    if (fold === undefined) folds.set(key, { first: finding, more: [] });
    else fold.more.push(finding);
  }
  return [...folds.values()];
}
