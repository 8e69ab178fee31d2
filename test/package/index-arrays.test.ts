import { afterAll, expect, test } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ts from 'typescript';

interface IndexArrays {
  readonly indexArrays: (config: string, isOurs: (path: string) => boolean) => (path: string) => string | undefined;
}
const script = new URL('../../scripts/index-arrays.mjs', import.meta.url).href;
const { indexArrays } = (await import(script)) as IndexArrays;

const folder = mkdtempSync(join(tmpdir(), 'reprolint-index-'));
const path = join(folder, 'sample.ts');
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const SAMPLE = `
function* counted(): Generator<number> { yield 1; yield 2; }
export function run(): string[] {
  const said: string[] = [];
  const list: readonly number[] = [1, 2, 3];
  const grown = [1];
  for (const one of grown) if (one < 3) grown.push(one + 1); else said.push(String(grown));
  outer: for (const a of list) for (const b of list) { if (b === 2) continue outer; said.push(\`\${a}\${b}\`); }
  for (const [name, value = 'none'] of [['a', 'b'], ['c']]) said.push(\`\${name}\${value}\`);
  for (const [key, value] of new Map([['k', 1]])) said.push(\`\${key}\${value}\`);
  for (const one of counted()) said.push(String(one));
  for (const sign of 'xy') said.push(sign);
  for (const one of new Set([7])) said.push(String(one));
  const [first, , third = 0, ...rest] = [1, 2, 3, 4];
  const [, middle, , last = 'last'] = 'p q r'.split(' ');
  const [, word = ''] = /(\\w+)!/.exec('hey!') ?? [];
  const [[inner = 0]] = [[5]];
  said.push(\`\${first}\${third}\${rest}\${middle}\${last}\${word}\${inner}\`);
  const later = [];
  for (let one of list) later.push(() => one++);
  said.push(later.map((call) => call() + call()).join());
  return [...said, ...[['x', 'y'] as const].map(([x, y]) => y + x)];
}
`;

test('arrays are gone through by index, everything else as before, with the same results', () => {
  writeFileSync(path, SAMPLE);
  const config = join(folder, 'tsconfig.json');
  writeFileSync(config, '{ "compilerOptions": { "target": "ES2023", "strict": true, "types": [] } }');
  const text = indexArrays(config, (one) => one === path)(path) ?? '';
  // The map, the set, the generator and the text, and the pattern with a rest.
  expect(text.match(/ of /g)).toHaveLength(4);
  expect(text.match(/const \[/g)).toHaveLength(1);
  const run = (source: string): string[] => {
    const { outputText } = ts.transpileModule(source, {
      compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.CommonJS },
    });
    const module = { exports: {} as { run(): string[] } };
    // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the text is the one above
    (new Function('module', 'exports', outputText) as (...values: unknown[]) => void)(module, module.exports);
    return module.exports.run();
  };
  expect(run(text)).toEqual(run(SAMPLE));
  expect(indexArrays(config, () => false)(path)).toBeUndefined();
}, 30_000);
