import type { AnyFileRule, AnyRule, Finding, OptionValues } from '../api/index.js';
import { checkCases } from './check-cases.js';
import { deepFreeze } from './deep-freeze.js';
import { lintProject } from './lint-project.js';
import type { LintedProject, Project } from './lint-project.js';
import { placeText } from './place-text.js';

/** A project in which the rule says nothing. */
export interface PassingCase {
  readonly name: string;
  readonly project: Project;
  readonly options?: OptionValues;
  /** Files as arguments. */
  readonly given?: readonly string[];
}
/** A project in which the rule says exactly these things, in the order of the report. */
export interface FailingCase extends PassingCase {
  readonly problems: readonly ExpectedProblem[];
  /** Files as `--fix --unsafe-fixes` leaves them; wanted whenever a problem has a fix. */
  readonly fixed?: Project;
}
export interface ExpectedProblem {
  /** The message's id; `habit` for what the rule says of several files at once. */
  readonly id: string;
  /** `path:line:column` or `path[cell]:line:column`, such as `requirements.txt:3:1` and `a.ipynb[2]:1:5`. */
  readonly at: string;
  readonly data?: Finding['data'];
  readonly message?: string;
  readonly help?: string;
  readonly level?: Finding['level'];
  readonly confidence?: Finding['confidence'];
  /** How safe the fix is that comes with it. */
  readonly fix?: 'safe' | 'unsafe';
  /** Related places and further places, each as `at`. */
  readonly related?: readonly string[];
}
export interface RuleCases {
  readonly passes: readonly PassingCase[];
  readonly fails: readonly FailingCase[];
}

interface Runner {
  describe(name: string, body: () => void): void;
  test(name: string, body: () => Promise<void> | void): void;
}

/**
 * Tests one rule and nothing else, with the `describe` and `test` of the runner at hand (Jest, or any with such globals).
 * Strict: unknown keys, equal cases, a failing case without id and place, a message or option that no case uses, a fact
 * that the rule changes, a fix that no case expects, that changes nothing or that is not stable: all fail.
 */
export function testRule(rule: AnyRule, cases: RuleCases, runner: Runner = globalThis as unknown as Runner): void {
  runner.describe(rule.id, () => {
    const used = new Set<string>();
    runner.test('cases are well formed', () => checkCases(rule, cases));
    for (const one of cases.passes)
      runner.test(`passes: ${one.name}`, async () => {
        await expectProblems(rule, one, [], used);
      });
    for (const one of cases.fails)
      runner.test(`fails: ${one.name}`, async () => {
        const linted = await expectProblems(rule, one, one.problems, used);
        await expectFixed(rule, one, linted);
      });
    runner.test('every message is used', () => {
      const all = [...Object.keys(rule.messages), ...(habitOf(rule) === undefined ? [] : ['habit'])];
      const unused = all.filter((id) => !used.has(id));
      if (unused.length > 0)
        throw new Error(`no failing case shows the message ${unused.map((id) => `"${id}"`).join(', ')}`);
    });
  });
}

async function expectProblems(
  rule: AnyRule,
  one: PassingCase,
  expected: readonly ExpectedProblem[],
  used: Set<string>,
): Promise<LintedProject> {
  const linted = await lintProject(one.project, {
    rules: [watched(rule, used)],
    ...(one.options === undefined ? {} : { options: one.options }),
    ...(one.given === undefined ? {} : { given: one.given }),
    facts: (maker) => ({
      read: (file) => deepFreeze(maker.read(file)),
      open(file) {
        const opened = maker.open(file);
        return { ...opened, read: () => deepFreeze(opened.read()) };
      },
      readForDetail: (file) => maker.readForDetail(file),
      hashOf: (path) => maker.hashOf(path),
      project: (outlines) => deepFreeze(maker.project(outlines)),
    }),
  });
  const findings = linted.findings.filter(({ ruleId }) => ruleId === rule.id || ruleId === 'engine/internal-error');
  const actual = findings.map((finding, i) => described(finding, expected[i] ?? { id: '', at: '' }, rule));
  const wanted = expected.map((problem) => JSON.stringify(sortKeys(problem)));
  if (actual.join('\n') !== wanted.join('\n'))
    throw new Error(
      `the rule says\n  ${actual.join('\n  ') || 'nothing'}\nwhere the case expects\n  ${wanted.join('\n  ') || 'nothing'}\n`,
    );
  return linted;
}

/** Remembers which messages the rule really makes. */
function watched(rule: AnyRule, used: Set<string>): AnyRule {
  const messages = Object.entries(rule.messages).map(([id, make]) => [
    id,
    (data: never) => {
      used.add(id);
      return make(data);
    },
  ]);
  const spied = { ...rule, messages: Object.fromEntries(messages) as AnyRule['messages'] };
  const habit = habitOf(rule);
  if (spied.scope === 'project' || habit === undefined) return spied;
  const message: typeof habit.message = (files, here, same) => {
    used.add('habit');
    return habit.message(files, here, same);
  };
  return { ...spied, habit: { ...habit, message } };
}

function habitOf(rule: AnyRule): AnyFileRule['habit'] {
  return rule.scope === 'file' ? rule.habit : undefined;
}

/** A finding with the keys that the case speaks of, as text. */
function described(finding: Finding, expected: ExpectedProblem, rule: AnyRule): string {
  const [only, ...others] = Object.keys(rule.messages);
  const isHabit = habitOf(rule) !== undefined && typeof finding.data['files'] === 'number';
  const id = isHabit ? 'habit' : others.length === 0 ? only : messageIdOf(finding, rule);
  const all = {
    id: finding.ruleId === rule.id ? id : finding.ruleId,
    at: placeText(finding),
    data: finding.data,
    message: finding.message,
    help: finding.help,
    level: finding.level,
    confidence: finding.confidence,
    fix: finding.fix?.safety,
    related: (finding.related ?? []).map(placeText),
  };
  const keys = finding.ruleId === rule.id ? ['id', 'at', ...Object.keys(expected)] : ['id', 'at', 'message'];
  return JSON.stringify(sortKeys(Object.fromEntries(Object.entries(all).filter(([key]) => keys.includes(key)))));
}

/** The report has no message ids: the one whose words these are. */
function messageIdOf(finding: Finding, rule: AnyRule): string {
  const found = Object.entries(rule.messages).find(([, make]) => {
    try {
      return make(finding.data as never).what === finding.message;
    } catch {
      return false; // Another message's data: it is not this one.
    }
  });
  return found?.[0] ?? '(no message of the rule)';
}

async function expectFixed(rule: AnyRule, one: FailingCase, linted: LintedProject): Promise<void> {
  const fixable = linted.findings.some(({ fix }) => fix !== undefined);
  if (one.fixed === undefined) {
    if (fixable) throw new Error('the rule offers a fix: say in "fixed" what it makes of the files');
    return;
  }
  const fixed = await linted.fixed();
  for (const [path, text] of Object.entries(one.fixed))
    if (fixed[path] !== text)
      throw new Error(`"${path}" is after the fix\n${String(fixed[path])}\nwhere the case expects\n${String(text)}\n`);
  const options = one.options === undefined ? {} : { options: one.options };
  const again = await (await lintProject(fixed, { rules: [rule], ...options })).fixed();
  const moved = Object.keys(fixed).find((path) => again[path] !== fixed[path]);
  if (moved !== undefined) throw new Error(`fixing "${moved}" a second time changes it again`);
}

function sortKeys(value: object): object {
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
