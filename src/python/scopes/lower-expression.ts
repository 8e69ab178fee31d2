import type { BoolOp, Comprehension, Dict, Expr, IfExp } from '../ast.js';
import { lowerChain } from './lower-chain.js';
import { lowerLambda } from './lower-function.js';
import { lowerTarget } from './lower-target.js';
import type { Lowering } from './lowering.js';
import { DRAINED, ESCAPE, OPTIONAL, SURE } from './name-event.js';

/**
 * Emits what the expression reads and calls, in the order of evaluation. `flags`: how the value of a bare name is used.
 * Trees have many kinds of nodes, so to ask for a kind is dear: each node is asked once, and what is frequent comes first.
 */
export function lowerExpression(to: Lowering, node: Expr, flags: number = ESCAPE): void {
  switch (node.kind) {
    case 'Name':
      if (node.ctx === 'load') to.read(node.id, node.start, node.end, flags, null);
      return;
    case 'Constant':
    case 'InvalidExpr':
      return;
    case 'Call':
    case 'Attribute':
    case 'Subscript':
    case 'BinOp':
      lowerChain(to, node, flags);
      return;
    case 'List':
    case 'Tuple':
    case 'Set':
      for (const item of node.elts) lowerExpression(to, item);
      return;
    case 'ListComp':
    case 'SetComp':
    case 'GeneratorExp':
      lowerComprehension(to, node.generators, [node.elt]);
      return;
    case 'DictComp':
      lowerComprehension(to, node.generators, [node.key, node.value]);
      return;
    case 'Lambda':
      lowerLambda(to, node, flags);
      return;
    default:
      lowerOther(to, node, flags);
  }
}

/** The first iterable is evaluated outside, all else inside; a lambda in it sees the targets. */
function lowerComprehension(to: Lowering, generators: readonly Comprehension[], results: readonly Expr[]): void {
  const [first] = generators;
  if (first !== undefined) lowerExpression(to, first.iter, DRAINED);
  to.covered([], () => {
    generators.forEach((generator, i) => {
      if (i > 0) lowerExpression(to, generator.iter, SURE);
      lowerTarget(to, generator.target, null);
      for (const test of generator.ifs) lowerExpression(to, test, SURE);
    });
    for (const result of results) lowerExpression(to, result);
  });
}

function lowerOther(to: Lowering, node: Expr, flags: number): void {
  switch (node.kind) {
    case 'BoolOp':
    case 'IfExp':
      lowerChoice(to, node, flags);
      return;
    case 'Compare':
      lowerExpression(to, node.left, SURE);
      for (const other of node.comparators) lowerExpression(to, other, SURE);
      assumeTested(to, node);
      return;
    case 'Dict':
      lowerDict(to, node);
      return;
    case 'JoinedStr':
    case 'TemplateStr':
      for (const value of node.values) if (value.kind !== 'Constant') lowerOther(to, value, SURE);
      return;
    case 'FormattedValue':
    case 'Interpolation':
      lowerExpression(to, node.value, SURE);
      if (node.formatSpec !== null) lowerExpression(to, node.formatSpec, SURE);
      return;
    case 'NamedExpr':
      lowerExpression(to, node.value);
      to.bindThrough(node.target.id, node.target.start, node.target.end);
      return;
    case 'UnaryOp':
      lowerExpression(to, node.operand, SURE);
      return;
    case 'YieldFrom':
      to.yieldHere();
      lowerExpression(to, node.value, DRAINED);
      return;
    case 'Await':
      lowerExpression(to, node.value, flags | DRAINED);
      return;
    case 'Starred':
    case 'Python2Repr':
      lowerExpression(to, node.value, flags);
      return;
    default:
      lowerParts(to, node);
  }
}

/** What stands behind `and`, `or`, `if` may not be evaluated. */
function lowerChoice(to: Lowering, node: BoolOp | IfExp, flags: number): void {
  const [first, ...others] = node.kind === 'BoolOp' ? node.values : [node.test, node.body, node.orelse];
  if (first !== undefined) lowerExpression(to, first, node.kind === 'BoolOp' ? flags : SURE);
  for (const other of others) to.conditionally(() => lowerExpression(to, other, flags), OPTIONAL);
}

function lowerDict(to: Lowering, node: Dict): void {
  node.values.forEach((value, i) => {
    const key = node.keys[i];
    if (key) lowerExpression(to, key, SURE);
    lowerExpression(to, value);
  });
}

function lowerParts(to: Lowering, node: Expr): void {
  if (node.kind === 'Slice') {
    for (const part of [node.lower, node.upper, node.step]) if (part !== null) lowerExpression(to, part, SURE);
  } else if (node.kind === 'Yield') {
    to.yieldHere();
    if (node.value !== null) lowerExpression(to, node.value);
  }
}

const NAMESPACES = new Set(['globals', 'locals', 'vars', 'dir']);

/** `'x' in globals()`: whoever asks knows that the name may be missing; no read of it is reported behind the question. */
function assumeTested(to: Lowering, node: Extract<Expr, { kind: 'Compare' }>): void {
  const { left, comparators } = node;
  let where = comparators[0];
  if (left.kind !== 'Constant' || typeof left.value !== 'string' || where === undefined) return;
  if (where.kind === 'Call' && where.func.kind === 'Attribute') where = where.func.value;
  const call = where.kind === 'Call' && where.args.length === 0 ? where.func : where;
  const named = call.kind === 'Name' ? NAMESPACES.has(call.id) : call.kind === 'Attribute' && call.attr === 'user_ns';
  if (!named) return;
  to.namespaces++;
  to.emit('assume', left.value, left);
}
