import type { Assign, Expr, Stmt } from '../ast.js';
import { lowerExpression } from './lower-expression.js';
import { lowerClass, lowerDefinition, lowerValue } from './lower-function.js';
import { lowerImport, lowerImportFrom } from './lower-import.js';
import { lowerRareStatement } from './lower-rare-statement.js';
import { lowerTarget } from './lower-target.js';
import type { Lowering } from './lowering.js';
import { SURE } from './name-event.js';

/**
 * Lowers a list of statements. Answers whether control surely never gets past its end; what stands behind the statement
 * that ends it (`raise`, `return`, `exit()`) is dead.
 */
export function lowerStatements(to: Lowering, body: readonly Stmt[]): boolean {
  const { depth } = to.around;
  let ends = false;
  for (const statement of body) {
    const { leaves } = to;
    ends = lowerStatement(to, statement);
    if (ends) break;
    // Behind `if ...: continue` the rest of the round is conditional.
    if (to.leaves !== leaves) to.around.depth = depth + 1;
  }
  to.around.depth = depth;
  return ends;
}

function lowerStatement(to: Lowering, node: Stmt): boolean {
  switch (node.kind) {
    case 'Expr':
      lowerExpression(to, node.value, SURE);
      return isExit(node.value);
    case 'Assign':
      lowerAssign(to, node);
      return false;
    case 'AugAssign':
      if (node.target.kind === 'Name') to.read(node.target.id, node.target.start, node.target.end, SURE, null);
      lowerExpression(to, node.value, SURE);
      lowerTarget(to, node.target, null);
      return false;
    case 'FunctionDef':
    case 'AsyncFunctionDef':
      lowerDefinition(to, node);
      return false;
    case 'ClassDef':
      lowerClass(to, node);
      return false;
    case 'Import':
      lowerImport(to, node);
      return false;
    case 'ImportFrom':
      lowerImportFrom(to, node);
      return false;
    case 'Return':
      if (node.value !== null) lowerExpression(to, node.value);
      to.leaves++;
      return true;
    case 'Break':
    case 'Continue':
      to.leaves++;
      return true;
    case 'Pass':
      return false;
    default:
      return lowerRareStatement(to, node);
  }
}

function lowerAssign(to: Lowering, node: Assign): void {
  const [target] = node.targets;
  if (target?.kind === 'Name' && node.targets.length === 1) {
    lowerTarget(to, target, lowerValue(to, node.value));
    return;
  }
  lowerExpression(to, node.value);
  for (const one of node.targets) lowerTarget(to, one, null);
}

const EXITS = new Set(['exit', 'quit']);

/** `sys.exit()`, `exit()`, `quit()`, `os._exit()`: the cell ends here. IPython calls a bare `exit` itself. */
function isExit(node: Expr): boolean {
  if (node.kind === 'Name') return EXITS.has(node.id);
  if (node.kind !== 'Call') return false;
  const { func } = node;
  if (func.kind === 'Name') return EXITS.has(func.id);
  if (func.kind !== 'Attribute' || func.value.kind !== 'Name') return false;
  return (
    (func.value.id === 'sys' && func.attr === 'exit') ||
    (func.value.id === 'os' && (func.attr === '_exit' || func.attr === 'abort'))
  );
}
