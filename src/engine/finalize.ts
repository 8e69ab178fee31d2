import type { AnyRule, Config, Finding, RelatedFinding, Report, RunStats, SourceFile } from '../api/index.js';
import { compareFindings } from './compare-findings.js';
import { fingerprint, FingerprintCounter, habitFingerprint } from './fingerprint.js';
import { foldHabits } from './fold-habits.js';
import { Habits } from './habits.js';
import type { LocatedProblem } from './located-problem.js';
import { makeFinding } from './make-finding.js';
import type { FindingInput } from './make-finding.js';
import type { RunResult } from './run-rules.js';
import { showProblem } from './shown-problem.js';
import type { ShownProblem } from './shown-problem.js';
import { Suppressions } from './suppressions.js';

export interface FinalizeInput extends Omit<FindingInput, 'onExcerpt'> {
  readonly run: RunResult;
  readonly config: Config;
  readonly files: readonly SourceFile[];
  readonly rules: readonly AnyRule[];
  /** The files given as arguments, or nothing when the whole project is asked for. */
  readonly given: ReadonlySet<string> | undefined;
  readonly version: string;
  /** In milliseconds of `performance.now`, when the run began. */
  readonly started: number;
}
export interface Finalized {
  readonly report: Report;
  /** Source lines by finding or related place, as they are: formats mask and escape them. */
  readonly excerpts: ReadonlyMap<Finding | RelatedFinding, string>;
  /** Only where times were asked for. */
  readonly stats?: RunStats;
}

/** Turns problems into the report: levels, suppressions, places among the given files, order, duplicates, habits, fingerprints. */
export function finalize(input: FinalizeInput): Finalized {
  const suppressions = new Suppressions(input.run.suppressions, input.rules);
  const covers = suppressions.covers.bind(suppressions);
  const shown: ShownProblem[] = [];
  let suppressed = 0;
  const show = (located: LocatedProblem): void => {
    const outcome = showProblem(located, { config: input.config, given: input.given, covers });
    if (outcome === 'suppressed') suppressed++;
    else if (outcome !== 'not asked') shown.push(outcome);
  };
  input.run.problems.forEach(show);
  // Only now is it known which comments silence something.
  suppressions.unused(input.config, input.rules).forEach(show);

  const excerpts = new Map<Finding | RelatedFinding, string>();
  const habits = new Habits(input.rules);
  const problems = foldHabits(withoutDuplicates(shown.sort(compareFindings)), habits);
  const printOf = lateFingerprints(problems, habits);
  const findings = problems.map((problem, i) =>
    makeFinding(problem, () => printOf(i), {
      ...input,
      onExcerpt: (made, excerpt) => excerpts.set(made, excerpt),
    }),
  );
  return { report: makeReport(findings, suppressed, input), excerpts };
}

/** All made at the first question: most formats show none, and Node's cryptography takes milliseconds to load. */
function lateFingerprints(problems: readonly ShownProblem[], habits: Habits): (index: number) => string {
  let made: readonly string[] | undefined;
  return (index) => {
    if (made === undefined) {
      const counter = new FingerprintCounter();
      made = problems.map((shown) => {
        const same = habits.of(shown)?.same;
        return counter.unique(same === undefined ? fingerprint(shown.located) : habitFingerprint(shown, same));
      });
    }
    return made[index] ?? '';
  };
}

/** The same rule saying the same of the same place: once. The input is sorted, so equal ones are neighbours. */
function withoutDuplicates(shown: readonly ShownProblem[]): ShownProblem[] {
  return shown.filter((problem, i) => {
    const before = shown[i - 1];
    return before === undefined || compareFindings(before, problem) !== 0;
  });
}

function makeReport(findings: readonly Finding[], suppressed: number, input: FinalizeInput): Report {
  const linted = input.files.filter((file) => file.linted);
  const count = (level: string): number => findings.filter((finding) => finding.level === level).length;
  const unreadable = findings.filter((finding) => finding.ruleId === 'engine/unreadable');
  return {
    schemaVersion: 1,
    tool: { name: 'reprolint', version: input.version },
    root: '.',
    summary: {
      files: linted.length,
      notebooks: linted.filter((file) => file.kind === 'notebook').length,
      errors: count('error'),
      warnings: count('warning'),
      infos: count('info'),
      suppressed,
      fixable: findings.filter((finding) => finding.fix !== undefined).length,
      unreadable: new Set(unreadable.map((finding) => finding.path)).size,
      durationMs: Math.round(performance.now() - input.started),
    },
    findings,
    unreadable: unreadable.map(({ path, data, message }) => ({
      path,
      reason: typeof data['reason'] === 'string' ? data['reason'] : message,
    })),
  };
}
