import type { AnyRule, Config, PresetName, Source, Sourced } from '../api/index.js';
import type { Failure } from '../messages/failure.js';
import { overrideOfProjectRule } from '../messages/override-of-project-rule.js';
import { pluginNotAllowed } from '../messages/plugin-not-allowed.js';
import type { ListingDisk } from '../project/listing-disk.js';
import type { FoundSettings } from './find-settings.js';
import { findSettings, namedSettings } from './find-settings.js';
import { mergedConfig } from './merged-config.js';
import type { SettingsPath } from './place-map.js';
import { RuleCatalogue } from './rule-catalogue.js';
import { layersOf } from './rule-layer.js';
import type { ConfigFlags } from './config-flags.js';
import { understandFlags } from './config-flags.js';
import type { SettingsValue } from './settings-value.js';
import { asList } from './settings-value.js';

export type { ConfigFlags } from './config-flags.js';

export interface LoadConfigInput {
  readonly disk: ListingDisk;
  /** Absolute real path of the root; nothing for a project in memory. */
  readonly root?: string | undefined;
  /** What `--config` is relative to; the root when left out. */
  readonly cwd?: string | undefined;
  readonly rules: readonly AnyRule[];
  readonly flags?: ConfigFlags | undefined;
}
export type LoadConfigResult =
  | {
      readonly config: Config;
      /** Of plug-in packages; none without `allowPlugins`. */
      readonly pluginRules: readonly AnyRule[];
    }
  | { readonly failures: readonly Failure[] };

/**
 * Finds, reads, checks and merges the settings. Every mistake is told at once. Settings are data: nothing of the linted
 * repository is run, except plug-ins when `flags.allowPlugins` says so. Never throws on what the files hold.
 */
export async function loadConfig(input: LoadConfigInput): Promise<LoadConfigResult> {
  const flags = input.flags ?? {};
  const result = await settingsOf(input, flags);
  if ('failures' in result) return result;
  const { found } = result;
  const plugins = await pluginRules(input, flags, found);
  const catalogue = new RuleCatalogue([...input.rules, ...plugins.rules]);
  const understood = understandFlags(flags, catalogue);
  const settings = found?.parsed.value === undefined ? {} : await checked(found, catalogue);
  const failures = [
    ...('failures' in settings ? settings.failures : checkOverrides(found, settings, catalogue)),
    ...plugins.failures,
    ...understood.failures,
  ];
  if (failures.length > 0 || 'failures' in settings) return { failures: withoutEcho(failures, plugins.missing) };

  const where = (...path: SettingsPath): Source => placeOf(found, path);
  const failOn = settings.failOn && { value: settings.failOn, source: where('failOn') };
  const most =
    settings.maxWarnings === undefined ? null : { value: settings.maxWarnings, source: where('maxWarnings') };
  const presets = presetsOf(understood.preset, settings, where);
  const layers = (values: SettingsValue['rules'], ...path: SettingsPath): ReturnType<typeof layersOf> =>
    found === undefined ? new Map() : layersOf(values, found.parsed.places, [...found.parsed.base, ...path], catalogue);
  const config = mergedConfig({
    catalogue,
    settingsFile: found?.file ?? null,
    preset: presets.at(-1) ?? { value: 'recommended', source: 'default' },
    presets: presets.map(({ value }) => value),
    exclude: listOf(settings.exclude, 'exclude', where),
    failOn: understood.failOn ?? failOn ?? { value: 'error', source: 'default' },
    maxWarnings: understood.maxWarnings ?? most,
    plugins: listOf(settings.plugins, 'plugins', where),
    rules: layers(settings.rules, 'rules'),
    overrides: asList(settings.overrides).map((override, i) => ({
      files: asList(override.files),
      rules: layers(override.rules, 'overrides', i, 'rules'),
    })),
    flags: understood.rules,
    only: understood.only,
  });
  return { config, pluginRules: plugins.rules };
}

