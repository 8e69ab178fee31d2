import type { ImportFact } from '../../api/index.js';
import { PYTHON_2_STDLIB, STDLIB } from '../../data/stdlib.js';
import { importsOf } from '../../python/imports/imports-of.js';
import type { FoundImport } from '../../python/imports/imports-of.js';
import { placeIn } from './python-text.js';
import type { PythonText } from './python-text.js';

/** What runs a notebook brings these along. */
const IPYTHON: ReadonlySet<string> = new Set(['IPython', 'ipykernel']);

/** The imports of a script or of the cells of a notebook. */
export function importFacts(texts: readonly PythonText[]): ImportFact[] {
  return texts.flatMap((text) =>
    importsOf(text.module).map((found) => ({
      module: found.module,
      top: found.top,
      names: found.names,
      level: found.level,
      origin: originOf(found),
      guarded: found.guarded,
      typing: found.typing,
      optional: found.optional,
      at: placeIn(text, found.start, found.end),
    })),
  );
}

/** A module that only Python 2 had is the standard library's all the same: there is no package to declare for it. */
function originOf({ top, level }: FoundImport): ImportFact['origin'] {
  if (level > 0) return 'relative';
  if (STDLIB.has(top) || PYTHON_2_STDLIB.has(top)) return 'stdlib';
  return IPYTHON.has(top) ? 'ipython' : 'outside';
}
