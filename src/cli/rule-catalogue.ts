import type { AnyRule, RuleInfo } from '../api/index.js';
import { ENGINE_RULES } from '../engine/index.js';
import { ruleDocumentation } from './rule-documentation.js';

/** Rules as formats see them, sorted by id, the engine's own among them. Documentation is read from disk only when asked for. */
export function ruleCatalogue(rules: readonly AnyRule[], documented: boolean): RuleInfo[] {
  const own = ENGINE_RULES.map(({ id, summary, why, level }): RuleInfo => {
    const levels = { recommended: level, strict: level, paper: level };
    return { id, scope: 'file', summary, why, levels, documentation: `# ${id}\n\n${summary} ${why}\n`, fixable: false };
  });
  const others = rules.map(({ id, scope, summary, why, levels, fixable }): RuleInfo => {
    const documentation = documented ? ruleDocumentation(id) : '';
    return { id, scope, summary, why, levels, documentation, fixable: fixable ?? false };
  });
  return [...own, ...others].sort((a, b) => (a.id < b.id ? -1 : 1));
}
