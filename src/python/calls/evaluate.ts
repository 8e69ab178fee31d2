import type { BinOp, Compare, Constant, Expr, JoinedStr, Subscript } from '../ast.js';
import { formatted, percent } from '../constants/format-text.js';
import { grownList } from '../constants/grown-list.js';
import { itemOf, listOf } from '../constants/known-calls.js';
import { joinParts } from '../constants/path-text.js';
import {
  asText,
  closeHoles,
  combine,
  HOLE,
  instance,
  list,
  oneOf,
  optionsOf,
  plain,
  ROOT,
  text,
  UNKNOWN,
} from '../constants/value.js';
import type { Value } from '../constants/value.js';
import { forEachChild } from '../walk.js';
import { BUILTINS } from './builtin-names.js';
import { evaluateCall } from './evaluate-call.js';
import { comprehension } from './loops.js';
import { itemType } from './known-types.js';
import { member } from './member.js';
import { bindTarget } from './bind-target.js';
import { truthOf } from './truth.js';
import type { Tracer } from './tracer.js';

/** What an expression is worth, as far as it can be known; says on the way which calls and references it holds. */
export function evaluate(t: Tracer, node: Expr): Value {
  const value = quietly(t, node);
  if (
    value.kind === 'ref' &&
    node.kind !== 'Call' &&
    node.kind !== 'Subscript' &&
    (value.on === null || value.on.kind === 'instance')
  )
    t.reference(value.name, node);
  // Handed on, it may be called by whoever gets it.
  if (value.kind === 'function') t.escaped.add(value.node);
  return value;
}

/** The same for what is called or has a part taken of it: that is no reference of its own. */
export function quietly(t: Tracer, node: Expr): Value {
  t.steps++;
  if (t.tooDeep) return UNKNOWN;
  t.depth++;
  const value = dispatch(t, node);
  t.depth--;
  return value;
}

function dispatch(t: Tracer, node: Expr): Value {
  switch (node.kind) {
    case 'Name':
      return nameValue(t, node.id);
    case 'Attribute':
      return member(t, quietly(t, node.value), node.attr);
    case 'Call':
      return evaluateCall(t, node);
    case 'Constant':
      return constant(t, node);
    case 'JoinedStr':
      return joined(t, node);
    case 'BinOp':
      return binary(t, node);
    case 'Subscript':
      return subscript(t, node);
    case 'List':
    case 'Tuple':
    case 'Set':
      return sequence(t, node.elts);
    case 'Dict':
      return dictionary(t, node.keys, node.values);
    default:
      return conditional(t, node);
  }
}

function conditional(t: Tracer, node: Expr): Value {
  switch (node.kind) {
    case 'IfExp': {
      const truth = truthOf(t, node.test);
      const values: Value[] = [];
      t.reaching(truth === false ? 'never' : truth === true ? 'always' : 'maybe', () =>
        values.push(evaluate(t, node.body)),
      );
      t.reaching(truth === true ? 'never' : truth === false ? 'always' : 'maybe', () =>
        values.push(evaluate(t, node.orelse)),
      );
      return truth === undefined ? oneOf(values) : (values[truth ? 0 : 1] ?? UNKNOWN);
    }
    case 'BoolOp': {
      const values = node.values.map((value) => evaluate(t, value));
      return node.op === 'Or'
        ? oneOf(values.filter((value) => value.kind !== 'plain' || value.value !== null))
        : (values.at(-1) ?? UNKNOWN);
    }
    case 'NamedExpr': {
      const value = evaluate(t, node.value);
      bindTarget(t, node.target, value);
      return value;
    }
    default:
      return rarer(t, node);
  }
}

function rarer(t: Tracer, node: Expr): Value {
  switch (node.kind) {
    case 'Lambda':
      t.lambdas.set(node, { unit: t.unit, source: t.source });
      return { kind: 'function', node, scope: t.scope, self: null, defaults: NO_DEFAULTS };
    case 'ListComp':
    case 'SetComp':
    case 'GeneratorExp':
    case 'DictComp':
      return comprehension(t, node);
    case 'Compare':
      return compare(t, node);
    case 'UnaryOp': {
      const value = evaluate(t, node.operand);
      if (node.op === 'USub' && value.kind === 'plain' && typeof value.value === 'number')
        return plain(-value.value, value.isFloat);
      return UNKNOWN;
    }
    case 'Await':
    case 'Starred':
      return evaluate(t, node.value);
    default:
      forEachChild(node, (child) => {
        if (isExpr(child)) evaluate(t, child);
      });
      return UNKNOWN;
  }
}
const NO_DEFAULTS: ReadonlyMap<string, Value> = new Map();

/** Of what lies below the rarer expressions, everything but these is an expression. */
function isExpr(node: { readonly kind: string }): node is Expr {
  return !['Keyword', 'Arguments', 'Argument', 'Comprehension', 'Inserted', 'Identifier', 'Alias'].includes(node.kind);
}

function constant(t: Tracer, node: Constant): Value {
  if (node.type === 'str') return literal(t, node, String(node.value));
  return node.type === 'int' || node.type === 'float' || node.type === 'bool' || node.type === 'none'
    ? plain(node.value as number | boolean | null, node.type === 'float')
    : UNKNOWN;
}

function nameValue(t: Tracer, id: string): Value {
  const value = t.scope.get(id);
  if (value !== undefined) return value;
  if (id === '__file__' && t.options.file !== null) return text(`${ROOT}/${t.options.file}`);
  if (id === '__name__') return text('__main__');
  return BUILTIN_REFS.get(id) ?? UNKNOWN;
}
const BUILTIN_REFS: ReadonlyMap<string, Value> = new Map(
  Array.from(BUILTINS, (name) => [name, { kind: 'ref', name, on: null }]),
);

