import type { Import, ImportFrom } from '../ast.js';
import type { Lowering } from './lowering.js';

/** `import a.b` binds `a`, `import a.b as c` binds `c`. A module that is not installed is another rule's finding: the name counts as bound. */
export function lowerImport(to: Lowering, node: Import): void {
  for (const alias of node.names) {
    const name = alias.asname ?? alias.name.split('.', 1)[0] ?? alias.name;
    const start = alias.asname === null ? alias.start : alias.asnameStart;
    to.bind(name, start, alias.asname === null ? start + name.length : alias.end, null);
  }
}

/** `from m import a as b` binds `b`; a star binds what the flow knows of the module, dots of a relative import in front of its name. */
export function lowerImportFrom(to: Lowering, node: ImportFrom): void {
  const module = '.'.repeat(node.level) + (node.module ?? '');
  for (const alias of node.names) {
    if (alias.name === '*') to.emit('star', module, alias);
    else {
      if (module === '__future__' && alias.name === 'annotations') to.lazyAnnotations = true;
      const start = alias.asname === null ? alias.start : alias.asnameStart;
      to.bind(alias.asname ?? alias.name, start, alias.end, null);
    }
  }
}
