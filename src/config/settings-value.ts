import type { Level, PresetName } from '../api/index.js';

/** What stands for one rule: a level, or a table with options. */
export type RuleValue = Level | { readonly level?: Level; readonly [option: string]: unknown };
export type RuleValues = Readonly<Record<string, RuleValue>>;

/** Settings as their schema allows them. */
export interface SettingsValue {
  readonly extends?: PresetName | readonly PresetName[];
  readonly rules?: RuleValues | null;
  readonly overrides?:
    readonly { readonly files: string | readonly string[]; readonly rules: RuleValues | null }[] | null;
  readonly exclude?: string | readonly string[] | null;
  readonly failOn?: 'info' | 'warning' | 'error' | 'none';
  readonly maxWarnings?: number;
  readonly plugins?: readonly string[] | null;
}

/** One or several. */
export function asList<T>(value: T | readonly T[] | null | undefined): readonly T[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? (value as readonly T[]) : [value as T];
}
