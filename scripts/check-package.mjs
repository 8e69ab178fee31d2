// Packs the package as npm would publish it and holds it against publint and are-the-types-wrong, and its list of files
// against what users need; then uses it as a user does.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('../', import.meta.url)));
const scratch = mkdtempSync(join(tmpdir(), 'reprolint-pack-'));
const npx = (...words) => execFileSync('npx', words, { stdio: 'inherit' });
try {
  const [{ filename, files }] = JSON.parse(
    execFileSync('npm', ['pack', '--json', '--pack-destination', scratch], { encoding: 'utf8' }),
  );
  const strange = files
    .map(({ path }) => path)
    .filter(
      (path) =>
        !/^(dist\/|schema\/|package\.json$|README\.md$|LICENSE$|CHANGELOG\.md$|NOTICE$)/.test(path) ||
        /\.test\./.test(path),
    );
  if (strange.length > 0) throw new Error(`the package would ship ${strange.join(', ')}`);
  for (const wanted of [
    'dist/reprolint.cjs',
    'dist/index.js',
    'dist/testing.js',
    'dist/types/src/index.d.ts',
    'dist/types/src/testing/index.d.ts',
    'dist/LICENSES.txt',
    'README.md',
    'LICENSE',
  ])
    if (!files.some(({ path }) => path === wanted)) throw new Error(`the package would lack ${wanted}`);
  npx('publint', join(scratch, filename), '--strict');
  // ESM only: require() of it works on every Node that we support, but older resolution modes do not know exports.
  npx('attw', join(scratch, filename), '--profile', 'esm-only');
  execFileSync(process.execPath, ['scripts/check-consumer.mjs', join(scratch, filename)], { stdio: 'inherit' });
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
