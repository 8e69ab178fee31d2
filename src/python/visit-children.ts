import type { Node } from './ast.js';

type Kind = Node['kind'];
type Visit = (child: Node) => void;
type OfKind<K extends Kind, N = Node> = N extends { readonly kind: infer Own } ? (K extends Own ? N : never) : never;

/**
 * Visits what each kind of node has directly below it, in the order in which Python evaluates it. A function a kind, not a
 * table of the fields' names: a field that is looked up by its name costs several times one that stands in the code, and
 * every tree is walked more than once.
 */
export const VISIT_CHILDREN: { readonly [K in Kind]: (node: OfKind<K>, visit: Visit) => void } = {
  Module: (node, visit) => all(node.body, visit),
  FunctionDef: (node, visit) => {
    all(node.decoratorList, visit);
    all(node.typeParams, visit);
    one(node.args, visit);
    one(node.returns, visit);
    all(node.body, visit);
  },
  AsyncFunctionDef: (node, visit) => {
    all(node.decoratorList, visit);
    all(node.typeParams, visit);
    one(node.args, visit);
    one(node.returns, visit);
    all(node.body, visit);
  },
  ClassDef: (node, visit) => {
    all(node.decoratorList, visit);
    all(node.typeParams, visit);
    all(node.bases, visit);
    all(node.keywords, visit);
    all(node.body, visit);
  },
  Return: (node, visit) => one(node.value, visit),
  Delete: (node, visit) => all(node.targets, visit),
  Assign: (node, visit) => {
    one(node.value, visit);
    all(node.targets, visit);
  },
  TypeAlias: (node, visit) => {
    one(node.name, visit);
    all(node.typeParams, visit);
    one(node.value, visit);
  },
  AugAssign: (node, visit) => {
    one(node.target, visit);
    one(node.value, visit);
  },
  AnnAssign: (node, visit) => {
    one(node.value, visit);
    one(node.target, visit);
    one(node.annotation, visit);
  },
  For: (node, visit) => {
    one(node.iter, visit);
    one(node.target, visit);
    all(node.body, visit);
    all(node.orelse, visit);
  },
  AsyncFor: (node, visit) => {
    one(node.iter, visit);
    one(node.target, visit);
    all(node.body, visit);
    all(node.orelse, visit);
  },
  While: (node, visit) => {
    one(node.test, visit);
    all(node.body, visit);
    all(node.orelse, visit);
  },
  If: (node, visit) => {
    one(node.test, visit);
    all(node.body, visit);
    all(node.orelse, visit);
  },
  With: (node, visit) => {
    all(node.items, visit);
    all(node.body, visit);
  },
  AsyncWith: (node, visit) => {
    all(node.items, visit);
    all(node.body, visit);
  },
  WithItem: (node, visit) => {
    one(node.contextExpr, visit);
    one(node.optionalVars, visit);
  },
  Match: (node, visit) => {
    one(node.subject, visit);
    all(node.cases, visit);
  },
  MatchCase: (node, visit) => {
    one(node.pattern, visit);
    one(node.guard, visit);
    all(node.body, visit);
  },
  Raise: (node, visit) => {
    one(node.exc, visit);
    one(node.cause, visit);
  },
  Try: (node, visit) => {
    all(node.body, visit);
    all(node.handlers, visit);
    all(node.orelse, visit);
    all(node.finalbody, visit);
  },
  TryStar: (node, visit) => {
    all(node.body, visit);
    all(node.handlers, visit);
    all(node.orelse, visit);
    all(node.finalbody, visit);
  },
  ExceptHandler: (node, visit) => {
    one(node.type, visit);
    all(node.body, visit);
  },
  Assert: (node, visit) => {
    one(node.test, visit);
    one(node.msg, visit);
  },
  Import: (node, visit) => all(node.names, visit),
  ImportFrom: (node, visit) => all(node.names, visit),
  Alias: nothing,
  Global: (node, visit) => all(node.names, visit),
  Nonlocal: (node, visit) => all(node.names, visit),
  Identifier: nothing,
  Expr: (node, visit) => one(node.value, visit),
  Pass: nothing,
  Break: nothing,
  Continue: nothing,
  Python2Print: (node, visit) => all(node.values, visit),
  Python2Exec: (node, visit) => {
    one(node.body, visit);
    one(node.globals, visit);
    one(node.locals, visit);
  },
  InvalidStmt: (node, visit) => all(node.parts, visit),
  LineMagic: (node, visit) => {
    all(node.inserted, visit);
    all(node.body, visit);
    one(node.target, visit);
  },
  ShellCommand: (node, visit) => {
    all(node.inserted, visit);
    one(node.target, visit);
  },
  HelpQuery: (node, visit) => one(node.expr, visit),
  CellMagic: (node, visit) => {
    all(node.inserted, visit);
    all(node.lineBody, visit);
    all(node.body, visit);
  },
  Inserted: (node, visit) => one(node.expr, visit),
  BoolOp: (node, visit) => all(node.values, visit),
  NamedExpr: (node, visit) => {
    one(node.value, visit);
    one(node.target, visit);
  },
  BinOp: (node, visit) => {
    one(node.left, visit);
    one(node.right, visit);
  },
  UnaryOp: (node, visit) => one(node.operand, visit),
  Lambda: (node, visit) => {
    one(node.args, visit);
    one(node.body, visit);
  },
  Arguments: (node, visit) => {
    all(node.posonlyargs, visit);
    all(node.args, visit);
    one(node.vararg, visit);
    all(node.kwonlyargs, visit);
    one(node.kwarg, visit);
    all(node.defaults, visit);
    all(node.kwDefaults, visit);
  },
  Argument: (node, visit) => one(node.annotation, visit),
  IfExp: (node, visit) => {
    one(node.test, visit);
    one(node.body, visit);
    one(node.orelse, visit);
  },
  Dict: (node, visit) => {
    all(node.keys, visit);
    all(node.values, visit);
  },
  Set: (node, visit) => all(node.elts, visit),
  Comprehension: (node, visit) => {
    one(node.iter, visit);
    one(node.target, visit);
    all(node.ifs, visit);
  },
  ListComp: (node, visit) => {
    all(node.generators, visit);
    one(node.elt, visit);
  },
  SetComp: (node, visit) => {
    all(node.generators, visit);
    one(node.elt, visit);
  },
  DictComp: (node, visit) => {
    all(node.generators, visit);
    one(node.key, visit);
    one(node.value, visit);
  },
  GeneratorExp: (node, visit) => {
    all(node.generators, visit);
    one(node.elt, visit);
  },
  Await: (node, visit) => one(node.value, visit),
  Yield: (node, visit) => one(node.value, visit),
  YieldFrom: (node, visit) => one(node.value, visit),
  Compare: (node, visit) => {
    one(node.left, visit);
    all(node.comparators, visit);
  },
  Call: (node, visit) => {
    one(node.func, visit);
    all(node.args, visit);
    all(node.keywords, visit);
  },
  Keyword: (node, visit) => one(node.value, visit),
  FormattedValue: (node, visit) => {
    one(node.value, visit);
    one(node.formatSpec, visit);
  },
  Interpolation: (node, visit) => {
    one(node.value, visit);
    one(node.formatSpec, visit);
  },
  JoinedStr: (node, visit) => all(node.values, visit),
  TemplateStr: (node, visit) => all(node.values, visit),
  Constant: nothing,
  Attribute: (node, visit) => one(node.value, visit),
  Subscript: (node, visit) => {
    one(node.value, visit);
    one(node.slice, visit);
  },
  Starred: (node, visit) => one(node.value, visit),
  Name: nothing,
  List: (node, visit) => all(node.elts, visit),
  Tuple: (node, visit) => all(node.elts, visit),
  Slice: (node, visit) => {
    one(node.lower, visit);
    one(node.upper, visit);
    one(node.step, visit);
  },
  Python2Repr: (node, visit) => one(node.value, visit),
  InvalidExpr: nothing,
  TypeVar: (node, visit) => {
    one(node.bound, visit);
    one(node.defaultValue, visit);
  },
  TypeVarTuple: (node, visit) => {
    one(node.bound, visit);
    one(node.defaultValue, visit);
  },
  ParamSpec: (node, visit) => {
    one(node.bound, visit);
    one(node.defaultValue, visit);
  },
  MatchValue: (node, visit) => one(node.value, visit),
  MatchSingleton: nothing,
  MatchSequence: (node, visit) => all(node.patterns, visit),
  MatchMapping: (node, visit) => {
    all(node.keys, visit);
    all(node.patterns, visit);
    one(node.rest, visit);
  },
  MatchClass: (node, visit) => {
    one(node.cls, visit);
    all(node.patterns, visit);
    all(node.kwdPatterns, visit);
  },
  MatchStar: (node, visit) => one(node.name, visit),
  MatchAs: (node, visit) => {
    one(node.pattern, visit);
    one(node.name, visit);
  },
  MatchOr: (node, visit) => all(node.patterns, visit),
};

function nothing(): void {
  // A leaf.
}

function one(child: Node | null, visit: Visit): void {
  if (child !== null) visit(child);
}

function all(children: readonly (Node | null)[] | null, visit: Visit): void {
  if (children === null) return;
  for (const child of children) if (child !== null) visit(child);
}
