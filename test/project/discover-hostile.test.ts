import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { entryAt, isInTree } from '../../src/api/index.js';
import { discoverFiles } from '../../src/project/discover-files.js';
import type { Discovery, DiscoveryInput } from '../../src/project/discover-files.js';
import { memoryDisk } from '../../src/project/memory-disk.js';
import { openDisk } from '../../src/project/open-disk.js';
import { git, temporaryFolder } from './temporary-folder.js';

type Files = Readonly<Record<string, string>>;
const inMemory = (files: Files, rest: Partial<DiscoveryInput> & Parameters<typeof memoryDisk>[1] = {}): Discovery =>
  discoverFiles({ disk: memoryDisk(files, rest), exclude: [], ...rest });
const linted = (discovery: Discovery): string[] =>
  discovery.files.filter((file) => file.linted).map(({ path }) => path);

test('names that would mislead a glob, a terminal or an object are found', () => {
  const stems = [
    'a\nb',
    '\n',
    'a\rb',
    '\u2028',
    'a\\b',
    'a[b]*?{c,d}!(e)',
    '!a',
    '(a',
    '{',
    '**',
    '__proto__',
    'constructor',
    '-rf',
    ' a ',
    '~',
    ':1',
  ];
  const files = Object.fromEntries(
    stems.flatMap((stem) => [
      [`${stem}.py`, ''],
      [`${stem}/x.ipynb`, '{}'],
    ]),
  );
  const folder = temporaryFolder(files);
  expect(linted(discoverFiles({ disk: openDisk(folder), exclude: [] }))).toHaveLength(stems.length * 2);
  expect(linted(inMemory({ ...files, '.git/HEAD': '', '.gitignore': '*.py\n' }))).toHaveLength(stems.length);
});

test('the same with a real repository: submodules, sparse checkout, deleted files', () => {
  const sub = temporaryFolder({ 'lib.py': '', 'gen.py': '', '.gitignore': 'gen.py\n' });
  git(sub, 'init', '-q');
  git(sub, 'add', '-A');
  git(sub, 'commit', '-qm', 'one');
  const folder = temporaryFolder({
    'a.py': '',
    'gone.py': '',
    'left-out/b.csv': '12345',
    'own/.git/x': '',
    'own/y.py': '',
  });
  git(folder, 'init', '-q');
  rmSync(join(folder, 'own'), { recursive: true });
  git(folder, '-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', sub, 'vendor');
  git(folder, 'add', '-A');
  writeFileSync(join(folder, 'vendor/gen.py'), '');
  rmSync(join(folder, 'gone.py'));
  git(folder, 'update-index', '--skip-worktree', 'left-out/b.csv');
  rmSync(join(folder, 'left-out'), { recursive: true });
  mkdirSync(join(folder, 'untracked'));
  writeFileSync(join(folder, 'untracked/c.py'), '');
  const { tree, files } = discoverFiles({ disk: openDisk(folder), exclude: [] });
  expect(files.map(({ path }) => path)).toEqual(['a.py', 'untracked/c.py', 'vendor/lib.py']);
  const inTree = (path: string): boolean => isInTree(tree, path);
  expect(['a.py', 'vendor/lib.py', 'left-out/b.csv', 'left-out'].filter((path) => !inTree(path))).toEqual([]);
  expect(['gone.py', 'untracked/c.py', 'vendor/gen.py', '.git/config'].filter(inTree)).toEqual([]);
  expect(entryAt(tree, 'left-out/b.csv')?.size).toBe(5);
});

