import type { ImportFrom, Stmt } from '../ast.js';

/** All that `from __future__ import ...` has ever had (CPython's `__future__.all_feature_names`). */
export const FEATURES: ReadonlySet<string> = new Set([
  'nested_scopes',
  'generators',
  'division',
  'absolute_import',
  'with_statement',
  'print_function',
  'unicode_literals',
  'barry_as_FLUFL',
  'generator_stop',
  'annotations',
]);

export function isFuture(node: Stmt): node is ImportFrom {
  return node.kind === 'ImportFrom' && node.module === '__future__' && node.level === 0;
}

/** Those of a script that stand below other code: only the docstring may stand above them. */
export function lateFutures(body: readonly Stmt[]): ReadonlySet<Stmt> {
  const first = body.findIndex(
    (node, i) => !isFuture(node) && !(i === 0 && node.kind === 'Expr' && node.value.kind === 'Constant'),
  );
  return new Set(first < 0 ? [] : body.slice(first).filter(isFuture));
}
