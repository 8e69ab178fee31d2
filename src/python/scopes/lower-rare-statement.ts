import type { AnnAssign, Assert, Raise, Stmt } from '../ast.js';
import { lowerCompound } from './lower-compound.js';
import { lowerExpression } from './lower-expression.js';
import { lowerIPython } from './lower-ipython.js';
import { lowerDelete, lowerTarget } from './lower-target.js';
import type { Lowering } from './lowering.js';
import { SURE } from './name-event.js';

type Frequent =
  'Expr' | 'Assign' | 'AugAssign' | 'FunctionDef' | 'AsyncFunctionDef' | 'ClassDef' | 'Import' | 'ImportFrom';
type Leaving = 'Return' | 'Break' | 'Continue' | 'Pass';

/** The statements that are not met in every cell. Answers whether control surely never gets past it. */
export function lowerRareStatement(to: Lowering, node: Exclude<Stmt, { kind: Frequent | Leaving }>): boolean {
  switch (node.kind) {
    case 'LineMagic':
    case 'ShellCommand':
    case 'HelpQuery':
    case 'CellMagic':
      lowerIPython(to, node);
      return false;
    case 'Delete':
      for (const target of node.targets) lowerDelete(to, target);
      return false;
    case 'AnnAssign':
      lowerAnnAssign(to, node);
      return false;
    case 'TypeAlias':
      // The value is evaluated when somebody asks for it, most often never (PEP 695).
      lowerTarget(to, node.name, null);
      return false;
    case 'Raise':
      lowerRaise(to, node);
      return true;
    case 'Assert':
      return lowerAssert(to, node);
    case 'Global':
      to.declareGlobal(node.names);
      return false;
    case 'Nonlocal':
      to.declareNonlocal(node.names);
      return false;
    case 'Python2Print':
    case 'Python2Exec':
    case 'InvalidStmt':
      lowerStrange(to, node);
      return false;
    default:
      return lowerCompound(to, node);
  }
}

function lowerAnnAssign(to: Lowering, node: AnnAssign): void {
  if (node.value !== null) lowerExpression(to, node.value);
  // Annotations of a function's own variables are never evaluated.
  if (!to.lazyAnnotations && to.block.kind !== 'function') lowerExpression(to, node.annotation, SURE);
  if (node.value !== null) lowerTarget(to, node.target, null);
  // Without a value nothing is bound, but in a function the name is a local one all the same.
  else if (node.target.kind === 'Name') to.declare(node.target.id);
}

function lowerRaise(to: Lowering, { exc, cause }: Raise): void {
  if (exc !== null) lowerExpression(to, exc, SURE);
  if (cause !== null) lowerExpression(to, cause, SURE);
}

function lowerAssert(to: Lowering, { test, msg }: Assert): boolean {
  lowerExpression(to, test, SURE);
  if (msg !== null) to.conditionally(() => lowerExpression(to, msg, SURE));
  return test.kind === 'Constant' && (test.value === false || test.value === 0);
}

function lowerStrange(
  to: Lowering,
  node: Extract<Stmt, { kind: 'Python2Print' | 'Python2Exec' | 'InvalidStmt' }>,
): void {
  if (node.kind === 'InvalidStmt') for (const part of node.parts) lowerExpression(to, part, SURE);
  else if (node.kind === 'Python2Print') for (const value of node.values) lowerExpression(to, value, SURE);
  else {
    lowerExpression(to, node.body, SURE);
    if (node.globals === null) to.emit('open', 'exec', node);
  }
}
