// Lets a script import the project's TypeScript: bundles one module into a temporary file and imports that.
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL, fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** @param {string} path of a module, relative to the project's root */
export async function loadSource(path) {
  const root = fileURLToPath(new URL('../', import.meta.url));
  // Inside the project, so that packages that stay outside the bundle are found.
  const folder = mkdtempSync(join(root, 'node_modules', '.reprolint-'));
  try {
    const outfile = join(folder, 'module.mjs');
    await build({
      entryPoints: [join(root, path)],
      outfile,
      bundle: true,
      format: 'esm',
      platform: 'node',
      packages: 'external',
      logLevel: 'warning',
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
