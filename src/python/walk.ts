import type { Node } from './ast.js';
import { VISIT_CHILDREN } from './visit-children.js';

/**
 * Calls `visit` with each node directly below `node`, in the order of evaluation: the value of an assignment before its
 * targets. The keys and values of a dict come one list after the other. Goes one level deep.
 */
export function forEachChild(node: Node, visit: (child: Node) => void): void {
  // The function of a kind takes nodes of that kind.
  (VISIT_CHILDREN[node.kind] as (node: Node, visit: (child: Node) => void) => void)(node, visit);
}

/**
 * Calls `visit` with `root` and every node below it, parents first. What `visit` answers with false is not entered.
 * Keeps its own stack, so that no tree is too deep for it.
 */
export function walk(root: Node, visit: (node: Node) => unknown): void {
  const stack: Node[] = [root];
  const push = (child: Node): void => {
    stack.push(child);
  };
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (visit(node) === false) continue;
    const from = stack.length;
    forEachChild(node, push);
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
