import type { Context, Expr } from '../ast.js';
import { report } from './errors.js';
import { beginsExpr, parseStarred } from './expression-lists.js';
import { parseBinary } from './expressions.js';
import type { Scanner } from './scanner.js';
import * as T from './tokens.js';

/** The same node with fields that can still be set: only the parser, while it builds the tree. */
type Mutable<N> = { -readonly [K in keyof N]: N[K] };

/** Targets of a `for`: not whole expressions, for the `in` belongs to the loop. */
export function parseTargetList(s: Scanner): Expr {
  const start = s.start;
  const starred = s.tok === T.STAR;
  const first = parseTarget(s);
  if (s.tok !== T.COMMA) {
    if (starred) s.strays.push(start);
    setContext(s, first, 'store');
    return first;
  }
  const elts = [first];
  while (s.tok === T.COMMA) {
    s.advance();
    if (!beginsExpr(s.tok)) break;
    elts.push(parseTarget(s));
  }
  const tuple: Expr = { kind: 'Tuple', start, end: s.prevEnd, elts, ctx: 'load' };
  setContext(s, tuple, 'store');
  return tuple;
}

function parseTarget(s: Scanner): Expr {
  return s.tok === T.STAR ? parseStarred(s) : parseBinary(s, T.PREC_BITOR);
}

/** Turns an expression that was read as a value into a target; reports what cannot be one. */
export function setContext(s: Scanner, node: Expr, ctx: Context): void {
  switch (node.kind) {
    case 'Name':
    case 'Attribute':
    case 'Subscript':
      (node as Mutable<typeof node>).ctx = ctx;
      return;
    case 'Starred':
      if (ctx === 'del') break;
      s.stars++;
      (node as Mutable<typeof node>).ctx = ctx;
      setContext(s, node.value, ctx);
      return;
    case 'List':
    case 'Tuple':
      (node as Mutable<typeof node>).ctx = ctx;
      setContexts(s, node.elts, ctx);
      return;
    case 'InvalidExpr':
      return;
    default:
      break;
  }
  const verb = ctx === 'del' ? 'delete' : 'assign to';
  report(s, 'syntax', `cannot ${verb} ${describe(node)}`, node.start, node.end);
}

function setContexts(s: Scanner, targets: readonly Expr[], ctx: Context): void {
  const before = s.stars;
  for (const target of targets) setContext(s, target, ctx);
  if (s.stars > before + 1) s.strays.push(targets[0]?.start ?? s.start);
}

/** The targets of `op=` and of annotations are single places. */
export function setSingleTarget(s: Scanner, node: Expr, what: string): void {
  if (node.kind === 'Name' || node.kind === 'Attribute' || node.kind === 'Subscript') {
    (node as Mutable<typeof node>).ctx = 'store';
  } else if (node.kind !== 'InvalidExpr') {
    report(s, 'syntax', `${describe(node)} cannot be the target of ${what}`, node.start, node.end);
  }
}

const DESCRIPTIONS: Readonly<Partial<Record<Expr['kind'], string>>> = {
  Attribute: 'an attribute',
  Await: 'an `await` expression',
  BinOp: 'the result of an operator',
  BoolOp: 'the result of an operator',
  Call: 'the result of a function call',
  Compare: 'a comparison',
  Dict: 'a dict',
  DictComp: 'a comprehension',
  GeneratorExp: 'a generator',
  IfExp: 'a conditional expression',
  JoinedStr: 'an f-string',
  Lambda: 'a lambda',
  List: 'a list',
  ListComp: 'a comprehension',
  Set: 'a set',
  SetComp: 'a comprehension',
  Starred: 'a starred expression',
  Tuple: 'a tuple',
  UnaryOp: 'the result of an operator',
  Yield: 'a `yield`',
};

function describe(node: Expr): string {
  if (node.kind !== 'Constant') return DESCRIPTIONS[node.kind] ?? 'this expression';
  if (node.type === 'none') return '`None`';
  if (node.type === 'bool') return node.value === true ? '`True`' : '`False`';
  return 'a constant';
}
