/**
 * node bench/parser.mjs [DIR]: how fast the parser is, warm, on the standard library of the newest CPython at hand or on DIR.
 * Prints megabytes (UTF-8) a second of CPU time and the ratio to touching every code unit of the same text once.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { bundled } from '../scripts/oracle/bundled.mjs';
import { newestPython } from '../scripts/oracle/python.mjs';

const ROUNDS = 5;

const root = process.argv[2] ?? newestPython().library;
const sources = pythonFiles(root).flatMap((file) => {
  const bytes = readFileSync(file);
  // A text with characters beyond Latin-1 is held at two bytes a character, as most files are not.
  return bytes.includes(0) ? [] : [bytes.toString('utf8')];
});
const megabytes = sources.reduce((sum, source) => sum + Buffer.byteLength(source), 0) / 1e6;
const { parsePython } = await bundled('src/python/parse-python.ts');

let statements = 0;
const parsing = best(() => {
  statements = 0;
  for (const source of sources) statements += parsePython(source, { ipython: false }).body.length;
});
let units = 0;
const scanning = best(() => {
  units = 0;
  for (const source of sources) for (let i = 0; i < source.length; i++) units += source.charCodeAt(i) === 10 ? 1 : 0;
});

console.log(
  `${root}: ${sources.length} files, ${megabytes.toFixed(1)} MB, ${units} lines, ${statements} top statements`,
);
console.log(`parse: ${(megabytes / parsing).toFixed(1)} MB/s (${(parsing * 1000).toFixed(0)} ms)`);
console.log(
  `scan:  ${(megabytes / scanning).toFixed(1)} MB/s; parsing takes ${(parsing / scanning).toFixed(1)} times as long`,
);

/** CPU seconds of the quickest of some rounds, after one that does not count. */
function best(work) {
  work();
  let least = Infinity;
  for (let round = 0; round < ROUNDS; round++) {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1e6);
  }
  return least;
}

function pythonFiles(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.py'))
    .map((entry) => path.join(entry.parentPath, entry.name));
}