test('what git ignores is what we ignore, over seeded random trees', () => {
  let seed = 4;
  const random = (below: number): number => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return Math.floor(seed / 65536) % below;
  };
  const pick = (from: readonly string[]): string => from[random(from.length)] ?? '';
  const names = ['a', 'b', 'foo', 'foo.log', 'x.py', 'data', 'a b', '[x]', '#h', '!n', 'Foo'];
  const patterns =
    'foo,*.log,*.py,data,a,*,a*,?,[ab],[!a],**/foo,foo/**,a/**/b,foo/*,/a,a/b,*/a,data/*,\\#h,\\!n,[[]x],a b,f*o,**,/*,b/*.log,***,[[:alpha:]]'.split(
      ',',
    );
  for (let round = 0; round < 25; round++) {
    const folder = temporaryFolder();
    git(folder, 'init', '-q');
    const folders = [''];
    for (let i = 0; i < 30; i++) {
      const path = `${pick(folders)}/${pick(names)}`.replace(/^\//, '');
      const isFolder = i < 8;
      try {
        if (isFolder) mkdirSync(join(folder, path));
        else writeFileSync(join(folder, path), '', { flag: 'wx' });
        if (isFolder) folders.push(path);
      } catch {
        // The name is taken already.
      }
    }
    for (const path of folders.filter((one) => one === '' || random(2) === 0)) {
      const lines = Array.from(
        { length: 1 + random(4) },
        () => `${random(3) === 0 ? '!' : ''}${pick(patterns)}${random(4) === 0 ? '/' : ''}`,
      );
      writeFileSync(join(folder, path, '.gitignore'), lines.join('\n'));
    }
    writeFileSync(join(folder, '.git/info/exclude'), `${pick(patterns)}\n`);
    if (random(2) === 0) git(folder, 'add', '-f', '--', folders[1] ?? '.');
    const expected = git(folder, 'ls-files', '-co', '--exclude-standard', '-z').split('\0').filter(Boolean).sort();
    const { tree } = discoverFiles({ disk: openDisk(folder), exclude: [] });
    const found = tree.entries.filter(({ kind, ignored }) => kind !== 'directory' && !ignored).map(({ path }) => path);
    expect([round, found.sort()]).toEqual([round, expected]);
  }
});

test('hostile ignore files and deep trees take no time to speak of', () => {
  const a = 'a'.repeat(250);
  const started = performance.now();
  const files = { [`${a}.py`]: '', [`${'x/'.repeat(100)}y.py`]: '' };
  const gitignore = [
    '*a'.repeat(3000),
    '[z-a]',
    '[[[',
    '\\',
    '!',
    'x/**/'.repeat(2000),
    'x/**/'.repeat(9),
    '*'.repeat(2000) + 'b',
  ];
  expect(linted(inMemory({ ...files, '.git/HEAD': '', '.gitignore': gitignore.join('\n') }))).toHaveLength(2);
  expect(linted(inMemory({ [`${'d/'.repeat(2000)}a.ipynb`]: '{}' }))).toHaveLength(1);
  expect(performance.now() - started).toBeLessThan(10_000);
});

test('a folder that cannot be opened is told, unless it was not asked for', () => {
  const disk = memoryDisk({ '.git/HEAD': '', 'a.py': '', 'd/b.py': '', 'd/.gitignore': 'x' });
  const broken = {
    ...bound(disk),
    list: (folder: string) => (folder === 'd' ? { reason: 'may not be read (no permission)' } : disk.list(folder)),
  };
  const unreadable = [{ path: 'd', reason: 'is a folder that may not be read (no permission)' }];
  expect(discoverFiles({ disk: broken, exclude: [] }).unreadable).toEqual(unreadable);
  expect(discoverFiles({ disk: broken, exclude: ['d'] }).unreadable).toEqual([]);
  expect(discoverFiles({ disk: broken, exclude: [], given: ['a.py'] }).unreadable).toEqual([]);
  const mute = { ...bound(disk), read: () => ({ reason: 'is no longer there' }) };
  expect(discoverFiles({ disk: mute, exclude: [] }).unreadable).toEqual([
    { path: 'd/.gitignore', reason: 'is no longer there' },
  ]);
});

function bound(disk: ReturnType<typeof memoryDisk>): ReturnType<typeof memoryDisk> {
  return {
    read: (path, limit) => disk.read(path, limit),
    write: (path, bytes) => disk.write(path, bytes),
    create: (path, bytes) => disk.create(path, bytes),
    list: (folder) => disk.list(folder),
    size: (path) => disk.size(path),
    follow: (link) => disk.follow(link),
  };
}
