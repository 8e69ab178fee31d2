import type { Attribute, BinOp, BoolOp, Call, Comprehension, Dict, Expr, IfExp, Subscript } from '../ast.js';
import { lowerCall } from './lower-call.js';
import { lowerLambda } from './lower-function.js';
import { lowerTarget } from './lower-target.js';
import type { Lowering } from './lowering.js';
import { CALLED, ESCAPE, SURE } from './name-event.js';

/**
 * Emits what the expression reads and calls, in the order of evaluation. `flags`: how the value of a bare name is used.
 * Long chains (`a + b + ...`, `a.b().c()...`) lean to the left and may be of any length: they are walked in a loop.
 */
export function lowerExpression(to: Lowering, node: Expr, flags: number = ESCAPE): void {
  switch (node.kind) {
    case 'Name':
      if (node.ctx === 'load') to.read(node.id, node.start, node.end, flags, null);
      return;
    case 'Constant':
    case 'InvalidExpr':
      return;
    case 'Attribute':
    case 'Call':
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
      lowerComprehension(to, node.generators, 0, [node.elt]);
      return;
    case 'DictComp':
      lowerComprehension(to, node.generators, 0, [node.key, node.value]);
      return;
    case 'Lambda':
      lowerLambda(to, node, flags);
      return;
    default:
      lowerOther(to, node, flags);
  }
}

type Link = Attribute | Call | Subscript | BinOp;

function leftOf(node: Link): Expr {
  return node.kind === 'BinOp' ? node.left : node.kind === 'Call' ? node.func : node.value;
}

function lowerChain(to: Lowering, top: Link, flags: number): void {
  const base = leftOf(top);
  // Nearly all chains are short: `a.b`, `f(x)`.
  if (base.kind === 'Name') {
    lowerBase(to, base, top, false, flags);
    lowerLink(to, top);
    return;
  }
  const links: Link[] = [];
  let at: Expr = top;
  while (at.kind === 'Attribute' || at.kind === 'Call' || at.kind === 'Subscript' || at.kind === 'BinOp') {
    links.push(at);
    at = leftOf(at);
  }
  if (at.kind === 'Name')
    lowerBase(to, at, links[links.length - 1] ?? top, links[links.length - 2]?.kind === 'Call', SURE);
  else lowerExpression(to, at);
  for (let i = links.length - 1; i >= 0; i--) lowerLink(to, links[i] ?? top);
}

function lowerBase(
  to: Lowering,
  base: Extract<Expr, { kind: 'Name' }>,
  link: Link,
  called: boolean,
  flags: number,
): void {
  if (base.ctx !== 'load') return;
  if (link.kind === 'Attribute') to.read(base.id, base.start, base.end, called ? CALLED : flags, link.attr);
  else to.read(base.id, base.start, base.end, link.kind === 'Call' ? CALLED : SURE, null);
}

/** What comes behind the left side: the right operand, the index, the arguments and the call. */
function lowerLink(to: Lowering, node: Link): void {
  if (node.kind === 'BinOp') lowerExpression(to, node.right, SURE);
  else if (node.kind === 'Subscript') lowerExpression(to, node.slice, SURE);
  else if (node.kind === 'Call') lowerCall(to, node);
}

/** The first iterable is evaluated outside, all else inside; a lambda in it sees the targets. */
function lowerComprehension(
  to: Lowering,
  generators: readonly Comprehension[],
  from: number,
  results: readonly Expr[],
): void {
  const first = generators[from];
  if (first !== undefined) lowerExpression(to, first.iter, SURE);
  to.covered([], () => {
    generators.forEach((generator, i) => {
      if (i > from) lowerExpression(to, generator.iter, SURE);
      lowerTarget(to, generator.target, null);
      for (const test of generator.ifs) lowerExpression(to, test, SURE);
    });
    for (const result of results) lowerExpression(to, result);
  });
}

function lowerOther(to: Lowering, node: Exclude<Expr, Link>, flags: number): void {
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
    case 'Await':
    case 'Starred':
    case 'YieldFrom':
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
  for (const other of others) to.conditionally(() => lowerExpression(to, other, flags));
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
  } else if (node.kind === 'Yield' && node.value !== null) lowerExpression(to, node.value);
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
  if (named) to.emit('assume', left.value, left);
}
