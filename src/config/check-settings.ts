import type { Failure } from '../messages/failure.js';
import { missingKey } from '../messages/missing-key.js';
import { moreMistakes } from '../messages/too-many-mistakes.js';
import { unknownKey } from '../messages/unknown-key.js';
import { engineRule, unknownRule } from '../messages/unknown-rule.js';
import { wrongValue, wrongWord } from '../messages/wrong-value.js';
import type { SettingsPart } from './parse-settings.js';
import { ENGINE_IDS } from './rule-catalogue.js';
import type { RuleCatalogue } from './rule-catalogue.js';
import type { SchemaMistake } from './schema-mistakes.js';
import { schemaMistakes } from './schema-mistakes.js';
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
  const mistakes = schemaMistakes(settingsSchema(catalogue.rules), part.value);
  const failures = mistakes
    .map((mistake) => ({ mistake, offset: part.places.offset([...part.base, ...mistake.path]) }))
    .sort((a, b) => a.offset - b.offset)
    .slice(0, MOST_MISTAKES)
    .map(({ mistake }) => failureOf(part, mistake, catalogue));
  return mistakes.length > MOST_MISTAKES ? [...failures, moreMistakes(mistakes.length - MOST_MISTAKES)] : failures;
}

function failureOf(part: SettingsPart, mistake: SchemaMistake, catalogue: RuleCatalogue): Failure {
  const { path, value, schema } = mistake;
  const at = part.places.where([...part.base, ...path]);
  const name = path.filter((step) => typeof step === 'string').at(-1) ?? 'the settings';
  switch (mistake.keyword) {
    case 'additionalProperties':
      return unexpectedKey(part, mistake, catalogue);
    case 'enum':
      return wrongWord(name, value, schema.enum ?? [], at);
    case 'required':
      return missingKey(mistake.missing ?? '', name, at);
    case 'type':
      return wrongValue(name, value, `must be ${typeWords(schema.type)}`, at);
    case 'minimum':
      return wrongValue(name, value, `must be at least ${schema.minimum ?? 0}`, at);
    case 'maximum':
      return wrongValue(name, value, `must be at most ${schema.maximum ?? 0}`, at);
    case 'minLength':
      return wrongValue(name, value, 'must not be empty', at);
  }
}

function typeWords(types: SchemaMistake['schema']['type']): string {
  const all = typeof types === 'string' ? [types] : (types ?? []);
  return all
    .filter((type) => type !== 'null')
    .map((type) => TYPES[type] ?? type)
    .join(' or ');
}

function unexpectedKey(part: SettingsPart, { path, schema }: SchemaMistake, catalogue: RuleCatalogue): Failure {
  const where = part.places.where([...part.base, ...path], 'key');
  const key = String(path.at(-1));
  const owner = path.at(-2);
  if (owner === 'rules') {
    const isEngine = ENGINE_IDS.includes(key) || key === 'engine/*';
    return isEngine ? engineRule(key, where) : unknownRule(key, catalogue.names, where);
  }
  const known = Object.keys(schema.properties ?? {});
  return unknownKey(key, typeof owner === 'number' ? 'overrides' : (owner ?? ''), where, known);
}
