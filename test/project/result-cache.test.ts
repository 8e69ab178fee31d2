import { readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { pruneFolder } from '../../src/project/prune-folder.js';
import { ResultCache } from '../../src/project/result-cache.js';
import { temporaryFolder } from './temporary-folder.js';

type Kept = ResultCache<{ readonly found: string }, { readonly line: string }>;
const open = (file: string): Kept => new ResultCache(file);

test('results and details come back as they were, for the same content only', () => {
  const file = join(temporaryFolder(), 'deep', 'results');
  const first = open(file);
  const odd = 'ein \ud800 halbes Zeichen,\nzwei Zeilen\u2028';
  first.keep('a "b"\n.ipynb', 'h1', { found: odd });
  first.keepDetail('a "b"\n.ipynb', '3 1', { line: odd });
  first.keepDetail('never kept', '3 1', { line: 'x' });
  first.save();
  const second = open(file);
  expect(second.detail('a "b"\n.ipynb', '3 1')).toBeUndefined();
  expect(second.recall('a "b"\n.ipynb', 'h2')).toBeUndefined();
  expect(second.recall('never kept', 'h1')).toBeUndefined();
  expect(second.recall('a "b"\n.ipynb', 'h1')).toEqual({ found: odd });
  expect(second.detail('a "b"\n.ipynb', '3 1')).toEqual({ line: odd });
});

test('what is kept anew takes the place of the old; what nobody asked for goes', () => {
  const file = join(temporaryFolder(), 'results');
  const first = open(file);
  for (const path of ['a', 'b', 'c']) first.keep(path, 'h1', { found: path });
  first.keepDetail('b', '1 1', { line: 'of the old content' });
  first.save();
  const second = open(file);
  second.recall('a', 'h1');
  second.keep('b', 'h2', { found: 'new' });
  second.save();
  const third = open(file);
  expect([third.recall('a', 'h1'), third.recall('b', 'h1'), third.recall('b', 'h2')]).toEqual([
    { found: 'a' },
    undefined,
    { found: 'new' },
  ]);
  expect([third.detail('b', '1 1'), third.recall('c', 'h1')]).toEqual([undefined, undefined]);
});

test('a run that learned nothing new writes nothing; others cannot read what is written', () => {
  const folder = temporaryFolder();
  const file = join(folder, 'results');
  const first = open(file);
  first.keep('a', 'h1', { found: 'x' });
  first.save();
  const { ino, mode } = statSync(file);
  if (process.platform !== 'win32') expect(mode & 0o077).toBe(0);
  const second = open(file);
  second.recall('a', 'h1');
  second.save();
  expect(statSync(file).ino).toBe(ino);
  expect(readdirSync(folder)).toEqual(['results']);
});

test('old results and what an interrupted run left are removed, and nothing else', () => {
  const names = ['a', 'b'].map((letter) => letter.repeat(64));
  const files = [...names, '12-34.tmp', '56-78.tmp', 'somebody.txt'];
  const folder = temporaryFolder(Object.fromEntries(files.map((name) => [name, ''])));
  const day = 24 * 60 * 60;
  const now = Date.now() / 1000;
  for (const [name, days] of [
    [names[0], 31],
    [names[1], 29],
    ['12-34.tmp', 2],
    ['somebody.txt', 99],
  ] as const)
    utimesSync(join(folder, String(name)), now, now - days * day);
  writeFileSync(join(folder, '56-78.tmp'), '');
  pruneFolder(folder);
  expect(readdirSync(folder).sort()).toEqual(['56-78.tmp', names[1], 'somebody.txt']);
});
