import type { FileKind } from '../../api/index.js';
import { containerKind } from './container-kind.js';
import { environmentKind } from './environment-kind.js';
import { manifestKind } from './manifest-kind.js';
import { readmeKind } from './readme-kind.js';

/** The kind of file that a path names, by its name alone; nothing for kinds that are not read. */
export function fileKind(path: string): FileKind | undefined {
  if (/\.ipynb$/i.test(path)) return 'notebook';
  // setup.py is Python, and a manifest besides: its own kind.
  return (
    manifestKind(path) ??
    containerKind(path) ??
    environmentKind(path) ??
    readmeKind(path) ??
    (/\.pyw?$/i.test(path) ? 'python' : undefined)
  );
}
