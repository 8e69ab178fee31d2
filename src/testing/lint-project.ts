import type { AnyRule, Config, FactsMaker, Finding, Level, OptionValues, Report, RuleSetting } from '../api/index.js';
import { defaultOptions } from '../api/index.js';
import { memoryDisk } from '../project/memory-disk.js';
import { Pipeline } from '../pipeline.js';

/** A small project: text (or bytes) by path. */
export type Project = Readonly<Record<string, string | Uint8Array>>;

export interface LintOptions {
  readonly options?: OptionValues;
  readonly level?: Level;
  /** Files as arguments, as pre-commit gives them. */
  readonly given?: readonly string[];
  /** Wraps the facts' maker: `testRule` freezes what rules see. */
  readonly facts?: (maker: FactsMaker) => FactsMaker;
  readonly rules: readonly AnyRule[];
}
export interface LintedProject {
  readonly report: Report;
  readonly findings: readonly Finding[];
  /** What `--fix --unsafe-fixes` makes of the project. */
  fixed(): Promise<Project>;
}

/** Lints a project in memory with just these rules, each on at its level in `strict` (else `paper`, else warning). */
export async function lintProject(project: Project, input: LintOptions): Promise<LintedProject> {
  const disk = memoryDisk(project);
  const pipeline = await Pipeline.prepare({
    disk,
    config: configOf(input),
    rules: input.rules,
    given: input.given,
    version: '0.0.0',
    ...(input.facts === undefined ? {} : { wrapFacts: input.facts }),
  });
  const { report } = pipeline.lint(disk);
  return {
    report,
    findings: report.findings,
    async fixed() {
      const overlay = pipeline.overlay();
      await pipeline.fix(overlay, true);
      const texts = [...overlay.written].map(([path, bytes]): [string, string] => [
        path,
        new TextDecoder().decode(bytes),
      ]);
      return { ...project, ...Object.fromEntries(texts) };
    },
  };
}

function configOf({ rules, options, level }: LintOptions): Config {
  const setting = (rule: AnyRule): RuleSetting => {
    const { recommended, strict, paper } = rule.levels;
    const usual = [recommended, strict, paper].find((candidate) => candidate !== 'off') ?? 'warning';
    return {
      level: level ?? usual,
      options: { ...defaultOptions(rule.options ?? {}), ...options },
      byPerson: level !== undefined,
      source: 'test',
    };
  };
  const settings = new Map(rules.map((rule) => [rule.id, setting(rule)]));
  return {
    settingsFile: null,
    preset: { value: 'recommended', source: 'test' },
    exclude: [],
    failOn: { value: 'error', source: 'test' },
    maxWarnings: null,
    plugins: [],
    rules: settings,
    signature: '',
    ruleFor(id) {
      const found = settings.get(id);
      if (found === undefined) throw new Error(`"${id}" is not among the rules of this test`);
      return found;
    },
  };
}
