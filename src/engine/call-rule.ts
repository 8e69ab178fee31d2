import type { AnyRule, Message, OptionValues, Place, Problem } from '../api/index.js';
import { internalError } from './engine-problems.js';

/**
 * Calls a rule with its context and collects what it yields. A rule that throws costs one `engine/internal-error` that
 * names rule and file; what it had yielded before stays, and the run goes on.
 */
export function callRule(rule: AnyRule, context: object, options: OptionValues, home: Place): Problem[] {
  const problems: Problem[] = [];
  const problem = (messageId: string, data: Problem['data'], at: Place, extra: Partial<Problem> = {}): Problem => {
    const message = (rule.messages as Readonly<Record<string, ((data: unknown) => Message) | undefined>>)[messageId];
    if (message === undefined) throw new Error(`there is no message "${messageId}"`);
    return { ruleId: rule.id, messageId, message: message(data), data, at, ...extra };
  };
  try {
    const found = rule.check({ ...context, options, problem } as never);
    for (const one of found) {
      if (one.fix !== undefined && rule.fixable !== true)
        throw new Error('it offers a fix and does not declare "fixable"');
      problems.push(one);
    }
  } catch (error) {
    problems.push(internalError(rule.id, home, error));
  }
  return problems;
}
