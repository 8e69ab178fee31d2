import type { Node, PythonError, Stmt } from '../ast.js';

/** Expressions deeper than this are cut, so that whoever walks the tree by recursion does not run out of stack. */
const MAX_TREE_DEPTH = 800;
const BLOCK_FIELDS: ReadonlySet<string> = new Set(['body', 'lineBody', 'orelse', 'finalbody', 'handlers', 'cases']);

interface Place {
  readonly node: Node;
  /** How deep inside its statement. */
  readonly depth: number;
  readonly statement: number;
}

/**
 * Puts an `InvalidExpr` in the place of every expression that is too deep, such as the left end of `a + a + ...` a hundred
 * thousand long, and records one error of kind `depth` for each statement concerned. Only needed for trees that were
 * found suspicious; changes the tree, which nobody else has seen yet.
 */
export function cutDeepTrees(body: readonly Stmt[], errors: PythonError[]): void {
  const stack: Place[] = body.map((node) => ({ node, depth: 0, statement: node.start }));
  const reported = new Set<number>();
  for (let place = stack.pop(); place !== undefined; place = stack.pop()) {
    const { node, depth, statement } = place;
    const fields = node as unknown as Record<string, unknown>;
    for (const name of Object.keys(fields)) {
      const value = fields[name];
      if (Array.isArray(value)) {
        const isBlock = BLOCK_FIELDS.has(name);
        for (let i = 0; i < value.length; i++) {
          value[i] = enter(value[i], isBlock);
        }
      } else {
        fields[name] = enter(value, false);
      }
    }

    function enter(child: unknown, isBlock: boolean): unknown {
      if (!isNode(child)) return child;
      if (isBlock) {
        stack.push({ node: child, depth: 0, statement: child.start });
        return child;
      }
      if (depth < MAX_TREE_DEPTH) {
        stack.push({ node: child, depth: depth + 1, statement });
        return child;
      }
      if (!reported.has(statement)) {
        reported.add(statement);
        errors.push({ kind: 'depth', message: 'nested too deeply to be read', start: child.start, end: child.end });
      }
      return { kind: 'InvalidExpr', start: child.start, end: child.end };
    }
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'kind' in value;
}
