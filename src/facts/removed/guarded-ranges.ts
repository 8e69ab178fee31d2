import type { Expr, Module, Span, Stmt } from '../../python/ast.js';
import { walk } from '../../python/walk.js';

const CATCHERS = new Set([
  'ImportError',
  'ModuleNotFoundError',
  'AttributeError',
  'TypeError',
  'ValueError',
  'Exception',
  'BaseException',
]);

/**
 * Where the code is ready for a missing name: what stands in a `try` that catches it, what its handlers do instead, and
 * what stands under a question for the version or for the name.
 */
export function guardedRanges({ module }: { readonly module: Module }): readonly Span[] {
  const found: Span[] = [];
  const add = (body: readonly Stmt[]): void => {
    const [first] = body;
    const last = body.at(-1);
    if (first !== undefined && last !== undefined) found.push({ start: first.start, end: last.end });
  };
  if (!/\btry\b|version|hasattr/.test(module.source)) return found;
  walk(module, (node) => {
    if (node.kind === 'Try' || node.kind === 'TryStar') {
      if (!node.handlers.some(({ type }) => type === null || catches(type))) return;
      add(node.body);
      for (const { body } of node.handlers) add(body);
    } else if (node.kind === 'If' && /version|hasattr/i.test(module.source.slice(node.test.start, node.test.end))) {
      add(node.body);
      add(node.orelse);
    }
  });
  return found;
}

function catches(type: Expr): boolean {
  if (type.kind === 'Tuple') return type.elts.some(catches);
  return type.kind === 'Name' ? CATCHERS.has(type.id) : type.kind === 'Attribute' && CATCHERS.has(type.attr);
}
