import type { Level, PresetName } from './level.js';
import type { OptionValues } from './options.js';

/** Where a value came from: `preset recommended`, `.reprolintrc:4:3`, `--rule`. */
export type Source = string;
export interface Sourced<T> {
  readonly value: T;
  readonly source: Source;
}
export interface RuleSetting {
  readonly level: Level;
  /** With defaults filled in. */
  readonly options: OptionValues;
  /** The person set this rule's level (by its id or a family), not a preset: confidence then does not lower it. */
  readonly byPerson: boolean;
  readonly source: Source;
}
/** The merged settings. */
export interface Config {
  readonly settingsFile: string | null;
  readonly preset: Sourced<PresetName>;
  readonly exclude: readonly Sourced<string>[];
  readonly failOn: Sourced<Exclude<Level, 'off'> | 'none'>;
  readonly maxWarnings: Sourced<number> | null;
  readonly plugins: readonly Sourced<string>[];
  /** Setting of every rule at the top level, by id. */
  readonly rules: ReadonlyMap<string, RuleSetting>;
  /** All of this that can change what a rule finds in a file: equal texts, equal settings for every path. */
  readonly signature: string;
  /** The setting of one rule for a finding in `path` (overrides applied; project-scope rules take the top level). */
  ruleFor(id: string, path: string): RuleSetting;
}
