#!/usr/bin/env node
import { VERSION } from '../version.js';

const [first, ...more] = process.argv.slice(2);
if ((first === '--version' || first === '-V') && more.length === 0) {
  // The version costs no more than Node's own start: nothing else is loaded for it.
  process.stdout.write(`${VERSION}\n`);
} else {
  void import('./main.js').then(({ main }) => main());
}
