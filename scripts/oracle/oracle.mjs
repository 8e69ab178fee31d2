/**
 * npm run oracle [-- --tree DIR]... [--places] [--snippets]
 *
 * Parses the standard library and the test suite of the newest CPython at hand, and every tree named, with CPython's `ast`
 * and with reprolint's parser, and compares the trees: kinds, nesting, names with what is done to them (load, store, del),
 * operators, types of constants and values of strings; with --places also where each node begins and ends.
 * With --snippets only small texts are compared: what its compiler refuses (test/python/compiler-snippets.ts).
 * A file that CPython rejects must have an error with reprolint too. Fails below 99.9 %.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { bundled } from './bundled.mjs';
import { canonical } from './canonical.mjs';
import { newestPython, PythonTrees } from './python.mjs';
import { snippetsAgree } from './snippets.mjs';

const LEAST_SHARE = 0.999;
const SHOWN = 40;

const args = process.argv.slice(2);
const trees = args.flatMap((arg, i) => (arg === '--tree' && args[i + 1] !== undefined ? [args[i + 1]] : []));
const places = args.includes('--places');

const { parsePython } = await bundled('src/python/parse-python.ts');
const python = newestPython();
console.log(`CPython ${python.version} (${python.executable})`);
if (args.includes('--snippets')) process.exit((await snippetsAgree(python)) ? 0 : 1);
const differing = [];
let agreed = 0;
let accepted = 0;
let names = 0;
let rejected = 0;
const unnoticed = [];
let slowest = { ms: 0, file: '' };

const started = performance.now();
for (const root of [python.library, ...trees]) await compareTree(root);
report();

async function compareTree(root) {
  const files = pythonFiles(root);
  const reader = new PythonTrees(python.executable, places ? ['--places'] : []);
  for await (const row of reader.rows(files)) compareFile(row);
}

function compareFile(row) {
  const text = row.text ?? readFileSync(row.path, 'utf8');
  const before = performance.now();
  const module = parsePython(text, { ipython: false });
  const ms = performance.now() - before;
  if (ms > slowest.ms) slowest = { ms, file: row.path };
  if (row.error !== undefined) {
    if (row.undecodable) return;
    rejected++;
    if (module.errors.length === 0) unnoticed.push(row);
    return;
  }
  accepted++;
  names += row.names;
  const words = canonical(module, row);
  const hash = createHash('sha1').update(words.join('\n')).digest('hex');
  if (hash === row.hash && module.errors.every((error) => error.kind === 'python2')) agreed++;
  else differing.push({ row, words, errors: module.errors, module });
}

function report() {
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  for (const { row, words, errors, module } of differing.slice(0, SHOWN)) {
    const [error] = errors;
    console.log(`differs: ${row.path}`);
    if (error !== undefined) {
      const { line, column } = module.lines.positionAt(error.start);
      console.log(`  ${line}:${column} ${error.kind}: ${error.message}`);
    } else {
      console.log(`  ${firstDifference(row, words)}`);
    }
  }
  for (const row of unnoticed.slice(0, SHOWN)) console.log(`accepted, but CPython says: ${row.path}\n  ${row.error}`);
  const share = accepted === 0 ? 0 : agreed / accepted;
  console.log(`${agreed} of ${accepted} files agree (${(share * 100).toFixed(2)} %), ${names} names`);
  console.log(`${rejected - unnoticed.length} of ${rejected} files that CPython rejects have an error with reprolint`);
  console.log(`${seconds} s; slowest file ${slowest.ms.toFixed(0)} ms (${slowest.file})`);
  process.exitCode = share >= LEAST_SHARE ? 0 : 1;
}

function firstDifference(row, words) {
  const [full] = new PythonTrees(python.executable, places ? ['--full', '--places'] : ['--full']).once([row.path]);
  const theirs = full?.dump ?? [];
  const at = theirs.findIndex((word, i) => word !== words[i]);
  const from = Math.max(0, at - 12);
  const show = (list) =>
    list
      .slice(from, at + 6)
      .join(' ')
      .slice(0, 400);
  return `CPython:   ${show(theirs)}\n  reprolint: ${show(words)}`;
}

function pythonFiles(root) {
  const files = [];
  const folders = [root];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const full = path.join(folder, entry.name);
      if (entry.isDirectory() && entry.name !== '__pycache__') folders.push(full);
      else if (entry.isFile() && entry.name.endsWith('.py')) files.push(full);
    }
  }
  return files.sort();
}
