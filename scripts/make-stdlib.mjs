// Writes src/data/stdlib.ts from the lists of the PyPI package "stdlib-list" (MIT licence), which reads them from CPython's
// documentation and from `sys.stdlib_module_names` of real interpreters.
//
//   pip download --no-deps stdlib-list && unzip stdlib_list-*.whl
//   node scripts/make-stdlib.mjs stdlib_list/lists > src/data/stdlib.ts
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const lists = process.argv[2];
if (lists === undefined) throw new Error('name the folder that holds 3.8.txt and its like');

const topNames = (version) =>
  readFileSync(join(lists, `${version}.txt`), 'utf8')
    .split('\n')
    .map((line) => line.trim().split('.')[0])
    // Not importable: a folder of the installation, and files named after one builder's machine.
    .filter((name) => name !== '' && name !== 'lib' && !name.startsWith('_sysconfigdata_'));
const sorted = (names) => [...new Set(names)].sort();

const three = sorted(['3.8', '3.9', '3.10', '3.11', '3.12', '3.13', '3.14'].flatMap(topNames));
const two = sorted(topNames('2.7')).filter((name) => !three.includes(name));

/** Names in lines of at most 118 characters. */
function wrap(names) {
  const lines = [];
  for (const name of names) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${name}`.length <= 112) lines[lines.length - 1] = `${last} ${name}`;
    else lines.push(name);
  }
  return lines.map((line, i) => `  '${line}${i + 1 < lines.length ? ' ' : ''}'`).join(' +\n');
}

process.stdout
  .write(`// Made by scripts/make-stdlib.mjs from the lists of the PyPI package stdlib-list 0.12.0 (MIT). Do not edit.

const PYTHON_3 =
${wrap(three)};

const PYTHON_2 =
${wrap(two)};

/** Top-level modules of the standard library of any CPython from 3.8 to 3.14. */
export const STDLIB: ReadonlySet<string> = new Set(PYTHON_3.split(' '));

/** Top-level modules that only Python 2.7's standard library had, such as \`urllib2\`: no package provides them either. */
export const PYTHON_2_STDLIB: ReadonlySet<string> = new Set(PYTHON_2.split(' '));
`);
