import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import { build } from 'esbuild';

const PROJECT = path.dirname(path.dirname(path.dirname(fileURLToPath(import.meta.url))));

/** Bundles a TypeScript file of the project, named from its root, into a temporary file and imports it. */
export async function bundled(file) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'reprolint-bundle-'));
  const outfile = path.join(folder, 'bundle.mjs');
  await build({
    entryPoints: [path.join(PROJECT, file)],
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    outfile,
    logLevel: 'warning',
  });
  return import(pathToFileURL(outfile).href);
}
