import { extname } from 'node:path';
import type { Failure } from '../messages/failure.js';
import { noSettingsInFile } from '../messages/no-settings-in-file.js';
import type { ParsedSettings } from './parsed-settings.js';
import type { SettingsPath } from './place-map.js';

export interface SettingsText {
  /** The file's own name, which says how it is read. */
  readonly name: string;
  /** As it is shown. */
  readonly file: string;
  /** Without byte order mark. */
  readonly text: string;
}
export interface SettingsPart extends ParsedSettings {
  /** Where our settings begin in the file: [] or ["tool", "reprolint"]. */
  readonly base: SettingsPath;
  /** What to say if there is no such part. */
  readonly missingPart?: Failure;
}

/** Parses a settings file by its name; the parsers are loaded only when there is one. Never runs anything. */
export async function parseSettings({
  name,
  file,
  text,
}: SettingsText): Promise<SettingsPart | { readonly failure: Failure }> {
  const ending = extname(name);
  if (ending === '.toml') {
    const { parseTomlSettings } = await import('./parse-toml-settings.js');
    return part(parseTomlSettings(file, text), ['tool', 'reprolint'], noSettingsInFile(file, 'table [tool.reprolint]'));
  }
  // A file without settings is no mistake: somebody is about to write some.
  if (/^\s*$/.test(text)) return part(await yaml(file, ''), []);
  const isJson = ending === '.json' || (ending === '' && /^\s*\{/.test(text) && isValidJson(text));
  const result = isJson ? await json(file, text) : await yaml(file, text);
  if (name !== 'package.json') return part(result, []);
  return part(result, ['reprolint'], noSettingsInFile(file, 'key "reprolint"'));
}

/** Whether a file that belongs to others holds settings for us. */
export function hasOurPart(parsed: ParsedSettings): boolean {
  return parsed.value !== undefined;
}

type Parsed = ParsedSettings | { readonly failure: Failure };

async function json(file: string, text: string): Promise<Parsed> {
  return (await import('./parse-json-settings.js')).parseJsonSettings(file, text);
}

async function yaml(file: string, text: string): Promise<Parsed> {
  return (await import('./parse-yaml-settings.js')).parseYamlSettings(file, text);
}

function part(parsed: Parsed, base: SettingsPath, missingPart?: Failure): SettingsPart | { readonly failure: Failure } {
  if ('failure' in parsed) return parsed;
  let value = parsed.value;
  for (const key of base) value = own(value, String(key));
  const rest = missingPart === undefined ? {} : { missingPart };
  return { value, places: parsed.places, base, ...rest };
}

function own(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return (value as Readonly<Record<string, unknown>>)[key];
}

function isValidJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
