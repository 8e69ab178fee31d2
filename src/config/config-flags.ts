import { LEVELS, PRESETS } from '../api/index.js';
import type { Level, PresetName, Sourced } from '../api/index.js';
import type { Failure } from '../messages/failure.js';
import { engineRule, unknownRule } from '../messages/unknown-rule.js';
import { ruleFlagWithoutLevel } from '../messages/wrong-flag.js';
import { wrongWord } from '../messages/wrong-value.js';
import { ENGINE_IDS } from './rule-catalogue.js';
import type { RuleCatalogue } from './rule-catalogue.js';
import type { RuleLayer, RuleLayers } from './rule-layer.js';
import { FAIL_ON } from './settings-schema.js';

/** What the command line says about settings, as typed. */
export interface ConfigFlags {
  /** `--config`: relative to the current folder; `--no-config`: false. */
  readonly config?: string | false | undefined;
  readonly preset?: string | undefined;
  /** `--rule`: `id=level`. */
  readonly rule?: readonly string[] | undefined;
  readonly only?: readonly string[] | undefined;
  readonly failOn?: string | undefined;
  readonly maxWarnings?: number | undefined;
  readonly allowPlugins?: boolean | undefined;
}
type FailOn = (typeof FAIL_ON)[number];

/** The same, understood. */
export interface UnderstoodFlags {
  readonly preset: Sourced<PresetName> | undefined;
  readonly failOn: Sourced<FailOn> | undefined;
  readonly maxWarnings: Sourced<number> | undefined;
  readonly rules: RuleLayers;
  readonly only: ReadonlySet<string> | null;
  readonly failures: readonly Failure[];
}

/** Understands the flags; every mistake in them becomes a failure. */
export function understandFlags(flags: ConfigFlags, catalogue: RuleCatalogue): UnderstoodFlags {
  const failures: Failure[] = [];
  const rules = new Map<string, RuleLayer[]>();
  const named = (name: string, where: string): readonly string[] => {
    const found = catalogue.named(name).map(({ id }) => id);
    if (found.length === 0)
      failures.push(ENGINE_IDS.includes(name) ? engineRule(name, where) : unknownRule(name, catalogue.names, where));
    return found;
  };
  for (const text of flags.rule ?? []) {
    const equals = text.lastIndexOf('=');
    if (equals < 0) {
      failures.push(ruleFlagWithoutLevel(text));
      continue;
    }
    const ids = named(text.slice(0, equals), '--rule');
    const level = word(text.slice(equals + 1), LEVELS, '--rule', failures);
    const layer = level === undefined ? undefined : { level: level satisfies Level, options: {}, source: '--rule' };
    if (layer !== undefined) for (const id of ids) rules.set(id, [...(rules.get(id) ?? []), layer]);
  }
  const only = flags.only === undefined || flags.only.length === 0 ? null : flags.only;
  const preset = flags.preset === undefined ? undefined : word(flags.preset, PRESETS, '--preset', failures);
  const failOn = flags.failOn === undefined ? undefined : word(flags.failOn, FAIL_ON, '--fail-on', failures);
  return {
    preset: preset && { value: preset, source: '--preset' },
    failOn: failOn && { value: failOn, source: '--fail-on' },
    maxWarnings: flags.maxWarnings === undefined ? undefined : { value: flags.maxWarnings, source: '--max-warnings' },
    rules,
    only: only && new Set(only.flatMap((name) => named(name, '--only'))),
    failures,
  };
}

function word<const W extends string>(
  text: string,
  allowed: readonly W[],
  flag: string,
  failures: Failure[],
): W | undefined {
  const found = allowed.find((one) => one === text);
  if (found === undefined) failures.push(wrongWord(flag, text, allowed, flag));
  return found;
}
