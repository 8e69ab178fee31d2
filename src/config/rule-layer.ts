import type { Level, OptionValues, RuleSetting, Source } from '../api/index.js';
import type { ParsedSettings } from './parsed-settings.js';
import type { SettingsPath } from './place-map.js';
import type { RuleCatalogue } from './rule-catalogue.js';
import type { RuleValue, RuleValues } from './settings-value.js';

/** What one line of the settings (or one flag) says about one rule. */
export interface RuleLayer {
  readonly level?: Level;
  readonly options: OptionValues;
  readonly source: Source;
}
/** What a `rules` table says, by rule id; later ones win. */
export type RuleLayers = ReadonlyMap<string, readonly RuleLayer[]>;

/**
 * A `rules` table by rule. Families come before ids, however they are written: what is said about one rule is the nearer word.
 * @param path where the table stands in the file
 */
export function layersOf(
  values: RuleValues | null | undefined,
  places: ParsedSettings['places'],
  path: SettingsPath,
  catalogue: RuleCatalogue,
): RuleLayers {
  const layers = new Map<string, RuleLayer[]>();
  const entries = Object.entries(values ?? {});
  const isFamily = (name: string): boolean => catalogue.rule(name) === undefined;
  for (const [name, value] of [
    ...entries.filter(([one]) => isFamily(one)),
    ...entries.filter(([one]) => !isFamily(one)),
  ]) {
    const layer = layerOf(value, places.where([...path, name], 'key'));
    for (const { id } of catalogue.named(name)) layers.set(id, [...(layers.get(id) ?? []), layer]);
  }
  return layers;
}

function layerOf(value: RuleValue, source: Source): RuleLayer {
  if (typeof value === 'string') return { level: value, options: {}, source };
  const { level, ...options } = value;
  // The schema has checked that every option has its type.
  const layer = { options: options as OptionValues, source };
  return level === undefined ? layer : { ...layer, level };
}

/** A setting with what a layer says put over it. A layer with options alone leaves the level as it is. */
export function withLayer(setting: RuleSetting, layer: RuleLayer): RuleSetting {
  return {
    level: layer.level ?? setting.level,
    options: { ...setting.options, ...layer.options },
    byPerson: setting.byPerson || layer.level !== undefined,
    source: layer.source,
  };
}
