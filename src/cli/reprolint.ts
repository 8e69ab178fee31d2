#!/usr/bin/env node
import { join } from 'node:path';
import { VERSION } from '../version.js';

const [first, ...more] = process.argv.slice(2);
if ((first === '--version' || first === '-V') && more.length === 0) {
  // The version costs no more than Node's own start: nothing else is loaded for it.
  process.stdout.write(`${VERSION}\n`);
} else {
  void start();
}

async function start(): Promise<void> {
  const { tuneForShortRuns } = await import('./tune-v8.js');
  const { loadCli } = await import('./load-cli.js');
  tuneForShortRuns();
  await loadCli(join(__dirname, 'cli.cjs')).main();
  // All output has been taken by now. What V8 still has under way in the background would be for nothing.
  process.exit();
}
