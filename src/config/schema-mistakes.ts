import type { Json } from '../api/index.js';
import type { SettingsPath } from './place-map.js';

/** One way in which a value departs from a schema: the keyword that it breaks, and where. */
export interface SchemaMistake {
  readonly keyword: 'type' | 'enum' | 'required' | 'additionalProperties' | 'minimum' | 'maximum' | 'minLength';
  /** Of the value; for a key that should not be there, of that key. */
  readonly path: SettingsPath;
  readonly value: unknown;
  readonly schema: Schema;
  /** The missing key. */
  readonly missing?: string;
}

/** The part of JSON Schema (draft-07) that the settings' schema uses. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean;
  readonly items?: Schema;
  readonly if?: Schema;
  readonly then?: Schema;
  readonly else?: Schema;
  readonly definitions?: Readonly<Record<string, Schema>>;
}

/**
 * Every departure of a value from a schema. Interprets the schema instead of compiling it: a general validator took 150 ms
 * for what takes one here. Goes as deep as the schema does, whatever the value holds.
 */
export function schemaMistakes(root: Readonly<Record<string, Json>>, value: unknown): SchemaMistake[] {
  const mistakes: SchemaMistake[] = [];
  visit(root, value, []);
  return mistakes;

  function visit(schema: Schema, at: unknown, path: SettingsPath): void {
    if (schema.$ref !== undefined) {
      visit(definition(schema.$ref), at, path);
      return;
    }
    const say = (keyword: SchemaMistake['keyword'], more: Partial<SchemaMistake> = {}): void => {
      mistakes.push({ keyword, path, value: at, schema, ...more });
    };
    if (schema.if !== undefined) {
      const branch = hasType(at, schema.if.type) ? schema.then : schema.else;
      if (branch !== undefined) visit(branch, at, path);
    }
    // Where only some words are allowed, that is told, and not besides that it must be a word.
    if (schema.enum !== undefined) {
      if (!schema.enum.some((word) => word === at)) say('enum');
    } else if (!hasType(at, schema.type)) say('type');
    else if (typeof at === 'number') {
      if (at < (schema.minimum ?? -Infinity)) say('minimum');
      if (at > (schema.maximum ?? Infinity)) say('maximum');
    } else if (typeof at === 'string') {
      if (at.length < (schema.minLength ?? 0)) say('minLength');
    } else if (Array.isArray(at)) {
      const { items } = schema;
      if (items !== undefined)
        for (const [i, item] of (at as readonly unknown[]).entries()) visit(items, item, [...path, i]);
    } else if (isTable(at)) visitKeys(schema, at, path, say);
  }

  function visitKeys(
    schema: Schema,
    table: Readonly<Record<string, unknown>>,
    path: SettingsPath,
    say: (keyword: SchemaMistake['keyword'], more?: Partial<SchemaMistake>) => void,
  ): void {
    for (const missing of schema.required ?? []) if (!Object.hasOwn(table, missing)) say('required', { missing });
    const { properties } = schema;
    if (properties === undefined) return;
    for (const [key, below] of Object.entries(table)) {
      const known = Object.hasOwn(properties, key) ? properties[key] : undefined;
      if (known !== undefined) visit(known, below, [...path, key]);
      else if (schema.additionalProperties === false)
        say('additionalProperties', { path: [...path, key], value: below });
    }
  }

  function definition(reference: string): Schema {
    const name = reference.replace('#/definitions/', '');
    const found = (root as unknown as Schema).definitions?.[name];
    if (found === undefined) throw new Error(`the schema has no definition "${name}"`);
    return found;
  }
}

function hasType(value: unknown, types: Schema['type']): boolean {
  if (types === undefined) return true;
  return (typeof types === 'string' ? [types] : types).some((type) => isOf(value, type));
}

function isOf(value: unknown, type: string): boolean {
  if (type === 'null') return value === null;
  if (type === 'array') return Array.isArray(value);
  if (type === 'object') return isTable(value);
  return type === 'integer' ? Number.isInteger(value) : typeof value === type;
}

/** Dates of YAML and TOML are objects too, and no tables. */
function isTable(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}
