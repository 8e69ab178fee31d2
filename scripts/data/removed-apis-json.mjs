// Prints the removed APIs as JSON, for scripts/data/check-removed-apis.py.
import { build } from 'esbuild';

const { outputFiles } = await build({
  entryPoints: [new URL('../../src/data/removed-api.ts', import.meta.url).pathname],
  bundle: true,
  format: 'esm',
  write: false,
});
const module = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
process.stdout.write(JSON.stringify(module.removedApis()));