function literal(t: Tracer, node: Expr, content: string): Value {
  if (t.options.literals?.test(content) === true)
    t.sink({ kind: 'literal', text: content, isStatement: false, ...t.base(node) });
  return text(content);
}

function joined(t: Tracer, node: JoinedStr): Value {
  let whole: Value = text('');
  for (const part of node.values) {
    if (part.kind === 'Constant') {
      whole = combine(whole, literal(t, part, String(part.value)), (a, b) => a.text + b.text);
      continue;
    }
    const value = evaluate(t, part.value);
    const spec = part.formatSpec === null ? text('') : joined(t, part.formatSpec);
    const shown = oneOf(
      optionsOf(value).map((option) =>
        text(formatted(option, asText(spec).text), false, option.kind === 'text' && option.soft),
      ),
    );
    whole = combine(whole, part.conversion === null || part.conversion === 's' ? shown : text(HOLE), (a, b) =>
      closeHoles(a.text + b.text),
    );
  }
  return whole;
}

function binary(t: Tracer, node: BinOp): Value {
  const left = evaluate(t, node.left);
  const right = evaluate(t, node.right);
  const texts = isTextual(left) || isTextual(right);
  if (node.op === 'Add') {
    if (texts) return combine(left, right, (a, b) => closeHoles(a.text + b.text));
    if (left.kind === 'list' && right.kind === 'list')
      return grownList(left.items, right.items, left.open || right.open);
  }
  if (node.op === 'Div' && texts) return combine(left, right, (a, b) => joinParts(a.text, b.text), true);
  if (node.op === 'Mod' && isTextual(left))
    return oneOf(optionsOf(left).map((option) => text(percent(asText(option).text, right))));
  return arithmetic(node, left, right);
}

function arithmetic({ op }: BinOp, left: Value, right: Value): Value {
  if (left.kind !== 'plain' || right.kind !== 'plain') return UNKNOWN;
  const [a, b] = [left.value, right.value];
  if (typeof a !== 'number' || typeof b !== 'number' || left.isFloat || right.isFloat) return UNKNOWN;
  const result =
    op === 'Add'
      ? a + b
      : op === 'Sub'
        ? a - b
        : op === 'Mult'
          ? a * b
          : op === 'FloorDiv' && b !== 0
            ? Math.floor(a / b)
            : undefined;
  return result !== undefined && Number.isSafeInteger(result) ? plain(result) : UNKNOWN;
}

function isTextual(value: Value): boolean {
  return optionsOf(value).some((option) => option.kind === 'text');
}

function subscript(t: Tracer, node: Subscript): Value {
  const value = quietly(t, node.value);
  const key = node.slice.kind === 'Slice' ? sliceParts(t, node.slice) : evaluate(t, node.slice);
  if (value.kind === 'instance') {
    const type = itemType(value.type, key.kind === 'text' ? 'text' : key.kind === 'list' ? 'list' : 'other');
    return type === undefined ? UNKNOWN : instance(type);
  }
  if (node.slice.kind === 'Slice') return value.kind === 'list' ? list(value.items, true) : UNKNOWN;
  if (value.kind === 'object' && key.kind === 'text') return value.attributes.get(key.text) ?? UNKNOWN;
  return itemOf(value, key);
}

function sliceParts(t: Tracer, node: Extract<Expr, { kind: 'Slice' }>): Value {
  for (const part of [node.lower, node.upper, node.step]) if (part !== null) evaluate(t, part);
  return UNKNOWN;
}

function sequence(t: Tracer, elts: readonly Expr[]): Value {
  const items: Value[] = [];
  let open = false;
  for (const elt of elts) {
    if (elt.kind !== 'Starred') {
      items.push(evaluate(t, elt));
      continue;
    }
    const inner = listOf(evaluate(t, elt.value));
    items.push(...inner.items);
    open ||= inner.open;
  }
  return list(items, open);
}

function dictionary(t: Tracer, keys: readonly (Expr | null)[], values: readonly Expr[]): Value {
  const entries = new Map<string | number, Value>();
  let open = false;
  values.forEach((node, i) => {
    const keyNode = keys[i];
    const key = keyNode === null || keyNode === undefined ? UNKNOWN : evaluate(t, keyNode);
    const value = evaluate(t, node);
    if (key.kind === 'text') entries.set(key.text, value);
    else if (key.kind === 'plain' && typeof key.value === 'number') entries.set(key.value, value);
    else open = true;
  });
  return { kind: 'dict', entries, open };
}

function compare(t: Tracer, node: Compare): Value {
  const left = evaluate(t, node.left);
  const rights = node.comparators.map((one) => evaluate(t, one));
  const [op, right] = [node.ops[0], rights[0]];
  if (rights.length !== 1 || right === undefined) return UNKNOWN;
  // Nobody but Colab has this module loaded.
  if (op === 'In' && right.kind === 'ref' && right.name === 'sys.modules' && left.kind === 'text')
    return left.text === 'google.colab' ? plain(false) : UNKNOWN;
  const same = isEqual(left, right);
  if (same === undefined) return UNKNOWN;
  return op === 'Eq' || op === 'Is' ? plain(same) : op === 'NotEq' || op === 'IsNot' ? plain(!same) : UNKNOWN;
}

function isEqual(a: Value, b: Value): boolean | undefined {
  if (a.kind === 'text' && b.kind === 'text')
    return a.soft || b.soft || a.text.includes(HOLE) || b.text.includes(HOLE) ? undefined : a.text === b.text;
  if (a.kind === 'plain' && b.kind === 'plain') return a.value === b.value;
  return undefined;
}
