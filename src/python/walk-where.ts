import type { Module, Node } from './ast.js';
import { holdsPlace } from './holds-place.js';
import { walk } from './walk.js';

const STATEMENTS: ReadonlySet<Node['kind']> = new Set<Node['kind']>([
  'AnnAssign',
  'Assert',
  'Assign',
  'AsyncFor',
  'AsyncFunctionDef',
  'AsyncWith',
  'AugAssign',
  'ClassDef',
  'Expr',
  'For',
  'FunctionDef',
  'If',
  'Raise',
  'Return',
  'Try',
  'While',
  'With',
]);

/**
 * Walks as `walk` does, but enters no statement in whose text `pattern` (with the flag `g`) does not match: what is looked for
 * by its name stands in few statements of a text, even where the word itself is common.
 */
export function walkWhere(module: Module, pattern: RegExp, visit: (node: Node) => unknown): void {
  const places = Array.from(module.source.matchAll(pattern), ({ index }) => index);
  if (places.length === 0) return;
  walk(module, (node) => (STATEMENTS.has(node.kind) && !holdsPlace(node, places) ? false : visit(node)));
}
