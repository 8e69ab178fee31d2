import type { Expr } from '../ast.js';
import { lowerExpression } from './lower-expression.js';
import type { Lowering } from './lowering.js';
import { SURE, type Value } from './name-event.js';

/** Binds what stands on the left of an assignment, after `for`, after `as`. `value`: what is known of the value. */
export function lowerTarget(to: Lowering, target: Expr, value: Value | null): void {
  switch (target.kind) {
    case 'Name':
      to.bind(target.id, target.start, target.end, value);
      return;
    case 'Tuple':
    case 'List':
      for (const item of target.elts) lowerTarget(to, item, null);
      return;
    case 'Starred':
      lowerTarget(to, target.value, null);
      return;
    case 'Attribute':
      lowerExpression(to, target.value, SURE);
      // `builtins.x = ...` makes a name that every cell can read.
      if (target.value.kind === 'Name' && BUILTINS.has(target.value.id)) to.emit('assume', target.attr, target);
      return;
    case 'Subscript':
      lowerExpression(to, target.value, SURE);
      lowerExpression(to, target.slice, SURE);
      if (isNamespace(target.value)) bindEntry(to, target.slice);
      return;
    default:
      lowerExpression(to, target, SURE);
  }
}

/** `del` of a target. */
export function lowerDelete(to: Lowering, target: Expr): void {
  if (target.kind === 'Name') to.delete(target.id, target.start, target.end);
  else if (target.kind === 'Tuple' || target.kind === 'List') for (const item of target.elts) lowerDelete(to, item);
  else if (target.kind === 'Attribute') lowerExpression(to, target.value, SURE);
  else if (target.kind === 'Subscript') {
    lowerExpression(to, target.value, SURE);
    lowerExpression(to, target.slice, SURE);
  }
}

const BUILTINS = new Set(['builtins', '__builtin__', '__builtins__']);
const NAMESPACE_CALLS = new Set(['globals', 'locals', 'vars']);

/** `globals()`, `locals()` and `vars()` without arguments, and IPython's `user_ns`. */
export function isNamespace(node: Expr): boolean {
  if (node.kind === 'Attribute') return node.attr === 'user_ns' || node.attr === 'user_global_ns';
  return (
    node.kind === 'Call' && node.args.length === 0 && node.func.kind === 'Name' && NAMESPACE_CALLS.has(node.func.id)
  );
}

/** `globals()['x'] = ...`: a name like any other; one that is computed may be any name. */
function bindEntry(to: Lowering, key: Expr): void {
  if (key.kind === 'Constant' && typeof key.value === 'string') to.emit('bind', key.value, key);
  else to.emit('open', 'globals', key);
}
