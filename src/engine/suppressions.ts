import type { AnyRule, Config, Place, SuppressionFact } from '../api/index.js';
import { unusedSuppression } from './engine-problems.js';
import type { LocatedProblem } from './located-problem.js';

type ByPath = ReadonlyMap<string, readonly SuppressionFact[]>;

/** Inline comments against problems: which silence something, and which nothing. */
export class Suppressions {
  readonly #byPath: ByPath;
  readonly #used = new Set<SuppressionFact>();
  readonly #aliases: ReadonlyMap<string, string>;

  constructor(byPath: ByPath, rules: readonly AnyRule[]) {
    this.#byPath = byPath;
    this.#aliases = new Map(
      rules.flatMap((rule) => (rule.aliases ?? []).map((alias): [string, string] => [alias, rule.id])),
    );
  }

  /** A comment silences this rule at this place. Every comment that does is remembered as used. */
  covers(ruleId: string, place: Place): boolean {
    let covered = false;
    for (const suppression of this.#byPath.get(place.path) ?? []) {
      if (!this.#names(suppression, ruleId) || !reaches(suppression, place)) continue;
      this.#used.add(suppression);
      covered = true;
    }
    return covered;
  }

  /** Comments that silenced nothing. One whose rules are all off or left out of this run may be needed in another: silent. */
  unused(config: Config, rules: readonly AnyRule[]): LocatedProblem[] {
    const known = new Set(rules.map((rule) => rule.id));
    const found: LocatedProblem[] = [];
    for (const suppressions of this.#byPath.values()) {
      for (const suppression of suppressions) {
        if (this.#used.has(suppression)) continue;
        const ids = suppression.rules.map((name) => this.#aliases.get(name) ?? name);
        const strange = ids.find((id) => !known.has(id) && !isFamilyOf(id, known));
        const ran =
          ids.length === 0 ||
          ids.some(
            (id) => id.endsWith('/*') || (known.has(id) && config.ruleFor(id, suppression.at.path).level !== 'off'),
          );
        if (strange === undefined && !ran) continue;
        const why =
          strange === undefined
            ? `this "reprolint: ignore" silences nothing: there is no such finding here`
            : `there is no rule "${strange}" that this comment could silence`;
        found.push({
          problem: unusedSuppression(suppression.rules, suppression.at, why),
          scope: 'file',
          detail: {},
          also: [],
          related: [],
        });
      }
    }
    return found;
  }

  #names(suppression: SuppressionFact, ruleId: string): boolean {
    if (suppression.rules.length === 0) return true;
    return suppression.rules.some(
      (name) =>
        name === ruleId ||
        this.#aliases.get(name) === ruleId ||
        (name.endsWith('/*') && ruleId.startsWith(name.slice(0, -1))),
    );
  }
}

function reaches(suppression: SuppressionFact, place: Place): boolean {
  if (suppression.scope === 'file') return true;
  // What is said of a whole notebook stands at no cell and is silenced by `ignore-file` only.
  if (suppression.at.cell !== place.cell) return false;
  return (
    suppression.scope === 'cell' ||
    (place.line <= suppression.lastLine && (place.endLine ?? place.line) >= suppression.firstLine)
  );
}

function isFamilyOf(name: string, known: ReadonlySet<string>): boolean {
  return name.endsWith('/*') && [...known].some((id) => id.startsWith(name.slice(0, -1)));
}
