import type { Attribute, Call, Expr } from '../ast.js';
import { lowerExpression } from './lower-expression.js';
import { isNamespace } from './lower-target.js';
import { lowerMagic } from './lower-magic.js';
import type { Lowering } from './lowering.js';
import { ARGUMENT, DRAINED, ESCAPE } from './name-event.js';

/** The arguments, and what the call is known to do besides; the callee has been walked already, with the mark that it is called. */
export function lowerCall(to: Lowering, node: Call): void {
  const { args, keywords, func } = node;
  const { namespaces } = to;
  const drains = args[0]?.kind === 'Call' && func.kind === 'Name' && DRAINERS.has(func.id) ? DRAINED : 0;
  for (const arg of args) lowerExpression(to, arg, ESCAPE | ARGUMENT | drains);
  if (to.namespaces !== namespaces) openByNamespace(to, node);
  for (const keyword of keywords) lowerExpression(to, keyword.value, ESCAPE | ARGUMENT);
  switch (func.kind) {
    case 'Name':
      if (KNOWN_CALLS.has(func.id)) lowerKnownCall(to, func.id, node);
      return;
    case 'Attribute':
      lowerMethodCall(to, func, node);
      return;
    default:
  }
}

function lowerMethodCall(to: Lowering, func: Attribute, node: Call): void {
  const { attr, value } = func;
  switch (value.kind) {
    case 'Name':
      if (KNOWN_METHODS.has(attr) || SHELLS.has(value.id)) lowerKnownMethod(to, attr, value, node);
      return;
    case 'Call':
      if (value.func.kind === 'Name') to.emit('call', '', func, attr, { kind: 'made', name: value.func.id });
      lowerKnownMethod(to, attr, value, node);
      return;
    case 'Attribute':
      if (KNOWN_METHODS.has(attr)) lowerKnownMethod(to, attr, value, node);
      return;
    default:
  }
}

/** They take what a generator gives, at least the first of it. */
const DRAINERS = new Set(['list', 'tuple', 'set', 'dict', 'sum', 'sorted', 'next', 'min', 'max']);
const KNOWN_CALLS = new Set(['exec', 'execfile', 'var', 'init_session', 'globals', 'locals', 'vars']);
const KNOWN_METHODS = new Set(['update', 'setdefault', 'push', 'var', 'init_session']);

/** They take a namespace and only read it. */
const READERS = new Set(
  'eval exec execfile timeit Timer repeat sqldf pysqldf len list tuple set dict sorted print pprint str repr type id iter getsizeof isinstance sum'.split(
    ' ',
  ),
);

/** `binder.bind(globals())`: whoever is handed the namespace may put any name into it. */
function openByNamespace(to: Lowering, { func, args, start, end }: Call): void {
  const callee = func.kind === 'Name' ? func.id : func.kind === 'Attribute' ? func.attr : '';
  if (READERS.has(callee) || !args.some((arg) => arg.kind === 'Call' && isNamespace(arg))) return;
  to.emit('open', `${callee}(globals())`, { start, end });
}

/** Calls that make names without an assignment. */
function lowerKnownCall(to: Lowering, name: string, node: Call): void {
  if (name === 'exec' || name === 'execfile') {
    // With a namespace of its own nothing comes into this one.
    if (node.args.length < 2 || node.args.slice(1).every((arg) => isNamespace(arg))) to.emit('open', name, node);
  } else if (name === 'var') lowerSymbols(to, node);
  else if (name === 'init_session') to.emit('star', 'sympy', node);
  else to.namespaces++;
}

function lowerKnownMethod(to: Lowering, attr: string, base: Expr, node: Call): void {
  if (attr === 'update' && isNamespace(base)) bindKeys(to, node);
  else if (attr === 'setdefault' && isNamespace(base)) bindText(to, node.args[0]);
  else if (attr === 'push' && isShell(base)) bindKeys(to, node);
  else if (attr === 'var' && base.kind === 'Name' && (base.id === 'sympy' || base.id === 'sp' || base.id === 'sym'))
    lowerSymbols(to, node);
  else if (attr === 'init_session' && base.kind === 'Name') {
    to.emit('star', 'sympy', node);
    for (const name of 'x y z t k m n f g h'.split(' ')) to.emit('bind', name, node);
  } else if (isShell(base)) lowerShellCall(to, attr, node);
}

const SHELLS = new Set(['ip', 'ipython', 'shell']);

/** `get_ipython()`, or the usual variable that holds it. */
function isShell(node: Expr): boolean {
  if (node.kind === 'Name') return SHELLS.has(node.id);
  return node.kind === 'Call' && node.func.kind === 'Name' && node.func.id === 'get_ipython';
}

/** `get_ipython().run_line_magic('matplotlib', 'inline')` is the magic. */
function lowerShellCall(to: Lowering, attr: string, node: Call): void {
  const [first, second, third] = node.args.map(textOf);
  if (first === undefined) {
    if (attr === 'run_cell' || attr === 'ex') to.emit('open', attr, node);
    return;
  }
  if (attr === 'magic' || attr === 'run_line_magic') {
    const line = attr === 'magic' ? first : `${first} ${second ?? ''}`;
    const text = line.trim().replace(/^%(?=\S)/, '');
    const [name = ''] = text.split(/\s/, 1);
    lowerMagic(to, {
      name,
      args: text.slice(name.length).trimStart(),
      start: node.start,
      end: node.end,
      body: null,
      bodyText: null,
    });
  } else if (attr === 'run_cell_magic') {
    lowerMagic(to, {
      name: first,
      args: second ?? '',
      start: node.start,
      end: node.end,
      body: null,
      bodyText: third ?? '',
    });
  } else if (attr === 'run_cell' || attr === 'ex') to.emit('open', attr, node);
}

function textOf(node: Expr): string | undefined {
  return node.kind === 'Constant' && typeof node.value === 'string' ? node.value : undefined;
}

/** `var('x y z')` of SymPy puts its symbols into the caller's namespace. */
function lowerSymbols(to: Lowering, node: Call): void {
  const text = node.args[0] === undefined ? undefined : textOf(node.args[0]);
  if (text === undefined || /[:()]/.test(text)) to.emit('open', 'var', node);
  else for (const name of text.split(/[\s,]+/)) if (name !== '') to.emit('assume', name, node);
}

function bindText(to: Lowering, node: Expr | undefined): void {
  const text = node === undefined ? undefined : textOf(node);
  if (text !== undefined) to.emit('bind', text, node ?? { start: 0, end: 0 });
}

/** `globals().update({'x': 1}, y=2)`. */
function bindKeys(to: Lowering, node: Call): void {
  for (const arg of node.args) {
    const keys = arg.kind === 'Dict' ? arg.keys.map((key) => (key === null ? undefined : textOf(key))) : [undefined];
    if (keys.includes(undefined)) to.emit('open', 'globals', node);
    for (const key of keys) if (key !== undefined) to.emit('bind', key, node);
  }
  for (const keyword of node.keywords) {
    if (keyword.arg === null) to.emit('open', 'globals', node);
    else to.emit('bind', keyword.arg, keyword);
  }
}
