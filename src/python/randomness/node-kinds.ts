import type { Expr, Node, Stmt } from '../ast.js';

/** Neither statements nor expressions. */
const PARTS: ReadonlySet<Node['kind']> = new Set<Node['kind']>([
  'Keyword',
  'Arguments',
  'Argument',
  'Inserted',
  'WithItem',
  'MatchCase',
]);
const STATEMENTS: ReadonlySet<string> = new Set(
  'Assign AugAssign AnnAssign For AsyncFor While If With AsyncWith Try TryStar Match FunctionDef AsyncFunctionDef ClassDef Expr Return Raise Assert Import ImportFrom Delete Global Nonlocal Pass Break Continue Python2Print Python2Exec InvalidStmt LineMagic CellMagic ShellCommand HelpQuery TypeAlias'.split(
    ' ',
  ),
);

/** A piece of a statement or an expression that is neither itself. */
export function isPart(node: Node): boolean {
  return PARTS.has(node.kind);
}

export function isStatement(node: Node): node is Stmt {
  return STATEMENTS.has(node.kind);
}

/** What is no part and no statement. */
export function isExpression(node: Node): node is Expr {
  return !isPart(node) && !isStatement(node);
}
