import type { Arguments, AsyncFunctionDef, Expr, FunctionDef, Lambda } from '../ast.js';
import { list, oneOf, UNKNOWN } from '../constants/value.js';
import type { ClassValue, FunctionValue, ObjectValue, Value } from '../constants/value.js';
import { evaluate } from './evaluate.js';
import type { Given } from './evaluate-call.js';
import { ofClass } from './member.js';
import { runBlock } from './run-block.js';
import { Scope } from './scope.js';
import type { Tracer } from './tracer.js';

/** A function is followed at so many calls, each with its own arguments. */
const MAX_FOLLOWED = 16;
/** Lists in lists that are looked through. */
const MAX_LISTS = 3;
/** Calls in calls. */
const MAX_STACK = 6;

/** Runs the function of this file with what it is given; what it returns, as far as that is known. */
export function followFunction(t: Tracer, callee: FunctionValue, given: Given): Value {
  const { node } = callee;
  const count = t.followed.get(node) ?? 0;
  if (t.stack.length >= MAX_STACK || count >= MAX_FOLLOWED || !t.hasBudget || t.stack.includes(node)) return UNKNOWN;
  const known = t.dull.get(node);
  if (known !== undefined && known.reach <= t.reach) return known.value;
  t.followed.set(node, count + 1);
  const { told } = t;
  const value = runFunction(t, callee, given);
  if (t.told === told && isDull(value)) t.dull.set(node, { reach: t.reach, value });
  return value;
}

/** Runs a function's body, whatever it was that called it. */
export function runFunction(t: Tracer, callee: FunctionValue, given: Given, isAlone = false): Value {
  const { node } = callee;
  const home = t.functions.get(node) ?? t.lambdas.get(node);
  const before = {
    scope: t.scope,
    returns: t.returns,
    within: t.within,
    unit: t.unit,
    source: t.source,
    blurred: t.blurred,
  };
  const scope = new Scope(callee.scope instanceof Scope ? callee.scope : t.module);
  t.stack.push(node);
  t.scope = scope;
  t.returns = [];
  if (home !== undefined) {
    t.unit = home.unit;
    t.source = home.source;
  }
  if (node.kind !== 'Lambda') t.within = node.name;
  const away = runsInItsJob(node) ? 1 : 0;
  t.away += away;
  bindParameters(t, callee, given, isAlone);
  let value: Value;
  if (node.kind === 'Lambda') value = evaluate(t, node.body);
  else {
    runBlock(t, node.body);
    value = t.returns.length === 0 ? UNKNOWN : oneOf(t.returns);
  }
  t.away -= away;
  t.stack.pop();
  t.scope = before.scope;
  t.returns = before.returns;
  t.within = before.within;
  t.unit = before.unit;
  t.source = before.source;
  t.blurred = before.blurred;
  return value;
}

/** signac-flow's `@with_job` starts the function in the workspace of a job. */
function runsInItsJob(node: FunctionValue['node']): boolean {
  return (
    node.kind !== 'Lambda' &&
    node.decoratorList.some((one) =>
      one.kind === 'Attribute' ? one.attr === 'with_job' : one.kind === 'Name' && one.id === 'with_job',
    )
  );
}

/** Defaults are evaluated where the function is defined; what is not given takes them, or is unknown. */
function bindParameters(
  t: Tracer,
  { node, self, defaults: options }: FunctionValue,
  { args, keywords, spread }: Given,
  isAlone: boolean,
): void {
  const { args: parameters } = node;
  const names = [...parameters.posonlyargs, ...parameters.args];
  const given = self === null || isStatic(node) ? args : [self, ...args];
  const defaults = defaultsOf(parameters);
  names.forEach(({ arg }, i) => {
    const known = given[i] ?? keywords.get(arg);
    const standard = known ?? options.get(arg) ?? (spread ? undefined : defaultValue(t, defaults.get(arg), isAlone));
    t.set(arg, standard ?? UNKNOWN);
  });
  for (const { arg } of parameters.kwonlyargs)
    t.set(
      arg,
      keywords.get(arg) ??
        options.get(arg) ??
        (spread ? undefined : defaultValue(t, defaults.get(arg), isAlone)) ??
        UNKNOWN,
    );
  if (parameters.vararg !== null) t.set(parameters.vararg.arg, list(given.slice(names.length), spread));
  if (parameters.kwarg !== null) t.set(parameters.kwarg.arg, { kind: 'dict', entries: new Map(), open: true });
}

function isStatic(node: FunctionDef | AsyncFunctionDef | Lambda): boolean {
  return node.kind !== 'Lambda' && node.decoratorList.some((one) => one.kind === 'Name' && one.id === 'staticmethod');
}

function defaultsOf(parameters: Arguments): ReadonlyMap<string, Expr> {
  const found = new Map<string, Expr>();
  const names = [...parameters.posonlyargs, ...parameters.args];
  const offset = names.length - parameters.defaults.length;
  parameters.defaults.forEach((node, i) => {
    const name = names[offset + i]?.arg;
    if (name !== undefined) found.set(name, node);
  });
  parameters.kwDefaults.forEach((node, i) => {
    const name = parameters.kwonlyargs[i]?.arg;
    if (name !== undefined && node !== null) found.set(name, node);
  });
  return found;
}

/** Of a function that nothing here calls: whoever calls it from elsewhere may give another. */
function defaultValue(t: Tracer, node: Expr | undefined, isAlone: boolean): Value | undefined {
  if (node === undefined) return undefined;
  const value = evaluate(t, node);
  // A switch is mostly left as it is; a number or None is what callers are asked for.
  if (t.options.isForCallers === true && value.kind === 'plain' && typeof value.value === 'boolean') return value;
  return isAlone && value.kind !== 'plain' ? oneOf([value, UNKNOWN]) : isAlone ? UNKNOWN : value;
}

/** `Class(...)`: an object whose attributes are what `__init__` sets. */
export function makeObject(t: Tracer, ofThis: ClassValue, given: Given): Value {
  const object: ObjectValue = { kind: 'object', type: externalBase(ofThis), ofClass: ofThis, attributes: new Map() };
  const init = ofClass(ofThis, '__init__');
  if (init?.kind === 'function') followFunction(t, { ...init, self: object }, given);
  // A dataclass has no `__init__` that is written down.
  else for (const [name, value] of given.keywords) object.attributes.set(name, value);
  return object;
}

function externalBase({ bases }: ClassValue): string {
  const base = bases.find((one) => one.kind === 'ref');
  return base?.kind === 'ref' ? base.name : '?';
}

/** Says nothing of a path, whatever the function is called with. Lists in lists are not looked through without end. */
function isDull(value: Value, depth = 0): boolean {
  switch (value.kind) {
    case 'unknown':
    case 'plain':
    case 'instance':
      return true;
    case 'oneOf':
      return value.options.every((option) => isDull(option, depth));
    case 'list':
      return depth < MAX_LISTS && value.items.every((item) => isDull(item, depth + 1));
    default:
      return false;
  }
}
