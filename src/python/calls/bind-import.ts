import type { Alias, Import, ImportFrom } from '../ast.js';
import { starNames } from '../flow/star-names.js';
import type { Tracer } from './tracer.js';

/** `import a.b as c` binds `a.b` to `c`; `import a.b` binds `a`. */
export function bindImport(t: Tracer, node: Import, { name, asname }: Alias): void {
  t.sink({ kind: 'import', name, ...t.base(node) });
  const top = name.split('.', 1)[0] ?? name;
  t.set(asname ?? top, { kind: 'ref', name: asname === null ? top : name, on: null });
}

/** `from m import x as y`: a constant of a local module, else what it is called there. */
export function bindImportFrom(t: Tracer, node: ImportFrom): void {
  const module = `${'.'.repeat(node.level)}${node.module ?? ''}`;
  for (const { name, asname } of node.names) {
    if (name === '*') {
      t.sink({ kind: 'import', name: `${module}.*`, ...t.base(node) });
      bindStar(t, module);
      continue;
    }
    const full = module.endsWith('.') || module === '' ? `${module}${name}` : `${module}.${name}`;
    t.sink({ kind: 'import', name: full, ...t.base(node) });
    t.set(asname ?? name, t.options.constantsOf(module)?.get(name) ?? { kind: 'ref', name: full, on: null });
  }
}

/** What `from pylab import *` and `%pylab` bind alike; the magic has two names of modules besides. */
export function bindPylab(t: Tracer): void {
  bindStar(t, 'pylab');
  t.set('np', { kind: 'ref', name: 'numpy', on: null });
  t.set('plt', { kind: 'ref', name: 'matplotlib.pyplot', on: null });
}

function bindStar(t: Tracer, module: string): void {
  const local = t.options.constantsOf(module);
  if (local !== undefined) for (const [name, value] of local) if (!name.includes('.')) t.set(name, value);
  for (const name of starNames(module) ?? []) t.set(name, { kind: 'ref', name: `${module}.${name}`, on: null });
}
