import type { ListedName } from './listing-disk.js';

const SKIPPED: ReadonlyMap<string, string> = new Map([
  ['.git', 'git’s own folder'],
  ['.hg', 'Mercurial’s own folder'],
  ['.svn', 'Subversion’s own folder'],
  ['node_modules', 'installed packages'],
  ['site-packages', 'installed packages'],
  ['dist-packages', 'installed packages'],
  ['__pypackages__', 'installed packages'],
  ['.eggs', 'installed packages'],
  ['.venv', 'a virtual environment'],
  ['.ipynb_checkpoints', 'Jupyter’s copies of notebooks'],
  ['.virtual_documents', 'Jupyter’s copies of notebooks'],
  // Jupyter Book and Sphinx copy every notebook there.
  ['_build', 'rendered pages'],
  ['_sources', 'rendered pages'],
  ['jupyter_execute', 'rendered pages'],
  ['.jupyter_cache', 'rendered pages'],
  ['__pycache__', 'a cache'],
  ['.tox', 'a cache'],
  ['.nox', 'a cache'],
  ['.mypy_cache', 'a cache'],
  ['.pytest_cache', 'a cache'],
  ['.ruff_cache', 'a cache'],
]);
const ENVIRONMENT_NAMES: ReadonlySet<string> = new Set(['venv', 'env', 'ENV', 'virtualenv', '.env', '.virtualenv']);

/** What a folder of this name holds, if nobody's own work ever lies in it; nothing otherwise. */
export function skippedByName(name: string): string | undefined {
  return SKIPPED.get(name) ?? (/\{[{%]/.test(name) ? 'a template of a project' : undefined);
}

/**
 * A Python environment by what lies in it: `pyvenv.cfg` (PEP 405), `conda-meta`, or, under a usual name, the folders that
 * virtualenv made before PEP 405. A plain folder called `env` may well hold somebody's own manifests.
 */
export function isEnvironment(name: string, names: readonly ListedName[]): boolean {
  const has = (wanted: string, kind: ListedName['kind']): boolean =>
    names.some((entry) => entry.name === wanted && entry.kind === kind);
  if (has('pyvenv.cfg', 'file') || has('conda-meta', 'directory')) return true;
  if (!ENVIRONMENT_NAMES.has(name)) return false;
  return (
    (has('bin', 'directory') && has('lib', 'directory')) || (has('Scripts', 'directory') && has('Lib', 'directory'))
  );
}
