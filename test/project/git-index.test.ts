import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { readGitIndex } from '../../src/project/git-index.js';
import { openDisk } from '../../src/project/open-disk.js';
import { readTracked } from '../../src/project/read-git.js';
import { git, temporaryFolder } from './temporary-folder.js';

const FILES = {
  'a.py': 'x = 1\n',
  'nb/é "q".ipynb': '{}',
  'nb/deep/er/b.csv': '1',
  'nb/deep/er/c.csv': '',
  'z\n.txt': '',
};

function repository(files: Readonly<Record<string, string>> = FILES, ...init: string[]): string {
  const folder = temporaryFolder(files, { link: 'a.py' });
  git(folder, 'init', '-q', ...init);
  git(folder, 'add', '-A');
  return folder;
}
const index = (folder: string): Uint8Array => readFileSync(join(folder, '.git/index'));
const tracked = (folder: string): string[] | undefined => {
  const found = readTracked(openDisk(folder));
  return found === undefined ? undefined : [...found.entries.keys()].sort();
};
const asGitSays = (folder: string): string[] => git(folder, 'ls-files', '-z').split('\0').filter(Boolean).sort();

test.each(['2', '3', '4'])('version %s is read as git reads it', (version) => {
  const folder = repository();
  writeFileSync(join(folder, 'later.py'), '');
  git(folder, 'add', '-N', 'later.py');
  git(folder, 'update-index', '--index-version', version);
  expect(index(folder)[7]).toBe(version === '2' ? 3 : Number(version));
  expect(tracked(folder)).toEqual(asGitSays(folder));
  expect(tracked(folder)).toHaveLength(7);
  git(folder, 'rm', '-q', '--cached', 'later.py');
  git(folder, 'update-index', '--index-version', version);
  expect(tracked(folder)).toEqual(asGitSays(folder));
  const entries = readGitIndex(index(folder));
  expect(entries?.get('link')).toMatchObject({ kind: 'link', size: 4, skipWorktree: false });
  expect(entries?.get('a.py')).toMatchObject({ kind: 'file', size: 6, skipWorktree: false });
});

test('a repository with SHA-256 ids, an index without a checksum, and skip-worktree', () => {
  const sha256 = repository(FILES, '--object-format=sha256');
  expect(tracked(sha256)).toEqual(asGitSays(sha256));
  const folder = repository();
  git(folder, 'update-index', '--skip-worktree', 'nb/deep/er/b.csv');
  expect(readGitIndex(index(folder))?.get('nb/deep/er/b.csv')?.skipWorktree).toBe(true);
  const unsigned = new Uint8Array(index(folder));
  unsigned.fill(0, unsigned.length - 20);
  expect(readGitIndex(unsigned)?.size).toBe(6);
});

test('extensions are passed over, and conflicts count once', () => {
  const folder = repository();
  git(folder, 'commit', '-qm', 'one');
  git(folder, 'checkout', '-qb', 'other');
  writeFileSync(join(folder, 'a.py'), 'x = 2\n');
  git(folder, 'commit', '-qam', 'two');
  git(folder, 'checkout', '-q', '-');
  writeFileSync(join(folder, 'a.py'), 'x = 3\n');
  git(folder, 'commit', '-qam', 'three');
  git(folder, 'update-index', '--untracked-cache');
  git(folder, 'status');
  expect(() => git(folder, 'merge', 'other')).toThrow();
  expect(git(folder, 'ls-files', '-u').split('\n')).toHaveLength(4);
  expect(tracked(folder)).toEqual([...new Set(asGitSays(folder))]);
});

test('a split or sparse index is no usable one', () => {
  const split = repository();
  git(split, 'commit', '-qm', 'one');
  git(split, 'update-index', '--split-index');
  expect(tracked(split)).toBeUndefined();
  const sparse = repository({ 'a/b/c.py': '', 'd/e/f.py': '', 'g.py': '' });
  git(sparse, 'commit', '-qm', 'one');
  git(sparse, 'sparse-checkout', 'init', '--cone', '--sparse-index');
  expect(git(sparse, 'ls-files', '--sparse')).toContain('a/\n');
  expect(tracked(sparse)).toBeUndefined();
});

test('a worktree, a .git that is a file or a link, no index and an empty one: nothing is said about git', () => {
  const main = repository();
  git(main, 'commit', '-qm', 'one');
  const other = join(temporaryFolder(), 'tree');
  git(main, 'worktree', 'add', '-q', other);
  expect(tracked(other)).toBeUndefined();
  expect(tracked(temporaryFolder({ 'a.py': '', '.git': 'gitdir: ../../outside\n' }))).toBeUndefined();
  expect(tracked(temporaryFolder({ 'a.py': '' }, { '.git': join(main, '.git') }))).toBeUndefined();
  expect(tracked(temporaryFolder({ '.git/x': '' }, { '.git/index': join(main, '.git/index') }))).toBeUndefined();
  expect(tracked(temporaryFolder({ '.git/index': 'DIRC' }))).toBeUndefined();
  expect(tracked(temporaryFolder({ '.git/index/x': '' }))).toBeUndefined();
  const empty = temporaryFolder();
  git(empty, 'init', '-q');
  expect(tracked(empty)).toBeUndefined();
});

test('a damaged index never throws and is never believed', () => {
  const folder = repository();
  git(folder, 'update-index', '--index-version', '4');
  for (const version of ['4', '2']) {
    git(folder, 'update-index', '--index-version', version);
    const good = new Uint8Array(index(folder));
    expect(readGitIndex(good)).toBeDefined();
    for (let at = 0; at < good.length - 20; at++) {
      const bad = new Uint8Array(good);
      bad[at] = (bad[at] ?? 0) ^ 0x55;
      expect([at, readGitIndex(bad)]).toEqual([at, undefined]);
      // Without a checksum only the structure guards: what comes back, if anything, is still a list of names.
      bad.fill(0, bad.length - 20);
      const loose = readGitIndex(bad);
      expect(loose === undefined || [...loose.keys()].every((name) => name.length > 0)).toBe(true);
      expect(readGitIndex(good.subarray(0, at))).toBeUndefined();
    }
  }
});

test('an index of version 4 that unfolds to gigabytes is given up', () => {
  const count = 100_000;
  const first = new Uint8Array(62 + 1 + 4000 + 1).fill(120);
  const one = 62 + 1 + 2;
  const bytes = new Uint8Array(12 + first.length + count * one + 20);
  const view = new DataView(bytes.buffer);
  bytes.set(new TextEncoder().encode('DIRC'));
  view.setUint32(4, 4);
  view.setUint32(8, count + 1);
  bytes.set(first, 12);
  const entry = (at: number): void => {
    bytes.fill(0, at, at + 63);
    view.setUint32(at + 24, 0o100644);
  };
  entry(12);
  bytes[12 + first.length - 1] = 0;
  for (let i = 0, at = 12 + first.length; i < count; i++, at += one) {
    entry(at);
    bytes[at + 62] = 1;
    bytes[at + 63] = 97;
  }
  const started = performance.now();
  expect(readGitIndex(bytes)).toBeUndefined();
  expect(performance.now() - started).toBeLessThan(5000);
});
