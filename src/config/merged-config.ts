import { defaultOptions, LEVELS } from '../api/index.js';
import type { AnyRule, Config, Level, PresetName, RuleSetting } from '../api/index.js';
import { globMatcher } from '../project/glob-matcher.js';
import { ENGINE_IDS } from './rule-catalogue.js';
import type { RuleCatalogue } from './rule-catalogue.js';
import { withLayer } from './rule-layer.js';
import type { RuleLayer, RuleLayers } from './rule-layer.js';

/** All that the settings and flags say, before it is put in order. */
export interface ConfigParts extends Omit<Config, 'rules' | 'ruleFor' | 'signature'> {
  readonly catalogue: RuleCatalogue;
  /** Presets that hold together: the higher level counts. */
  readonly presets: readonly PresetName[];
  readonly rules: RuleLayers;
  readonly overrides: readonly { readonly files: readonly string[]; readonly rules: RuleLayers }[];
  /** `--rule`, in order. */
  readonly flags: RuleLayers;
  /** `--only`, as rule ids. */
  readonly only: ReadonlySet<string> | null;
}

/** Puts the layers in order: preset and extends, rules, overrides in order, --rule, --only. */
export function mergedConfig(parts: ConfigParts): Config {
  const { catalogue, presets, rules, overrides, flags, only, ...plain } = parts;
  const base = new Map(catalogue.rules.map((rule) => [rule.id, put(presetSetting(rule, presets), rules.get(rule.id))]));
  const finish = (rule: AnyRule, setting: RuleSetting): RuleSetting =>
    onlyThese(rule, put(setting, flags.get(rule.id)), only);
  const top = new Map(
    catalogue.rules.map((rule) => [rule.id, finish(rule, base.get(rule.id) ?? presetSetting(rule, presets))]),
  );
  const matchers = overrides.map(({ files, rules: layers }) => ({ matches: globMatcher(files), layers }));
  const perFile = new PerFile(matchers, (id, layers) => {
    const rule = catalogue.rule(id);
    const from = base.get(id);
    if (rule === undefined || from === undefined) throw new Error(`no rule is called "${id}"`);
    return finish(rule, layers.reduce(withLayer, from));
  });
  return {
    ...plain,
    rules: top,
    get signature() {
      return JSON.stringify([[...top], overrides.map((override) => [override.files, [...override.rules]])]);
    },
    ruleFor(id, path) {
      const setting = top.get(id);
      if (setting === undefined) return ofEngine(id);
      // A project-scope rule looks at all files at once: no file's override can reach it.
      return catalogue.rule(id)?.scope === 'project' ? setting : (perFile.setting(id, path) ?? setting);
    },
  };
}

function put(setting: RuleSetting, layers: readonly RuleLayer[] = []): RuleSetting {
  return layers.reduce(withLayer, setting);
}

function presetSetting(rule: AnyRule, presets: readonly PresetName[]): RuleSetting {
  const options = defaultOptions(rule.options ?? {});
  const [first = 'recommended', ...others] = presets;
  let preset = first;
  for (const other of others) if (rank(rule.levels[other]) > rank(rule.levels[preset])) preset = other;
  return { level: rule.levels[preset], options, byPerson: false, source: `preset ${preset}` };
}

function rank(level: Level): number {
  return LEVELS.indexOf(level);
}

/** `--only`: these alone, and on even if they are off, at their level in strict, else in paper, else warning. */
function onlyThese(rule: AnyRule, setting: RuleSetting, only: ReadonlySet<string> | null): RuleSetting {
  if (only === null) return setting;
  if (!only.has(rule.id)) return { ...setting, level: 'off', source: '--only' };
  if (setting.level !== 'off') return setting;
  const level = [rule.levels.strict, rule.levels.paper].find((one) => one !== 'off') ?? 'warning';
  return { ...setting, level, source: '--only' };
}

function ofEngine(id: string): RuleSetting {
  if (!ENGINE_IDS.includes(id)) throw new Error(`no rule is called "${id}"`);
  return { level: 'error', options: {}, byPerson: true, source: 'engine' };
}

interface Override {
  readonly matches: (path: string) => string | undefined;
  readonly layers: RuleLayers;
}

/** Settings of files that overrides match, computed once for each set of overrides. */
class PerFile {
  readonly #overrides: readonly Override[];
  readonly #compute: (id: string, layers: readonly RuleLayer[]) => RuleSetting;
  readonly #sets = new Map<string, Map<string, RuleSetting>>();
  /** Findings come file by file: the last file's set is enough to remember. */
  #lastPath: string | undefined;
  #lastSet = '';

  constructor(overrides: readonly Override[], compute: (id: string, layers: readonly RuleLayer[]) => RuleSetting) {
    this.#overrides = overrides;
    this.#compute = compute;
  }

  /** Nothing when no override matches the path. */
  setting(id: string, path: string): RuleSetting | undefined {
    if (this.#overrides.length === 0) return undefined;
    if (path !== this.#lastPath) {
      this.#lastSet = this.#overrides.map(({ matches }) => (matches(path) === undefined ? '0' : '1')).join('');
      this.#lastPath = path;
    }
    if (!this.#lastSet.includes('1')) return undefined;
    const known = this.#sets.get(this.#lastSet) ?? new Map<string, RuleSetting>();
    this.#sets.set(this.#lastSet, known);
    const setting = known.get(id) ?? this.#compute(id, this.#layers(id));
    known.set(id, setting);
    return setting;
  }

  #layers(id: string): RuleLayer[] {
    return this.#overrides.flatMap(({ layers }, i) => (this.#lastSet[i] === '1' ? (layers.get(id) ?? []) : []));
  }
}
