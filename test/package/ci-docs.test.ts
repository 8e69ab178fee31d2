import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { VERSION } from '../../src/version.js';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const page = read('docs/ci.md');
const action = parse(read('action.yml')) as { inputs: object; outputs: object };
const hooks = parse(read('.pre-commit-hooks.yaml')) as { id: string }[];

test('docs/ci.md names every input, output and hook, and no other', () => {
  const rows = [...page.matchAll(/^\| (`.*?`) \|/gm)].flatMap(([, cell = '']) => cell.replaceAll('`', '').split(', '));
  expect(rows).toEqual([...Object.keys(action.inputs), ...Object.keys(action.outputs)]);
  const ids = new Set([...page.matchAll(/- id: (\S+)/g)].map(([, id]) => id));
  expect([...ids]).toEqual(hooks.map(({ id }) => id));
});

test('docs/ci.md speaks of this version', () => {
  const tags = [...page.matchAll(/(?:rev: |reprolint@|#)v([\d.]+\d)/g)].map(([, version]) => version);
  expect(tags.length).toBeGreaterThan(2);
  expect(new Set(tags)).toEqual(new Set([VERSION]));
});

test('every block of docs/ci.md is YAML', () => {
  const blocks = [...page.matchAll(/```yaml\n(.*?)```/gs)].map(([, text = '']) => text);
  expect(blocks).toHaveLength(4);
  for (const block of blocks) expect(() => parse(block) as unknown).not.toThrow();
});
