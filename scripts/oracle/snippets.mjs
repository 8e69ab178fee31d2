import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundled } from './bundled.mjs';

const JUDGE = path.join(path.dirname(fileURLToPath(import.meta.url)), 'judge-snippets.py');

/**
 * Asks a CPython whether its compiler refuses and takes the texts of test/python/compiler-snippets.ts as the table says. Prints
 * where it does not; answers whether all agree.
 */
export async function snippetsAgree(python) {
  const { REFUSED, ACCEPTED, CELLS } = await bundled('test/python/compiler-snippets.ts');
  const refused = REFUSED.map(([text]) => text);
  const scripts = [...refused, ...ACCEPTED];
  const input = JSON.stringify({ scripts, cells: CELLS.map(([text]) => text) });
  const said = JSON.parse(execFileSync(python.executable, [JUDGE], { input, encoding: 'utf8' }));
  const wrong = [
    ...scripts.flatMap((text, i) => differs(text, i < refused.length, said.scripts[i])),
    ...CELLS.flatMap(([text, error], i) => differs(text, error !== null, said.cells[i])),
  ];
  for (const line of wrong) console.log(line);
  const all = scripts.length + CELLS.length;
  console.log(`${all - wrong.length} of ${all} small texts are refused or taken as CPython's compiler does`);
  return wrong.length === 0;
}

function differs(text, isRefused, error) {
  if (isRefused === (error !== null)) return [];
  return [`${JSON.stringify(text)}: CPython ${error === null ? 'takes it' : `says ${error}`}`];
}
