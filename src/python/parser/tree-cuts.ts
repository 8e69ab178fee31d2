import type { Node, PythonError, Stmt } from '../ast.js';

/** CPython follows such an expression, up to some thousand operators: that it is cut here is no error of the text. */
export const TOO_LONG = 'too long a run of operators to be followed';

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
        errors.push({ kind: 'depth', message: TOO_LONG, start: child.start, end: child.end });
      }
      return { kind: 'InvalidExpr', start: child.start, end: child.end };
    }
  }
}

/**
 * Takes everything that begins at or behind an offset out of a statement, and ends what
 * reached over the offset there.
 */
export function cutFrom(statement: Stmt, offset: number): void {
  const stack: Node[] = [statement];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    const fields = node as unknown as Record<string, unknown>;
    if (node.end > offset) fields['end'] = offset;
    for (const name of Object.keys(fields)) {
      const value = fields[name];
      if (Array.isArray(value)) {
        while (value.length > 0 && isBehind(value.at(-1), offset)) value.pop();
        value.filter(isNode).forEach((child) => stack.push(child));
      } else if (isBehind(value, offset)) {
        // A missing parameter is null, a missing expression a node.
        const isParameter = name === 'vararg' || name === 'kwarg';
        fields[name] = isParameter ? null : { kind: 'InvalidExpr', start: offset, end: offset };
      } else if (isNode(value)) {
        stack.push(value);
      }
    }
  }
}

function isBehind(value: unknown, offset: number): boolean {
  return isNode(value) && value.start >= offset;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'kind' in value;
}
