import type { Pipeline } from '../pipeline.js';
import type { LintInput } from './lint-command.js';
import type { ExitCode } from './terminal.js';

/** `--debug=<stage>`: what that stage hands to the next, as JSON. For people who work on reprolint. */
export async function debugStage(
  stage: string,
  pipeline: Pipeline,
  { terminal, disk, config }: LintInput,
): Promise<ExitCode> {
  const { files, tree, unreadable } = pipeline.discovery;
  const stages: Readonly<Record<string, () => unknown>> = {
    config: () => ({ ...config, rules: Object.fromEntries(config.rules), signature: undefined }),
    files: () => ({ files, tree, unreadable }),
    facts: () => pipeline.outlines(disk),
    problems: () => pipeline.problems(disk),
    report: () => pipeline.lint(disk).report,
  };
  await terminal.writeOut(`${JSON.stringify(stages[stage]?.(), null, 2)}\n`);
  return 0;
}
