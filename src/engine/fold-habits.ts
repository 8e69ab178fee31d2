import type { Edit, Fix } from '../api/index.js';
import type { Habits, OfHabit } from './habits.js';
import { editsByPath, mergeEdits } from './merge-edits.js';
import type { ShownProblem, Spot } from './shown-problem.js';

/**
 * Tells a habit once: problems of a rule that declares one, at one level and equally sure, in two or more files, become one
 * problem at the first place in order, with all the others as places of equal standing. Comes when it is known which places
 * are left: a comment silences one of them, and of files as arguments only these count.
 */
export function foldHabits(sorted: readonly ShownProblem[], habits: Habits): ShownProblem[] {
  const groups = new Map<string, ShownProblem[]>();
  for (const shown of sorted) {
    const same = habits.of(shown)?.same;
    if (same === undefined) continue;
    const key = `${shown.ruleId} ${shown.level} ${shown.located.problem.confidence ?? 'high'} ${same}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [shown]);
    else group.push(shown);
  }
  const folded = new Map<ShownProblem, ShownProblem | undefined>();
  for (const group of groups.values()) {
    const [first, ...rest] = group;
    const habit = first === undefined ? undefined : habits.of(first);
    if (first === undefined || habit === undefined || rest.every(({ path }) => path === first.path)) continue;
    for (const shown of rest) folded.set(shown, undefined);
    folded.set(first, fold(first, rest, habit));
  }
  return sorted.flatMap((shown) => (folded.has(shown) ? (folded.get(shown) ?? []) : [shown]));
}

function fold(first: ShownProblem, rest: readonly ShownProblem[], { habit, same }: OfHabit): ShownProblem {
  const { problem } = first.located;
  const all = [first, ...rest];
  const files = new Set(all.map(({ path }) => path)).size;
  const message = habit.message(files, habit.note(problem.data), same);
  const heads = rest.map((shown): Spot => ({ ...shown.first, note: habit.note(shown.located.problem.data) }));
  const { fix: _, ...unmended } = problem;
  const fix = foldFixes(all);
  return {
    ...first,
    message: message.what,
    located: {
      ...first.located,
      problem: { ...unmended, message, data: { ...problem.data, files }, ...(fix === undefined ? {} : { fix }) },
    },
    // One place of each other problem first: whoever shows only some then shows many files.
    also: [...heads, ...all.flatMap(({ also }) => also)],
    related: all.flatMap(({ related }) => related),
  };
}

/** The fixes of all as one whose files stand apart. Those that meet another in the same file wait for the next round. */
function foldFixes(all: readonly ShownProblem[]): Fix | undefined {
  const fixes = all.flatMap(({ located }) => located.problem.fix ?? []);
  const [first] = fixes;
  if (first === undefined) return undefined;
  const taken = new Map<string, readonly Edit[]>();
  for (const { safety, edits } of fixes)
    for (const [path, mine] of safety === first.safety ? editsByPath(edits) : []) {
      const merged = mergeEdits(taken.get(path) ?? [], mine);
      if (merged !== undefined) taken.set(path, merged);
    }
  const more = taken.size - 1;
  const title = more < 1 ? first.title : `${first.title}, and so in ${more} more ${more === 1 ? 'file' : 'files'}`;
  return { title, safety: first.safety, edits: [...taken.values()].flat(), apart: true };
}
