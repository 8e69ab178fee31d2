import { Ajv } from 'ajv';
import type { ErrorObject } from 'ajv';
import type { Failure } from '../messages/failure.js';
import { missingKey } from '../messages/missing-key.js';
import { moreMistakes } from '../messages/too-many-mistakes.js';
import { unknownKey } from '../messages/unknown-key.js';
import { engineRule, unknownRule } from '../messages/unknown-rule.js';
import { wrongValue, wrongWord } from '../messages/wrong-value.js';
import type { SettingsPart } from './parse-settings.js';
import type { SettingsPath } from './place-map.js';
import { ENGINE_IDS } from './rule-catalogue.js';
import type { RuleCatalogue } from './rule-catalogue.js';
import { settingsSchema } from './settings-schema.js';

const MOST_MISTAKES = 20;
const TYPES: Readonly<Record<string, string>> = {
  string: 'a word',
  array: 'a list',
  object: 'a table of keys',
  integer: 'a whole number',
  boolean: 'true or false',
};

/** Every way in which settings depart from their schema, in the order of the file, as sentences with places. */
export function checkSettings(part: SettingsPart, catalogue: RuleCatalogue): Failure[] {
  const ajv = new Ajv({ allErrors: true, strict: false, verbose: true, validateSchema: false });
  const validate = ajv.compile(settingsSchema(catalogue.rules));
  if (validate(part.value)) return [];
  const mistakes = (validate.errors ?? [])
    .filter((error) => error.keyword !== 'if' && !(error.keyword === 'type' && hasWords(error)))
    .map((error) => ({ error, path: pathOf(error) }));
  const failures = mistakes
    .map((mistake) => ({ ...mistake, offset: part.places.offset([...part.base, ...mistake.path]) }))
    .sort((a, b) => a.offset - b.offset)
    .slice(0, MOST_MISTAKES)
    .map(({ error, path }) => failureOf(part, error, path, catalogue));
  return mistakes.length > MOST_MISTAKES ? [...failures, moreMistakes(mistakes.length - MOST_MISTAKES)] : failures;
}

/** The path of the offending value; for a key that should not be there, of that key. */
function pathOf(error: ErrorObject): SettingsPath {
  const names = error.instancePath.split('/').slice(1);
  const path = names.map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~')).map(indexOrName);
  return error.keyword === 'additionalProperties' ? [...path, String(error.params['additionalProperty'])] : path;
}

function indexOrName(name: string): string | number {
  return /^\d+$/.test(name) ? Number(name) : name;
}

function failureOf(part: SettingsPart, error: ErrorObject, path: SettingsPath, catalogue: RuleCatalogue): Failure {
  const at = part.places.where([...part.base, ...path]);
  const name = path.filter((step) => typeof step === 'string').at(-1) ?? 'the settings';
  const params = error.params as Readonly<Record<string, unknown>>;
  switch (error.keyword) {
    case 'additionalProperties':
      return unexpectedKey(path, part.places.where([...part.base, ...path], 'key'), catalogue, error);
    case 'enum':
      return wrongWord(name, error.data, params['allowedValues'] as readonly string[], at);
    case 'required':
      return missingKey(String(params['missingProperty']), name, at);
    case 'type':
      return wrongValue(name, error.data, `must be ${typeWords(error)}`, at);
    case 'minimum':
      return wrongValue(name, error.data, `must be at least ${String(params['limit'])}`, at);
    case 'maximum':
      return wrongValue(name, error.data, `must be at most ${String(params['limit'])}`, at);
    case 'minLength':
      return wrongValue(name, error.data, 'must not be empty', at);
    default:
      return wrongValue(name, error.data, 'must be another value', at);
  }
}

/** Where only some words are allowed, that is told, and not besides that it must be a word. */
function hasWords(error: ErrorObject): boolean {
  return (error.parentSchema as { readonly enum?: readonly string[] }).enum !== undefined;
}

function typeWords(error: ErrorObject): string {
  const schema = error.parentSchema as { readonly type?: string | readonly string[] };
  const types = typeof schema.type === 'string' ? [schema.type] : (schema.type ?? []);
  return types
    .filter((type) => type !== 'null')
    .map((type) => TYPES[type] ?? type)
    .join(' or ');
}

function unexpectedKey(path: SettingsPath, where: string, catalogue: RuleCatalogue, error: ErrorObject): Failure {
  const key = String(path.at(-1));
  const owner = path.at(-2);
  const known = Object.keys((error.parentSchema as { readonly properties: object }).properties);
  if (owner === 'rules') {
    return ENGINE_IDS.includes(key) || key === 'engine/*'
      ? engineRule(key, where)
      : unknownRule(key, catalogue.names, where);
  }
  return unknownKey(key, typeof owner === 'number' ? 'overrides' : (owner ?? ''), where, known);
}
