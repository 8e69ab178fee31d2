import type { Finding } from '../api/index.js';
import { isWhole } from './place-name.js';

/** A finding, and the later ones that say the very same. */
export interface Fold {
  readonly first: Finding;
  readonly more: readonly Finding[];
}

/**
 * Folds findings with equal file, rule, level and words into one; the order is that of the first of each. `acrossFiles`:
 * those about whole files too, such as the name of one environment that a hundred notebooks ask for.
 */
export function foldFindings(findings: readonly Finding[], acrossFiles = false): Fold[] {
  const folds = new Map<string, { first: Finding; more: Finding[] }>();
  for (const finding of findings) {
    const path = acrossFiles && isOfWholeFile(finding) ? null : finding.path;
    const key = JSON.stringify([path, finding.ruleId, finding.level, finding.message, finding.help]);
    const fold = folds.get(key);
    if (fold === undefined) folds.set(key, { first: finding, more: [] });
    else fold.more.push(finding);
  }
  return [...folds.values()];
}

function isOfWholeFile(finding: Finding): boolean {
  return finding.cell === undefined && isWhole(finding) && (finding.related ?? []).length === 0;
}
