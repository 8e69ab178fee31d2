import type { CellMagic, IPythonStmt } from '../ast.js';
import { lowerMagic } from './lower-magic.js';
import { lowerTarget } from './lower-target.js';
import { lowerStatements } from './lower-statements.js';
import type { Lowering } from './lowering.js';

/**
 * Magics, shell lines and help queries. `{x}` and `$x` in them are no reads: IPython passes the line on unchanged
 * where the name does not exist; and `x?` only prints that nothing was found.
 */
export function lowerIPython(to: Lowering, node: IPythonStmt): void {
  switch (node.kind) {
    case 'ShellCommand':
      if (node.target !== null) lowerTarget(to, node.target, null);
      return;
    case 'HelpQuery':
      return;
    case 'LineMagic':
      lowerMagic(to, { ...node, bodyText: null });
      if (node.target !== null) lowerTarget(to, node.target, null);
      return;
    case 'CellMagic':
      lowerCellMagic(to, node);
  }
}

/** The setup of `%%timeit setup` belongs to the same function as the body. */
function lowerCellMagic(to: Lowering, node: CellMagic): void {
  const { lineBody } = node;
  if (lineBody === null) lowerMagic(to, node);
  else
    to.covered([], () => {
      lowerStatements(to, lineBody);
      lowerMagic(to, node);
    });
}