async function settingsOf(input: LoadConfigInput, flags: ConfigFlags): ReturnType<typeof findSettings> {
  if (flags.config === false) return { found: undefined };
  if (flags.config === undefined) return findSettings(input.disk, input.root);
  return namedSettings(flags.config, input.cwd ?? input.root ?? '.', input.root);
}

async function checked(
  found: FoundSettings,
  catalogue: RuleCatalogue,
): Promise<SettingsValue | { failures: Failure[] }> {
  const { checkSettings } = await import('./check-settings.js');
  const failures = checkSettings(found.parsed, catalogue);
  if (failures.length > 0) return { failures };
  // The schema has just said that it is so.
  const settings = found.parsed.value as SettingsValue;
  const { checkGlobs } = await import('./check-globs.js');
  const globs = checkGlobs(found.parsed, settings);
  return globs.length > 0 ? { failures: globs } : settings;
}

/** Without the person's word no code of a repository is loaded, and what only plug-ins would know is not told as unknown. */
async function pluginRules(
  { root, rules }: LoadConfigInput,
  flags: ConfigFlags,
  found: FoundSettings | undefined,
): Promise<{ rules: readonly AnyRule[]; failures: readonly Failure[]; missing: boolean }> {
  const names = pluginNames(found);
  if (found === undefined || names.length === 0) return { rules: [], failures: [], missing: false };
  const where = (i: number): Source => placeOf(found, ['plugins', i]);
  if (flags.allowPlugins !== true)
    return { rules: [], failures: names.map((name, i) => pluginNotAllowed(name, where(i))), missing: true };
  const { loadPlugins } = await import('./load-plugins.js');
  const folder = found.folder ?? root;
  const loaded = await loadPlugins(
    names.map((name, i) => ({ value: name, source: where(i) })),
    folder,
    rules,
  );
  return { ...loaded, missing: loaded.failures.length > 0 };
}

function pluginNames(found: FoundSettings | undefined): readonly string[] {
  const value = found?.parsed.value;
  if (typeof value !== 'object' || value === null || !('plugins' in value) || !Array.isArray(value.plugins)) return [];
  const names: readonly unknown[] = value.plugins;
  return names.filter((name) => typeof name === 'string');
}

function withoutEcho(failures: readonly Failure[], pluginsMissing: boolean): Failure[] {
  return failures.filter(({ what }) => !pluginsMissing || !what.startsWith('no rule is called '));
}

/** An override for some files that names a rule of the whole project: it would silently do nothing. */
function checkOverrides(
  found: FoundSettings | undefined,
  settings: SettingsValue,
  catalogue: RuleCatalogue,
): Failure[] {
  return asList(settings.overrides).flatMap((override, i) =>
    Object.keys(override.rules ?? {})
      .filter((name) => catalogue.rule(name)?.scope === 'project')
      .map((name) => overrideOfProjectRule(name, placeOf(found, ['overrides', i, 'rules', name]))),
  );
}

/** `--preset` replaces what the settings extend: the person at the keyboard has the last word. */
function presetsOf(
  flag: Sourced<PresetName> | undefined,
  settings: SettingsValue,
  where: (...path: SettingsPath) => Source,
): Sourced<PresetName>[] {
  if (flag !== undefined) return [flag];
  const named = asList(settings.extends);
  if (named.length === 0) return [{ value: 'recommended', source: 'default' }];
  return named.map((value, i) => ({
    value,
    source: typeof settings.extends === 'string' ? where('extends') : where('extends', i),
  }));
}

function listOf(
  values: string | readonly string[] | null | undefined,
  key: string,
  where: (...path: SettingsPath) => Source,
): Sourced<string>[] {
  return asList(values).map((value, i) => ({ value, source: typeof values === 'string' ? where(key) : where(key, i) }));
}

function placeOf(found: FoundSettings | undefined, path: SettingsPath): Source {
  return found === undefined ? 'settings' : found.parsed.places.where([...found.parsed.base, ...path], 'key');
}
