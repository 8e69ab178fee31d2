import type { Node } from './ast.js';

type Kind = Node['kind'];

/** The fields of each kind that hold nodes, in the order in which Python evaluates them. */
const CHILDREN: Readonly<Record<Kind, readonly string[]>> = {
  Module: ['body'],
  FunctionDef: ['decoratorList', 'typeParams', 'args', 'returns', 'body'],
  AsyncFunctionDef: ['decoratorList', 'typeParams', 'args', 'returns', 'body'],
  ClassDef: ['decoratorList', 'typeParams', 'bases', 'keywords', 'body'],
  Return: ['value'],
  Delete: ['targets'],
  Assign: ['value', 'targets'],
  TypeAlias: ['name', 'typeParams', 'value'],
  AugAssign: ['target', 'value'],
  AnnAssign: ['value', 'target', 'annotation'],
  For: ['iter', 'target', 'body', 'orelse'],
  AsyncFor: ['iter', 'target', 'body', 'orelse'],
  While: ['test', 'body', 'orelse'],
  If: ['test', 'body', 'orelse'],
  With: ['items', 'body'],
  AsyncWith: ['items', 'body'],
  WithItem: ['contextExpr', 'optionalVars'],
  Match: ['subject', 'cases'],
  MatchCase: ['pattern', 'guard', 'body'],
  Raise: ['exc', 'cause'],
  Try: ['body', 'handlers', 'orelse', 'finalbody'],
  TryStar: ['body', 'handlers', 'orelse', 'finalbody'],
  ExceptHandler: ['type', 'body'],
  Assert: ['test', 'msg'],
  Import: ['names'],
  ImportFrom: ['names'],
  Alias: [],
  Global: ['names'],
  Nonlocal: ['names'],
  Identifier: [],
  Expr: ['value'],
  Pass: [],
  Break: [],
  Continue: [],
  Python2Print: ['values'],
  Python2Exec: ['body', 'globals', 'locals'],
  InvalidStmt: ['parts'],
  LineMagic: ['inserted', 'body', 'target'],
  ShellCommand: ['inserted', 'target'],
  HelpQuery: ['expr'],
  CellMagic: ['inserted', 'lineBody', 'body'],
  Inserted: ['expr'],
  BoolOp: ['values'],
  NamedExpr: ['value', 'target'],
  BinOp: ['left', 'right'],
  UnaryOp: ['operand'],
  Lambda: ['args', 'body'],
  Arguments: ['posonlyargs', 'args', 'vararg', 'kwonlyargs', 'kwarg', 'defaults', 'kwDefaults'],
  Argument: ['annotation'],
  IfExp: ['test', 'body', 'orelse'],
  Dict: ['keys', 'values'],
  Set: ['elts'],
  Comprehension: ['iter', 'target', 'ifs'],
  ListComp: ['generators', 'elt'],
  SetComp: ['generators', 'elt'],
  DictComp: ['generators', 'key', 'value'],
  GeneratorExp: ['generators', 'elt'],
  Await: ['value'],
  Yield: ['value'],
  YieldFrom: ['value'],
  Compare: ['left', 'comparators'],
  Call: ['func', 'args', 'keywords'],
  Keyword: ['value'],
  FormattedValue: ['value', 'formatSpec'],
  Interpolation: ['value', 'formatSpec'],
  JoinedStr: ['values'],
  TemplateStr: ['values'],
  Constant: [],
  Attribute: ['value'],
  Subscript: ['value', 'slice'],
  Starred: ['value'],
  Name: [],
  List: ['elts'],
  Tuple: ['elts'],
  Slice: ['lower', 'upper', 'step'],
  Python2Repr: ['value'],
  InvalidExpr: [],
  TypeVar: ['bound', 'defaultValue'],
  TypeVarTuple: ['bound', 'defaultValue'],
  ParamSpec: ['bound', 'defaultValue'],
  MatchValue: ['value'],
  MatchSingleton: [],
  MatchSequence: ['patterns'],
  MatchMapping: ['keys', 'patterns', 'rest'],
  MatchClass: ['cls', 'patterns', 'kwdPatterns'],
  MatchStar: ['name'],
  MatchAs: ['pattern', 'name'],
  MatchOr: ['patterns'],
};

/**
 * Calls `visit` with each node directly below `node`, in the order of evaluation: the value of an assignment before its
 * targets. The keys and values of a dict come one list after the other. Goes one level deep.
 */
export function forEachChild(node: Node, visit: (child: Node) => void): void {
  // The table names only fields that hold a node, null, or an array of these.
  const fields = node as unknown as Readonly<Record<string, Node | null | readonly (Node | null)[]>>;
  for (const name of CHILDREN[node.kind]) {
    const value = fields[name];
    if (value === null || value === undefined) continue;
    if (!('kind' in value)) {
      for (const child of value) if (child !== null) visit(child);
    } else {
      visit(value);
    }
  }
}

/**
 * Calls `visit` with `root` and every node below it, parents first. What `visit` answers with false is not entered.
 * Keeps its own stack, so that no tree is too deep for it.
 */
export function walk(root: Node, visit: (node: Node) => unknown): void {
  const stack: Node[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (visit(node) === false) continue;
    const from = stack.length;
    forEachChild(node, (child) => stack.push(child));
    // The last one pushed is visited first, so the children are turned round.
    for (let low = from, high = stack.length - 1; low < high; low++, high--) {
      const a = stack[low];
      const b = stack[high];
      if (a !== undefined && b !== undefined) {
        stack[low] = b;
        stack[high] = a;
      }
    }
  }
}
