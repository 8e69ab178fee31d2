import type { AnyRule } from '../api/index.js';
import type { Arguments } from './arguments.js';
import { ruleCatalogue } from './rule-catalogue.js';
import type { ExitCode, Terminal } from './terminal.js';

/** `reprolint rules`: the catalogue, for people or as JSON. */
export async function rulesCommand(rules: readonly AnyRule[], typed: Arguments, terminal: Terminal): Promise<ExitCode> {
  const catalogue = ruleCatalogue(rules, false);
  if (typed.format[0]?.name === 'json') {
    const plain = catalogue.map(({ id, scope, summary, why, levels, fixable }) => ({
      id,
      scope,
      summary,
      why,
      levels,
      fixable,
    }));
    await terminal.writeOut(`${JSON.stringify(plain, null, 2)}\n`);
    return 0;
  }
  const width = Math.max(...catalogue.map(({ id }) => id.length));
  const lines = catalogue.map(
    ({ id, levels, fixable, summary }) =>
      `${id.padEnd(width)}  ${levels.recommended.padEnd(7)}  ${fixable ? 'fix' : '   '}  ${summary}\n`,
  );
  await terminal.writeOut(lines.join(''));
  return 0;
}
