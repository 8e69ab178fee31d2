#!/usr/bin/env node
import { VERSION } from '../version.js';

// The version costs no more than Node's own start: nothing else is loaded for it.
const [first] = process.argv.slice(2);
if (first === '--version' || first === '-V') {
  process.stdout.write(`${VERSION}\n`);
} else {
  const { main } = await import('./main.js');
  await main();
}
