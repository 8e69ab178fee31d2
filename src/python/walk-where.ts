import type { Module, Node } from './ast.js';
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
  walk(module, (node) => (STATEMENTS.has(node.kind) && !holdsOne(node, places) ? false : visit(node)));
}

/** Whether one of the places, which ascend, is in the statement. Decorators stand in front of their definition. */
function holdsOne(node: Node, places: readonly number[]): boolean {
  const start = 'decoratorList' in node ? (node.decoratorList[0]?.start ?? node.start) : node.start;
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return (places[low] ?? Infinity) < node.end;
}
