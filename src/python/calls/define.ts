import type { AsyncFunctionDef, ClassDef, Expr, FunctionDef, Stmt } from '../ast.js';
import { soften } from '../constants/value.js';
import type { FunctionValue, Value } from '../constants/value.js';
import { evaluate, quietly } from './evaluate.js';
import { Scope } from './scope.js';
import type { Tracer } from './tracer.js';

/** Decorators that leave a function what it is: called by its name and by nobody else. */
const PLAIN =
  /^(?:staticmethod|classmethod|property|cached_property|lru_cache|cache|jit|njit|wraps|no_grad|contextmanager|override|abstractmethod|setter|overload|inference_mode|function|cuda_jit|vectorize)$/;

/** Binds the function; its body runs where it is called, else at the end. */
export function defineFunction(t: Tracer, node: FunctionDef | AsyncFunctionDef): void {
  const defaults = new Map<string, Value>();
  for (const decorator of node.decoratorList) {
    evaluate(t, decorator);
    readOption(t, decorator, defaults);
    if (!PLAIN.test(decoratorName(decorator))) t.escaped.add(node);
  }
  const value: FunctionValue = { kind: 'function', node, scope: t.scope, self: null, defaults };
  t.functions.set(node, { value, unit: t.unit, source: t.source });
  t.set(node.name, value);
}

function decoratorName(node: Expr): string {
  const inner = node.kind === 'Call' ? node.func : node;
  return inner.kind === 'Attribute' ? inner.attr : inner.kind === 'Name' ? inner.id : '';
}

/** `@click.option('--data', default='data.csv')`: a default of the parameter `data`. */
function readOption(t: Tracer, node: Expr, defaults: Map<string, Value>): void {
  if (node.kind !== 'Call' || !/^(?:option|argument)$/.test(decoratorName(node))) return;
  const flags = node.args.flatMap((arg) => (arg.kind === 'Constant' && arg.type === 'str' ? [String(arg.value)] : []));
  const name = (flags.find((flag) => !flag.startsWith('-')) ?? flags.find((flag) => flag.startsWith('--')))
    ?.replace(/^-+/, '')
    .split('/')[0]
    ?.replaceAll('-', '_');
  const given = node.keywords.find(({ arg }) => arg === 'default');
  if (name !== undefined && given !== undefined) defaults.set(name, soften(quietly(t, given.value)));
}

/** Runs the body of a class for its members; methods run where they are called, else at the end. */
export function defineClass(t: Tracer, node: ClassDef, runBody: (body: readonly Stmt[]) => void): void {
  for (const decorator of node.decoratorList) evaluate(t, decorator);
  const bases = node.bases.map((base) => quietly(t, base));
  for (const { value } of node.keywords) evaluate(t, value);
  const outer = t.scope;
  const scope = new Scope(outer);
  t.scope = scope;
  runBody(node.body);
  t.scope = outer;
  const members = new Map<string, Value>();
  for (const [name, value] of scope.vars)
    // The names of a class body are not seen by its methods.
    members.set(name, value.kind === 'function' && value.scope === scope ? { ...value, scope: outer } : value);
  for (const [name, value] of members)
    if (value.kind === 'function') {
      const home = t.functions.get(value.node);
      if (home !== undefined) t.functions.set(value.node, { ...home, value });
      if (name === '__init__') continue;
    }
  t.set(node.name, { kind: 'class', node, bases, members });
}
