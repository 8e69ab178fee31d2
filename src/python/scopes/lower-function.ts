import type { Argument, Arguments, AsyncFunctionDef, ClassDef, Expr, FunctionDef, Lambda, TypeParam } from '../ast.js';
import type { ClassBlock, Frame } from './block.js';
import { closeFunction, newFrame } from './block.js';
import { lowerExpression } from './lower-expression.js';
import { lowerStatements } from './lower-statements.js';
import type { Lowering } from './lowering.js';
import { newSurroundings } from './lowering.js';
import type { ClassScope, FunctionScope } from './name-event.js';
import { ARGUMENT, ESCAPE, SURE } from './name-event.js';

/** A `def`: decorators, defaults and annotations are evaluated now, the body when it is called. */
export function lowerDefinition(to: Lowering, node: FunctionDef | AsyncFunctionDef): void {
  lowerDecorators(to, node.decoratorList);
  lowerDefaults(to, node.args);
  const scope: FunctionScope = {
    kind: 'function',
    name: node.name,
    cell: to.cell,
    start: node.nameStart,
    end: node.nameEnd,
    events: [],
    owner: to.block.kind === 'class' ? to.block.scope : null,
    decorators: node.decoratorList.map(lastName),
    lazy: node.kind === 'AsyncFunctionDef',
  };
  withTypeParams(to, node.typeParams, () => {
    if (!to.lazyAnnotations) lowerAnnotations(to, node.args, node.returns);
    lowerBody(to, scope, node.args, () => void lowerStatements(to, node.body));
  });
  to.bind(node.name, node.nameStart, node.nameEnd, scope);
  // `@interact` calls the function at once, a registering decorator later or never: it is passed on.
  if (node.decoratorList.length > 0 && to.block.kind !== 'class')
    to.emit('pass', '', { start: node.nameStart, end: node.nameEnd }, null, scope, ARGUMENT);
}

/** `flags`: a lambda that is assigned or called at once says so; any other is passed on. */
export function lowerLambda(to: Lowering, node: Lambda, flags: number): FunctionScope {
  lowerDefaults(to, node.args);
  const { start, end } = node;
  const scope: FunctionScope = {
    kind: 'function',
    name: '',
    cell: to.cell,
    start,
    end,
    events: [],
    owner: to.block.kind === 'class' ? to.block.scope : null,
    decorators: [],
    lazy: false,
  };
  lowerBody(to, scope, node.args, () => lowerExpression(to, node.body));
  if ((flags & (ESCAPE | ARGUMENT)) !== 0) to.emit('pass', '', node, null, scope, flags & (ESCAPE | ARGUMENT));
  return scope;
}

function lowerBody(to: Lowering, scope: FunctionScope, args: Arguments, walk: () => void): void {
  to.functions.push(scope);
  const { length } = to.functions;
  const { around, leaves, namespaces } = to;
  const parameters = parametersOf(args);
  let frame = lowerOnce(to, scope, parameters, walk);
  if (frame.tookBuiltin) {
    // `sum = sum(x)`: reads of builtins are passed over until it is known that the name is the function's own.
    to.functions.length = length;
    to.namespaces = namespaces;
    scope.events = [];
    frame = lowerOnce(to, scope, parameters, walk);
  }
  to.frame.inner.push(frame);
  to.around = around;
  to.leaves = leaves;
  closeFunction(frame);
}

function lowerOnce(to: Lowering, scope: FunctionScope, parameters: readonly Argument[], walk: () => void): Frame {
  const frame = newFrame('function', to.block, scope);
  for (const { arg } of parameters) frame.names.set(arg, null);
  if (scope.owner !== null && !scope.decorators.includes('staticmethod')) frame.selfName = parameters[0]?.arg ?? null;
  to.around = newSurroundings();
  to.within(frame, walk);
  return frame;
}

/** A class body runs at once, in a scope of its own. */
export function lowerClass(to: Lowering, node: ClassDef): void {
  lowerDecorators(to, node.decoratorList);
  const scope: ClassScope = {
    kind: 'class',
    name: node.name,
    cell: to.cell,
    start: node.nameStart,
    bases: node.bases.map((base) => (base.kind === 'Name' ? base.id : '')),
    methods: new Map(),
  };
  withTypeParams(to, node.typeParams, () => {
    for (const base of node.bases) lowerExpression(to, base, SURE);
    for (const keyword of node.keywords) lowerExpression(to, keyword.value, SURE);
    const block: ClassBlock = { kind: 'class', parent: to.block, names: new Set(), globals: new Set(), scope };
    to.within(block, () => void lowerStatements(to, node.body));
  });
  to.bind(node.name, node.nameStart, node.nameEnd, scope);
}

/** Runs `walk` where the type parameters are known; bounds and defaults are evaluated lazily (PEP 695), most often never. */
export function withTypeParams(to: Lowering, params: readonly TypeParam[], walk: () => void): void {
  if (params.length === 0) walk();
  else
    to.covered(
      params.map((param) => param.name),
      walk,
      true,
    );
}

function lowerDecorators(to: Lowering, decorators: readonly Expr[]): void {
  for (const decorator of decorators) {
    lowerExpression(to, decorator, SURE);
    if (decorator.kind === 'Name') to.emit('call', decorator.id, decorator);
  }
}

function lowerDefaults(to: Lowering, args: Arguments): void {
  for (const value of args.defaults) lowerExpression(to, value);
  for (const value of args.kwDefaults) if (value !== null) lowerExpression(to, value);
}

function lowerAnnotations(to: Lowering, args: Arguments, returns: Expr | null): void {
  for (const { annotation } of parametersOf(args)) if (annotation !== null) lowerExpression(to, annotation, SURE);
  if (returns !== null) lowerExpression(to, returns, SURE);
}

function parametersOf(args: Arguments): readonly Argument[] {
  const all = args.posonlyargs.length === 0 ? [...args.args] : [...args.posonlyargs, ...args.args];
  if (args.vararg !== null) all.push(args.vararg);
  for (const arg of args.kwonlyargs) all.push(arg);
  if (args.kwarg !== null) all.push(args.kwarg);
  return all;
}

/** `property` of `@property`, `setter` of `@x.setter`, `interact` of `@widgets.interact(x=1)`. */
function lastName(decorator: Expr): string {
  const node = decorator.kind === 'Call' ? decorator.func : decorator;
  return node.kind === 'Name' ? node.id : node.kind === 'Attribute' ? node.attr : '';
}

/** What is known of a value that is assigned to a single name. Emits the reads of the value. */
export function lowerValue(to: Lowering, node: Expr): FunctionScope | { kind: 'alias' | 'made'; name: string } | null {
  if (node.kind === 'Lambda') return lowerLambda(to, node, SURE);
  const alias = node.kind === 'Name';
  lowerExpression(to, node, alias ? SURE : ESCAPE);
  if (alias) return { kind: 'alias', name: node.id };
  return node.kind === 'Call' && node.func.kind === 'Name' ? { kind: 'made', name: node.func.id } : null;
}
