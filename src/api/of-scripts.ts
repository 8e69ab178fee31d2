/**
 * For a habit of scripts: they are started by one another and mended together, where a notebook is opened and run by
 * itself and keeps a finding of its own. `same`: what those of one habit have in common.
 */
export function ofScripts(path: string, same: string): string | null {
  return path.endsWith('.ipynb') ? null : same;
}
