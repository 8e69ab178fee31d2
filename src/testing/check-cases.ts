import type { AnyRule } from '../api/index.js';
import type { FailingCase, PassingCase, RuleCases } from './test-rule.js';

const PASSING_KEYS = ['name', 'project', 'options', 'given'];
const FAILING_KEYS = [...PASSING_KEYS, 'problems', 'fixed'];
const PROBLEM_KEYS = ['id', 'at', 'data', 'message', 'help', 'level', 'confidence', 'fix', 'related'];

/** Throws at the first thing that makes a case say less than it seems to. */
export function checkCases(rule: AnyRule, cases: RuleCases): void {
  unknownKeys(cases, ['passes', 'fails'], 'the cases');
  if (cases.passes.length === 0)
    throw new Error('at least one passing case is wanted: a rule that always fires tells nothing');
  if (cases.fails.length === 0) throw new Error('at least one failing case is wanted');
  const seen = new Map<string, string>();
  for (const one of [...cases.passes, ...cases.fails]) {
    unknownKeys(one, 'problems' in one ? FAILING_KEYS : PASSING_KEYS, `"${one.name}"`);
    const key = JSON.stringify([one.project, one.options ?? {}, one.given ?? null]);
    const twin = seen.get(key);
    if (twin !== undefined) throw new Error(`"${one.name}" is the same case as "${twin}"`);
    seen.set(key, one.name);
  }
  for (const one of cases.fails) checkFailing(one, rule);
  checkOptions(rule, [...cases.passes, ...cases.fails]);
}

function checkFailing(one: FailingCase, rule: AnyRule): void {
  if (one.problems.length === 0) throw new Error(`"${one.name}" is to fail and names no problem`);
  for (const problem of one.problems) {
    unknownKeys(problem, PROBLEM_KEYS, `a problem of "${one.name}"`);
    const isHabit = problem.id === 'habit' && rule.scope === 'file' && rule.habit !== undefined;
    if (!isHabit && !(problem.id in rule.messages))
      throw new Error(`"${one.name}": the rule has no message "${problem.id}"`);
    if (!/:\d+:\d+$/.test(problem.at)) throw new Error(`"${one.name}": "${problem.at}" is no place like "a.txt:3:1"`);
  }
  for (const [path, text] of Object.entries(one.fixed ?? {}))
    if (one.project[path] === text) throw new Error(`"${one.name}": "fixed" says of "${path}" what it was before`);
}

function checkOptions(rule: AnyRule, cases: readonly PassingCase[]): void {
  const declared = Object.keys(rule.options ?? {});
  for (const one of cases) unknownKeys(one.options ?? {}, declared, `the options of "${one.name}"`);
  const unused = declared.find((name) => !cases.some((one) => one.options !== undefined && name in one.options));
  if (unused !== undefined) throw new Error(`no case sets the option "${unused}"`);
}

function unknownKeys(value: object, known: readonly string[], where: string): void {
  const strange = Object.keys(value).find((key) => !known.includes(key));
  if (strange !== undefined) throw new Error(`${where} has a key "${strange}" that is not known`);
}
