import type { Expr, Stmt } from '../ast.js';

/**
 * Whether a statement gives a name another value than an earlier one did, as far as code can tell. Not where
 * it is no assignment or definition; where it loads what the other one may have saved; where columns are dropped, which
 * leaves the others as they were; or where it makes the name of itself (`reads`) by a call or a filter, which often adds a column,
 * tidies, or lets everything through. Arithmetic, comprehensions and `fit_transform` do change what they are given.
 */
export function surelyAnother(node: Stmt, reads: boolean): boolean {
  if (node.kind === 'AugAssign' || node.kind === 'FunctionDef' || node.kind === 'ClassDef') return true;
  if (node.kind !== 'Assign' && node.kind !== 'AnnAssign') return false;
  const { value } = node;
  if (value === null) return false;
  return reads ? changes(value) : !loads(value) && !dropsColumns(value);
}

function changes(value: Expr): boolean {
  if (value.kind === 'Call') return value.func.kind === 'Attribute' && value.func.attr.endsWith('transform');
  return value.kind === 'BinOp' || value.kind.endsWith('Comp');
}

const LOADERS = /^(?:load|load_model|restore)$/;

/** `np.load("x.npy").item()` too. */
function loads(value: Expr): boolean {
  let at = value;
  for (; at.kind === 'Call' && at.func.kind === 'Attribute'; at = at.func.value)
    if (LOADERS.test(at.func.attr)) return true;
  return at.kind === 'Call' && at.func.kind === 'Name' && LOADERS.test(at.func.id);
}

function dropsColumns(value: Expr): boolean {
  if (value.kind !== 'Call' || value.func.kind !== 'Attribute' || value.func.attr !== 'drop') return false;
  return value.keywords.some(({ arg }) => arg === 'axis' || arg === 'columns');
}
