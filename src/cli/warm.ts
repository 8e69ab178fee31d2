import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cachePath, loadCli } from './load-cli.js';
import { tuneForShortRuns } from './tune-v8.js';

// Run once by the build, and not shipped: lints what its arguments say, so that V8 compiles what a usual run needs, and
// keeps that beside the bundle. The flags are those of the real start, since V8 refuses a cache made under others.
tuneForShortRuns();
const path = join(__dirname, 'cli.cjs');
const { main, script } = loadCli(path);
void main().then(() => {
  writeFileSync(cachePath(path), script.createCachedData());
  // Findings are no failure of the build.
  process.exitCode = 0;
});
