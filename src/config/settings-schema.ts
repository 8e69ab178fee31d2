import { LEVELS, PRESETS } from '../api/index.js';
import type { AnyRule, Json, OptionSchema } from '../api/index.js';
import { RuleCatalogue } from './rule-catalogue.js';

type Schema = Readonly<Record<string, Json>>;

export const FAIL_ON = ['info', 'warning', 'error', 'none'] as const;

/**
 * The settings' one definition, as a JSON Schema (draft-07) made from the rules: it validates settings, and editors complete
 * by it. Plain data.
 */
export function settingsSchema(rules: readonly AnyRule[]): Schema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Settings of reprolint',
    type: 'object',
    additionalProperties: false,
    properties: {
      $schema: { type: 'string', description: 'Where editors find this schema. Not read.' },
      extends: {
        description: 'Preset or presets to begin with; of several, the higher level counts.',
        if: { type: 'array' },
        then: { type: 'array', items: { $ref: '#/definitions/preset' } },
        else: { $ref: '#/definitions/preset' },
      },
      rules: { $ref: '#/definitions/rules' },
      overrides: {
        type: ['array', 'null'],
        description: 'Other settings for some files. In order: the last that matches a file wins.',
        items: {
          type: 'object',
          additionalProperties: false,
          required: ['files', 'rules'],
          properties: {
            files: globs('The files, as globs relative to the root.'),
            rules: { $ref: '#/definitions/rules' },
          },
        },
      },
      exclude: globs('Files and folders that are neither read nor reported, as globs relative to the root.'),
      failOn: { type: 'string', enum: [...FAIL_ON], description: 'The lowest level that makes the exit code 1.' },
      maxWarnings: { type: 'integer', minimum: 0, description: 'More warnings than this make the exit code 1.' },
      plugins: {
        type: ['array', 'null'],
        items: { type: 'string', minLength: 1 },
        description: 'Packages with rules of your own; loaded only with --allow-plugins.',
      },
    },
    definitions: {
      level: { type: 'string', enum: [...LEVELS] },
      preset: { type: 'string', enum: [...PRESETS] },
      rules: rulesSchema(new RuleCatalogue(rules)),
    },
  };
}

function globs(description: string): Schema {
  const glob = { type: 'string', minLength: 1 };
  return { description, type: ['string', 'array', 'null'], minLength: 1, items: glob };
}

function rulesSchema(catalogue: RuleCatalogue): Schema {
  const names = catalogue.ids.map((id): [string, Schema] => {
    const rule = catalogue.rule(id);
    const renamed = rule !== undefined && rule.id !== id ? `Now called "${rule.id}". ` : '';
    return [id, settingSchema(`${renamed}${rule?.summary ?? ''}`, rule?.options ?? {})];
  });
  const families = catalogue.families.map((family): [string, Schema] => [
    family,
    settingSchema(`All rules of ${family}`, {}),
  ]);
  return {
    type: ['object', 'null'],
    description: 'Levels and options by rule id or family.',
    additionalProperties: false,
    properties: Object.fromEntries([...names, ...families]),
  };
}

/** A level, or a table with a level and options. if/then/else keeps mistakes to the branch that was meant. */
function settingSchema(description: string, options: Readonly<Record<string, OptionSchema>>): Schema {
  const properties = { level: { $ref: '#/definitions/level' }, ...(options as unknown as Schema) };
  return {
    description,
    if: { type: 'object' },
    then: { type: 'object', additionalProperties: false, properties },
    else: { $ref: '#/definitions/level' },
  };
}
