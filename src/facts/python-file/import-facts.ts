import type { ImportFact } from '../../api/index.js';
import { PYTHON_2_STDLIB, STDLIB } from '../../data/stdlib.js';
import { scanImports } from '../../python/imports/scan-imports.js';
import type { ScannedImport } from '../../python/imports/scan-imports.js';
import type { SourceText } from '../text/source-text.js';

/** What runs a notebook brings these along. */
const IPYTHON: ReadonlySet<string> = new Set(['IPython', 'ipykernel']);

/** The imports of a script, or of a code cell with its magics (`ipython`). */
export function importFacts(text: SourceText, ipython: boolean): ImportFact[] {
  return scanImports(text.text, ipython).map((found) => ({
    module: found.module,
    top: found.top,
    level: found.level,
    origin: originOf(found),
    guarded: found.guarded,
    typing: found.typing,
    at: text.place(found.start, found.end),
  }));
}

/** A module that only Python 2 had is the standard library's all the same: there is no package to declare for it. */
function originOf({ top, level }: ScannedImport): ImportFact['origin'] {
  if (level > 0) return 'relative';
  if (STDLIB.has(top) || PYTHON_2_STDLIB.has(top)) return 'stdlib';
  return IPYTHON.has(top) ? 'ipython' : 'outside';
}
