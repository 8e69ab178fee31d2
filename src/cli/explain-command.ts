import type { AnyRule } from '../api/index.js';
import { ENGINE_RULES } from '../engine/index.js';
import { unknownRule } from '../messages/unknown-rule.js';
import { failureText } from '../messages/failure-text.js';
import type { Arguments } from './arguments.js';
import { ruleCatalogue } from './rule-catalogue.js';
import type { ExitCode, Terminal } from './terminal.js';

/** `reprolint explain <rule>`: that rule's page. */
export async function explainCommand(
  rules: readonly AnyRule[],
  typed: Arguments,
  terminal: Terminal,
): Promise<ExitCode> {
  const [id, ...more] = typed.paths;
  if (id === undefined || more.length > 0) {
    await terminal.writeErr('reprolint: "explain" takes one rule, such as "reprolint explain docs/readme-missing"\n');
    return 2;
  }
  const wanted = rules.find((rule) => rule.id === id || rule.aliases?.includes(id) === true)?.id ?? id;
  const info = ruleCatalogue(rules, true).find((rule) => rule.id === wanted);
  if (info === undefined) {
    const known = [...rules.map((rule) => rule.id), ...ENGINE_RULES.map((rule) => rule.id)];
    await terminal.writeErr(`${failureText(unknownRule(id, known))}\n`);
    return 2;
  }
  await terminal.writeOut(info.documentation);
  return 0;
}
