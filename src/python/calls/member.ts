import { pathAttribute } from '../constants/path-attribute.js';
import { oneOf, optionsOf, text, UNKNOWN } from '../constants/value.js';
import type { ClassValue, ObjectValue, Value } from '../constants/value.js';
import type { Tracer } from './tracer.js';

const CONSTANTS: ReadonlyMap<string, Value> = new Map([
  ['os.sep', text('/')],
  ['os.path.sep', text('/')],
  ['os.pardir', text('..')],
  ['os.curdir', text('.')],
]);

/** `base.name`. */
export function member(t: Tracer, base: Value, name: string): Value {
  switch (base.kind) {
    case 'text':
      return (
        (base.isPath ? pathAttribute(base, name) : undefined) ??
        method(base.isPath ? 'pathlib.Path' : 'text', name, base)
      );
    case 'list':
    case 'dict':
      return method(base.kind, name, base);
    case 'ref':
      return ofRef(t, base.name, base.on, name);
    case 'instance':
      if (base.type === 'file' && name === 'name' && base.path !== null) return base.path;
      return method(base.type, name, base);
    case 'object':
      return ofObject(base, name);
    case 'class':
      return ofClass(base, name) ?? method('?', name, base);
    case 'oneOf':
      return ofOptions(t, base, name);
    default:
      return method('?', name, base);
  }
}

function method(type: string, name: string, on: Value): Value {
  return { kind: 'ref', name: `${type}.${name}`, on };
}

function ofRef(t: Tracer, module: string, on: Value | null, name: string): Value {
  const full = `${module}.${name}`;
  const constant = CONSTANTS.get(full);
  if (constant !== undefined) return constant;
  if (on === null && /^\.*\w+(?:\.\w+)?$/.test(module)) {
    const local = t.options.constantsOf(module)?.get(name);
    if (local !== undefined) return local;
    const dot = module.indexOf('.', 1);
    // `config.Config.DATA`, or `Config.DATA` after `from config import Config`.
    const ofClassThere =
      dot < 0 ? undefined : t.options.constantsOf(module.slice(0, dot))?.get(`${module.slice(dot + 1)}.${name}`);
    if (ofClassThere !== undefined) return ofClassThere;
  }
  return { kind: 'ref', name: full, on };
}

function ofObject(object: ObjectValue, name: string): Value {
  const own = object.attributes.get(name);
  if (own !== undefined) return own;
  const inherited = object.ofClass === null ? undefined : ofClass(object.ofClass, name);
  if (inherited?.kind === 'function') return { ...inherited, self: object };
  return inherited ?? method(object.type, name, object);
}

/** Looked up in the class, then in its bases of this file; not further than somebody would build them. */
export function ofClass(base: ClassValue, name: string, depth = 0): Value | undefined {
  const own = base.members.get(name);
  if (own !== undefined || depth > 8) return own;
  for (const above of base.bases) {
    const found = above.kind === 'class' ? ofClass(above, name, depth + 1) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

function ofOptions(t: Tracer, base: Value, name: string): Value {
  const options = optionsOf(base);
  if (options.every((option) => option.kind === 'text')) {
    const isPath = options.some((option) => option.isPath);
    return (isPath ? pathAttribute(base, name) : undefined) ?? method(isPath ? 'pathlib.Path' : 'text', name, base);
  }
  const members = options
    .filter(({ kind }) => kind !== 'plain' && kind !== 'unknown')
    .map((option) => member(t, option, name));
  if (members.length === 0) return method('?', name, base);
  return members.every(({ kind }) => kind === 'text') ? oneOf(members) : (members[0] ?? UNKNOWN);
}
