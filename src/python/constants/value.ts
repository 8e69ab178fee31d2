/**
 * What is known of a value without running anything. Texts may have holes: `HOLE` stands for any text, `HERE` for the
 * absolute path of the folder that the code runs in, `ROOT` for that of the repository. None of the three can be part of
 * a path that somebody wrote. Values are never changed once made, but for the attributes of an object.
 */
import type { AsyncFunctionDef, ClassDef, FunctionDef, Lambda } from '../ast.js';

export const HOLE = '\0';
export const HERE = '\u0001';
export const ROOT = '\u0002';

export interface TextValue {
  readonly kind: 'text';
  readonly text: string;
  /** A `pathlib` path. */
  readonly isPath: boolean;
  /** A default that whoever starts the program may replace: of an option, of a parameter, of the environment. */
  readonly soft: boolean;
}
export interface PlainValue {
  readonly kind: 'plain';
  /** null is None. */
  readonly value: number | boolean | null;
  readonly isFloat: boolean;
}
/** A list, tuple or set. `open`: there may be others than these items. */
export interface ListValue {
  readonly kind: 'list';
  readonly items: readonly Value[];
  readonly open: boolean;
}
export interface DictValue {
  readonly kind: 'dict';
  readonly entries: ReadonlyMap<string | number, Value>;
  readonly open: boolean;
}
/** Something of a module, by its dotted name: `numpy.random.rand`; or a method, and what it belongs to. */
export interface RefValue {
  readonly kind: 'ref';
  readonly name: string;
  readonly on: Value | null;
}
/** A value of a type of somebody else's: `pandas.DataFrame`; what a call of unknown outcome gives has the type `f()`. */
export interface InstanceValue {
  readonly kind: 'instance';
  readonly type: string;
  /** Of an open file or archive: its path. */
  readonly path: Value | null;
}
export interface FunctionValue {
  readonly kind: 'function';
  readonly node: FunctionDef | AsyncFunctionDef | Lambda;
  readonly scope: object;
  readonly self: Value | null;
  /** Options of click or typer: what is known of a parameter. */
  readonly defaults: ReadonlyMap<string, Value>;
}
export interface ClassValue {
  readonly kind: 'class';
  readonly node: ClassDef;
  readonly bases: readonly Value[];
  readonly members: ReadonlyMap<string, Value>;
}
/** An object of a class of this file, or of `argparse`. Its attributes change. */
export interface ObjectValue {
  readonly kind: 'object';
  readonly type: string;
  readonly ofClass: ClassValue | null;
  readonly attributes: Map<string, Value>;
}
/** One of these, and it is not known which. */
export interface OneOfValue {
  readonly kind: 'oneOf';
  readonly options: readonly Value[];
}
export type Value =
  | { readonly kind: 'unknown' }
  | TextValue
  | PlainValue
  | ListValue
  | DictValue
  | RefValue
  | InstanceValue
  | FunctionValue
  | ClassValue
  | ObjectValue
  | OneOfValue;

/** Of a list or a dictionary that grows step by step, as many parts are told apart. */
export const MOST_PARTS = 1000;
export const UNKNOWN: Value = { kind: 'unknown' };
export const NONE: PlainValue = { kind: 'plain', value: null, isFloat: false };

/** More alternatives than these are not kept apart. */
const MAX_OPTIONS = 32;
const MAX_TEXT = 2000;

export function text(content: string, isPath = false, soft = false): Value {
  return content.length > MAX_TEXT ? UNKNOWN : { kind: 'text', text: content, isPath, soft };
}

export function plain(value: number | boolean | null, isFloat = false): Value {
  return { kind: 'plain', value, isFloat };
}

export function list(items: readonly Value[], open = false): ListValue {
  return { kind: 'list', items, open };
}

export function instance(type: string, path: Value | null = null): Value {
  return { kind: 'instance', type, path };
}

/** Joins alternatives, equal ones once. Too many are unknown. */
export function oneOf(values: readonly Value[]): Value {
  // By far the most have no alternative.
  if (values.length === 1) return values[0] ?? UNKNOWN;
  const options: Value[] = [];
  for (const value of values)
    for (const option of value.kind === 'oneOf' ? value.options : [value])
      if (!options.some((known) => known === option || isSame(known, option))) {
        // At once: a list of 100,000 numbers would be held against all that came before.
        if (options.length === MAX_OPTIONS) return UNKNOWN;
        options.push(option);
      }
  return options.length === 1 ? (options[0] ?? UNKNOWN) : options.length === 0 ? UNKNOWN : { kind: 'oneOf', options };
}

function isSame(a: Value, b: Value): boolean {
  if (a.kind === 'text' && b.kind === 'text') return a.text === b.text && a.isPath === b.isPath;
  if (a.kind === 'plain' && b.kind === 'plain') return a.value === b.value;
  if (a.kind === 'ref' && b.kind === 'ref') return a.name === b.name && a.on === b.on;
  if (a.kind === 'instance' && b.kind === 'instance') return a.type === b.type && a.path === b.path;
  return a.kind === 'unknown' && b.kind === 'unknown';
}

/** The alternatives of a value; a plain one is its own only alternative. */
export function optionsOf(value: Value): readonly Value[] {
  return value.kind === 'oneOf' ? value.options : [value];
}

/** What the value looks like as a text: a hole where that is not known. */
export function asText(value: Value): TextValue {
  if (value.kind === 'text') return value;
  if (value.kind === 'plain') return { kind: 'text', text: spell(value), isPath: false, soft: false };
  return ANY_TEXT;
}
const ANY_TEXT: TextValue = { kind: 'text', text: HOLE, isPath: false, soft: false };

function spell({ value, isFloat }: PlainValue): string {
  if (value === null) return 'None';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  return isFloat && Number.isInteger(value) ? `${String(value)}.0` : String(value);
}

/** Makes a text of each combination of the alternatives of `a` and `b`. */
export function combine(a: Value, b: Value, join: (a: TextValue, b: TextValue) => string, isPath = false): Value {
  if (a.kind !== 'oneOf' && b.kind !== 'oneOf') {
    const left = asText(a);
    const right = asText(b);
    return text(join(left, right), isPath, left.soft || right.soft);
  }
  const made: Value[] = [];
  for (const x of optionsOf(a))
    for (const y of optionsOf(b)) {
      const left = asText(x);
      const right = asText(y);
      made.push(text(join(left, right), isPath, left.soft || right.soft));
      if (made.length > MAX_OPTIONS) return UNKNOWN;
    }
  return oneOf(made);
}

/** Applies `change` to the text of each alternative. `isPath` stays as it is unless given. */
export function mapText(value: Value, change: (text: string) => string, isPath?: boolean): Value {
  return oneOf(
    optionsOf(value).map((option) => {
      const known = asText(option);
      return text(change(known.text), isPath ?? known.isPath, known.soft);
    }),
  );
}

/** The same value, as a default that may be replaced from outside. */
export function soften(value: Value): Value {
  if (value.kind === 'text') return { ...value, soft: true };
  if (value.kind === 'oneOf') return oneOf(value.options.map(soften));
  return value;
}

/** Neighbouring holes are one. */
export function closeHoles(pattern: string): string {
  return pattern.includes('\0\0') ? pattern.replace(/\0+/g, HOLE) : pattern;
}
