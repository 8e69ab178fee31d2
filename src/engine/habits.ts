import { lowerLevel } from '../api/index.js';
import type { AnyRule, Message, ReportedLevel } from '../api/index.js';
import type { ShownProblem } from './shown-problem.js';

/** A rule's habit as the engine sees it: any message's data may be noted. */
export interface AnyHabit {
  message(files: number, here: string, same: string): Message;
  note(data: ShownProblem['located']['problem']['data']): string;
  readonly upTo?: ReportedLevel;
  same?(data: ShownProblem['located']['problem']['data'], path: string): string | null;
}
/** A habit, and what those of it have in common. */
export interface OfHabit {
  readonly habit: AnyHabit;
  readonly same: string;
}

/** Which problems are of a habit: what a rule declares so, at the levels for which it does. */
export class Habits {
  readonly #byRule: ReadonlyMap<string, AnyHabit>;

  constructor(rules: readonly AnyRule[]) {
    this.#byRule = new Map(
      rules.flatMap((rule): [string, AnyHabit][] =>
        // The data that a rule gave are those that its own notes take.
        rule.scope === 'file' && rule.habit !== undefined ? [[rule.id, rule.habit as AnyHabit]] : [],
      ),
    );
  }

  of({ ruleId, level, path, located }: ShownProblem): OfHabit | undefined {
    const habit = this.#byRule.get(ruleId);
    if (habit === undefined || (habit.upTo !== undefined && lowerLevel(level, habit.upTo) !== level)) return undefined;
    const same = habit.same === undefined ? '' : habit.same(located.problem.data, path);
    return same === null ? undefined : { habit, same };
  }
}
