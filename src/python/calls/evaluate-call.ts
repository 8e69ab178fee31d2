import type { Call, Expr } from '../ast.js';
import { knownCall, listOf } from '../constants/known-calls.js';
import { grownDict } from '../constants/grown-dict.js';
import { grownList } from '../constants/grown-list.js';
import { instance, list, UNKNOWN } from '../constants/value.js';
import type { Value } from '../constants/value.js';
import { argparseCall } from './argparse-call.js';
import { quietly, evaluate } from './evaluate.js';
import { followFunction, makeObject } from './follow-function.js';
import { resultType } from './known-types.js';
import type { Tracer } from './tracer.js';

export interface Given {
  readonly args: readonly Value[];
  readonly keywords: ReadonlyMap<string, Value>;
  readonly spread: boolean;
}

/** Evaluates a call: says it, follows it where it goes into this file, and gives what is known of its result. */
export function evaluateCall(t: Tracer, node: Call): Value {
  const callee = pick(quietly(t, node.func));
  const given = evaluateArguments(t, node);
  if (callee.kind === 'function') {
    emit(t, node, `?.${lastName(node.func)}`, UNKNOWN, given, true);
    return followFunction(t, callee, given);
  }
  if (callee.kind === 'class') {
    emit(t, node, `?.${callee.node.name}`, UNKNOWN, given, true);
    return makeObject(t, callee, given);
  }
  const name = callee.kind === 'ref' ? callee.name : `?.${lastName(node.func)}`;
  const on = callee.kind === 'ref' ? (callee.on ?? UNKNOWN) : UNKNOWN;
  emit(t, node, name, on, given, false);
  return resultOf(t, node, name, on, given);
}

/** Of alternatives the first that can be called. */
function pick(value: Value): Value {
  if (value.kind !== 'oneOf') return value;
  return value.options.find(({ kind }) => kind === 'function' || kind === 'class' || kind === 'ref') ?? UNKNOWN;
}

function emit(t: Tracer, node: Call, name: string, on: Value, given: Given, isLocal: boolean): void {
  if (!isLocal && t.options.isTelling?.(name) !== false) t.told++;
  const { args, keywords, spread } = given;
  // Written out, without `base`: calls are most of what is told.
  t.sink({
    kind: 'call',
    name,
    on,
    args,
    keywords,
    spread,
    isLocal,
    isAway: t.away > 0,
    isDemanded: t.demands,
    unit: t.unit,
    node,
    reach: t.reached,
    guarded: t.guarded > 0,
    within: t.within,
    repeated: t.repeated || t.blurred,
  });
}

/** Most calls have none. Nothing is ever put into it. */
const NO_KEYWORDS = new Map<string, Value>();

function evaluateArguments(t: Tracer, node: Call): Given {
  const args: Value[] = [];
  const keywords = node.keywords.length === 0 ? NO_KEYWORDS : new Map<string, Value>();
  let spread = false;
  for (const arg of node.args) {
    const value = evaluate(t, arg);
    if (arg.kind !== 'Starred') args.push(value);
    else if (value.kind === 'list' && !value.open) args.push(...value.items);
    else {
      spread = true;
      // What stands behind it has no known position.
      break;
    }
  }
  for (const { arg, value } of node.keywords) {
    const given = evaluate(t, value);
    if (arg !== null) keywords.set(arg, given);
    else if (given.kind === 'dict' && !given.open) {
      for (const [key, inner] of given.entries) if (typeof key === 'string') keywords.set(key, inner);
    } else spread = true;
  }
  return { args, keywords, spread };
}

/** `f` of `a.b.f`; nothing of what has no name. */
export function lastName(func: Expr): string {
  return func.kind === 'Attribute' ? func.attr : func.kind === 'Name' ? func.id : '';
}

/** Opens a file of its own kind: the result remembers the path. */
const CONTAINERS = new Set([
  'zipfile.ZipFile',
  'tarfile.open',
  'tarfile.TarFile',
  'h5py.File',
  'PIL.Image.open',
  'gzip.open',
  'bz2.open',
  'lzma.open',
  'io.open',
  'codecs.open',
]);

function resultOf(t: Tracer, node: Call, name: string, on: Value, given: Given): Value {
  const { args, keywords } = given;
  if (on.kind === 'list' || on.kind === 'dict') changeCollection(t, node, name, on, args);
  const fromOptions = argparseCall(name, on, given);
  if (fromOptions !== undefined) return fromOptions;
  const known = knownCall(name, { on, args, keywords });
  if (known !== undefined) return known;
  if (CONTAINERS.has(name))
    return instance(name.endsWith('.open') && !name.startsWith('PIL') ? 'file' : name, args[0] ?? null);
  if (name === 'matplotlib.pyplot.subplots') return list([instance('matplotlib.figure.Figure'), UNKNOWN]);
  if (name === 'map' && args[0] !== undefined) return mapped(t, args[0], args[1] ?? UNKNOWN);
  if (
    name.startsWith('?') ||
    name.startsWith('text.') ||
    name.startsWith('list.') ||
    name.startsWith('dict.') ||
    !name.includes('.')
  )
    return UNKNOWN;
  if (name.startsWith('pathlib.')) return UNKNOWN;
  return instance(resultType(name));
}

/** `map(Path, files)`, `map(load, files)`. */
function mapped(t: Tracer, callee: Value, over: Value): Value {
  const { items, open } = listOf(over);
  const values = items.map((item) => {
    const given = { args: [item], keywords: new Map<string, Value>(), spread: false };
    if (callee.kind === 'function') return followFunction(t, callee, given);
    return callee.kind === 'ref' ? (knownCall(callee.name, { on: UNKNOWN, ...given }) ?? UNKNOWN) : UNKNOWN;
  });
  return list(values, open);
}

/** `files.append(x)`: the name holds another list from then on. */
function changeCollection(t: Tracer, node: Call, name: string, on: Value, args: readonly Value[]): void {
  if (node.func.kind !== 'Attribute' || node.func.value.kind !== 'Name' || args[0] === undefined) return;
  const target = node.func.value.id;
  if (isTextual(args[0])) t.told++;
  if (on.kind === 'list') {
    // A list that many rounds of a loop add to holds more than can be seen.
    const open = on.open || t.blurred;
    if (name === 'list.append') t.set(target, grownList(on.items, [args[0]], open));
    else if (name === 'list.insert') t.set(target, grownList(on.items, [args[1] ?? UNKNOWN], true));
    else if (name === 'list.extend') {
      const more = listOf(args[0]);
      t.set(target, grownList(on.items, more.items, open || more.open));
    } else if (/\.(?:remove|pop|clear|sort|reverse)$/.test(name)) t.set(target, list(on.items, true));
  } else if (on.kind === 'dict' && name === 'dict.update' && args[0].kind === 'dict')
    t.set(target, grownDict(on, args[0].entries, args[0].open));
}

/** A text may be in it. A row of numbers tells no more of files than one number. */
function isTextual(value: Value, depth = 0): boolean {
  if (value.kind === 'text') return true;
  const parts = value.kind === 'list' ? value.items : value.kind === 'oneOf' ? value.options : NO_PARTS;
  return parts.length > 0 && (depth >= MAX_LISTS || parts.some((part) => isTextual(part, depth + 1)));
}
const NO_PARTS: readonly Value[] = [];
const MAX_LISTS = 3;
