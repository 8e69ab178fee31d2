/** One option of a rule: plain data, a piece of JSON Schema with a default. */
export type OptionSchema =
  | {
      readonly type: 'integer';
      readonly default: number;
      readonly minimum?: number;
      readonly maximum?: number;
      readonly description: string;
    }
  | { readonly type: 'boolean'; readonly default: boolean; readonly description: string }
  | {
      readonly type: 'string';
      readonly default: string;
      readonly enum?: readonly string[];
      readonly description: string;
    }
  | {
      readonly type: 'array';
      readonly items: { readonly type: 'string' };
      readonly default: readonly string[];
      readonly description: string;
    };

export type OptionSchemas = Readonly<Record<string, OptionSchema>>;

type ValueOf<S extends OptionSchema> = S['type'] extends 'integer'
  ? number
  : S['type'] extends 'boolean'
    ? boolean
    : S['type'] extends 'string'
      ? string
      : readonly string[];

/** The values that a rule's `check` gets, with defaults filled in. */
export type OptionsOf<O extends OptionSchemas> = { readonly [K in keyof O]: ValueOf<O[K]> };

export type OptionValues = Readonly<Record<string, number | boolean | string | readonly string[]>>;

/** The default of every option. */
export function defaultOptions(schemas: OptionSchemas): OptionValues {
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, schema.default]));
}
