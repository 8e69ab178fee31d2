// Writes src/data/stdlib-versions.ts: when top-level modules joined or left the standard library, 3.8 to 3.14, from the
// lists of the PyPI package "stdlib-list" (MIT licence), as scripts/make-stdlib.mjs does for their union.
//
//   pip download --no-deps stdlib-list && unzip stdlib_list-*.whl
//   node scripts/data/stdlib-versions.mjs stdlib_list/lists > src/data/stdlib-versions.ts
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const lists = process.argv[2];
if (lists === undefined) throw new Error('name the folder that holds 3.8.txt and its like');

const versions = ['3.8', '3.9', '3.10', '3.11', '3.12', '3.13', '3.14'];
const sets = versions.map(
  (version) =>
    new Set(
      readFileSync(join(lists, `${version}.txt`), 'utf8')
        .split('\n')
        .map((line) => line.trim().split('.')[0])
        .filter((name) => /^[a-z]\w*$/i.test(name) && name !== 'lib' && name !== 'test'),
    ),
);
const all = [...new Set(sets.flatMap((set) => [...set]))].sort();
// Examples of C extensions, which the lists name for some versions only.
const everywhere = new Set(['xxlimited', 'xxsubtype']);
const lines = [];
for (const name of all) {
  const has = sets.map((set) => set.has(name));
  const first = has.indexOf(true);
  const last = has.lastIndexOf(true);
  if (has.every(Boolean) || everywhere.has(name)) continue;
  const since = first === 0 ? '' : versions[first];
  const until = last === versions.length - 1 ? '' : versions[last];
  if (since !== '' || until !== '') lines.push(`  ${name}: ['${since}', '${until}'],`);
}
process.stdout
  .write(`// Made by scripts/data/stdlib-versions.mjs from the lists of the PyPI package stdlib-list 0.12.0 (MIT). Do not edit.

/** Modules that some of CPython 3.8 to 3.14 lack: the first and the last version that has it ('' where it goes on beyond). */
export const STDLIB_SPANS: Readonly<Record<string, readonly [first: string, last: string]>> = {
${lines.join('\n')}
};
`);
