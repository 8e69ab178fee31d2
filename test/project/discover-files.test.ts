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
const known = (discovery: Discovery): string[] =>
  discovery.files.filter((file) => !file.linted).map(({ path }) => path);
const why = (discovery: Discovery, path: string): string | undefined =>
  discovery.shown().find((one) => one.path === path)?.why;

test('every kind of file that is read is found, in code point order; others are only in the tree', () => {
  const discovery = inMemory({
    'b.py': '',
    'a.ipynb': '{}',
    '.ipynb': '{}',
    'Z.PY': '',
    'app.pyw': '',
    'setup.py': '',
    'requirements.txt': '',
    'pyproject.toml': '',
    Dockerfile: '',
    'README.md': '',
    'data/x.csv': '1,2',
    '\ufb00.py': '',
    '😀.py': '',
  });
  expect(discovery.files.map(({ path, kind }) => `${path} ${kind}`)).toEqual([
    '.ipynb notebook',
    'Dockerfile dockerfile',
    'README.md readme',
    'Z.PY python',
    'a.ipynb notebook',
    'app.pyw python',
    'b.py python',
    'pyproject.toml pyproject',
    'requirements.txt requirements',
    'setup.py setup-py',
    '\ufb00.py python',
    '😀.py python',
  ]);
  expect(discovery.wholeProject).toBe(true);
  expect(entryAt(discovery.tree, 'data/x.csv')).toEqual({
    path: 'data/x.csv',
    kind: 'file',
    size: 3,
    ignored: false,
    tracked: false,
  });
  expect(entryAt(discovery.tree, 'data')?.kind).toBe('directory');
});

test('what nobody wrote by hand is not gone into, by name and by what lies in it', () => {
  const skipped = [
    'node_modules',
    '.venv',
    '.ipynb_checkpoints',
    'lib/site-packages',
    '__pycache__',
    '.tox',
    '.nox',
    '.git',
  ];
  const discovery = inMemory({
    ...Object.fromEntries(skipped.map((folder) => [`${folder}/x.py`, ''])),
    'myenv/pyvenv.cfg': '',
    'myenv/x.py': '',
    'conda/conda-meta/history': '',
    'conda/x.py': '',
    'venv/bin/activate': '',
    'venv/lib/x.py': '',
    'env/environment.yml': '',
    'build/x.py': '',
    'Node_Modules/x.py': '',
  });
  expect(linted(discovery)).toEqual(['Node_Modules/x.py', 'build/x.py', 'env/environment.yml']);
  expect(why(discovery, 'node_modules/')).toBe('installed packages');
  expect(why(discovery, 'myenv/')).toBe('a Python environment');
  expect(entryAt(discovery.tree, 'node_modules')?.kind).toBe('directory');
  expect(entryAt(discovery.tree, 'node_modules/x.py')).toBeUndefined();
  // The root may be an environment itself ("python -m venv ."): it is what was asked for.
  expect(linted(inMemory({ 'pyvenv.cfg': '', 'a.py': '' }))).toEqual(['a.py']);
});

test('exclude removes from reading, not from existence', () => {
  const files = {
    'a.py': '',
    'old/b.py': '',
    'old/deep/c.ipynb': '',
    'new/d_scratch.py': '',
    '.hid/e.py': '',
    'a\nb.py': '',
  };
  const cases: [string[], string[]][] = [
    [['old'], ['.hid/e.py', 'a\nb.py', 'a.py', 'new/d_scratch.py']],
    [['old/'], ['.hid/e.py', 'a\nb.py', 'a.py', 'new/d_scratch.py']],
    [['/old/**'], ['.hid/e.py', 'a\nb.py', 'a.py', 'new/d_scratch.py']],
    [['*.py'], ['.hid/e.py', 'new/d_scratch.py', 'old/b.py', 'old/deep/c.ipynb']],
    [
      ['**/*_scratch.py', '**/*.ipynb', '.hid'],
      ['a\nb.py', 'a.py', 'old/b.py'],
    ],
    [['**'], []],
    [['**/deep'], ['.hid/e.py', 'a\nb.py', 'a.py', 'new/d_scratch.py', 'old/b.py']],
  ];
  for (const [exclude, expected] of cases) {
    const discovery = inMemory(files, { exclude });
    expect([exclude, linted(discovery)]).toEqual([exclude, expected]);
    expect(discovery.files.every((file) => file.linted)).toBe(true);
    expect(isInTree(discovery.tree, 'old/deep/c.ipynb')).toBe(true);
  }
  expect(why(inMemory(files, { exclude: ['old'] }), 'old/b.py')).toBe('excluded by "old"');
});

test('ignored files are neither read nor in the tree of a clone; a nearer .gitignore wins', () => {
  const discovery = inMemory({
    '.gitignore': '*.log.py\n/out/\nkeep*\n',
    'a.log.py': '',
    'out/x.py': '',
    'sub/out/x.py': '',
    'sub/.gitignore': '!a.log.py\n/b.py\n',
    'sub/a.log.py': '',
    'sub/b.py': '',
    'sub/c/b.py': '',
    '.git/info/exclude': 'c.py\n',
    'c.py': '',
    'keep/.gitignore': '!*\n',
    'keep/x.py': '',
  });
  expect(linted(discovery)).toEqual(['sub/a.log.py', 'sub/c/b.py', 'sub/out/x.py']);
  expect(isInTree(discovery.tree, 'a.log.py')).toBe(false);
  expect(isInTree(discovery.tree, 'out')).toBe(false);
  expect(entryAt(discovery.tree, 'out/x.py')).toBeUndefined();
  expect(why(discovery, 'a.log.py')).toBe('ignored by git');
  expect(why(discovery, 'out/')).toBe('ignored by git');
});

test('what git tracks is in the tree, wherever it lies; what it does not track is read all the same', () => {
  const files = {
    '.gitignore': 'data/\n*.tmp.py\n',
    'data/in.py': '',
    'data/other.py': '',
    'data/sub/more.py': '',
    'a.tmp.py': '',
    'new.py': '',
    '.ipynb_checkpoints/a-checkpoint.ipynb': '{}',
  };
  const tracked = ['data/in.py', 'a.tmp.py', '.ipynb_checkpoints/a-checkpoint.ipynb', 'deleted.py'];
  const discovery = inMemory(files, { tracked });
  expect(discovery.tree.hasIndex).toBe(true);
  expect(linted(discovery)).toEqual(['a.tmp.py', 'data/in.py', 'new.py']);
  const inTree = discovery.tree.entries.filter(({ path }) => isInTree(discovery.tree, path)).map(({ path }) => path);
  expect(inTree).toEqual([
    '.ipynb_checkpoints',
    '.ipynb_checkpoints/a-checkpoint.ipynb',
    'a.tmp.py',
    'data',
    'data/in.py',
  ]);
  expect(entryAt(discovery.tree, 'data/other.py')).toBeUndefined();
  expect(entryAt(discovery.tree, 'new.py')).toMatchObject({ ignored: false, tracked: false });
});

test('files and folders as arguments: only they are linted, the rest is known; exclude holds, .gitignore does not', () => {
  const files = {
    '.gitignore': 'ign*\n',
    'a.py': '',
    'b.py': '',
    'ign.py': '',
    'ign/c.py': '',
    'ign/d/e.py': '',
    'old/f.py': '',
    'sub/g.py': '',
    'sub/ign.py': '',
    'x.csv': '',
    'node_modules/h.py': '',
  };
  const given = (paths: string[]): Discovery => inMemory(files, { given: paths, exclude: ['old'] });
  expect(linted(given(['b.py', 'x.csv']))).toEqual(['b.py']);
  expect(known(given(['b.py']))).toEqual(['a.py', 'sub/g.py']);
  expect(given(['b.py']).wholeProject).toBe(false);
  expect(linted(given(['ign.py', 'ign/c.py']))).toEqual(['ign.py', 'ign/c.py'].sort());
  expect(linted(given(['ign']))).toEqual(['ign/c.py', 'ign/d/e.py']);
  expect(linted(given(['ign/d']))).toEqual(['ign/d/e.py']);
  expect(entryAt(given(['ign/d']).tree, 'ign/c.py')).toBeUndefined();
  expect(linted(given(['sub']))).toEqual(['sub/g.py']);
  expect(linted(given(['old/f.py']))).toEqual([]);
  expect(why(given(['old/f.py']), 'old/f.py')).toBe('excluded by "old"');
  expect(linted(given(['node_modules']))).toEqual(['node_modules/h.py']);
  expect(linted(given(['']))).toEqual(['a.py', 'b.py', 'sub/g.py']);
  expect(given(['']).wholeProject).toBe(true);
  expect(why(given(['x.csv']), 'x.csv')).toBe('not a kind of file that is read');
});

test('links: a second name of a notebook is not read twice, a README or manifest counts where its link lies', () => {
  const discovery = inMemory(
    { 'nb/a.ipynb': '{}', 'docs/README.md': '# a', 'docs/index.md': '# b', 'req/base.txt': 'numpy', 'deep/b.py': '' },
    {
      links: {
        'again.ipynb': 'nb/a.ipynb',
        'README.md': 'docs/README.md',
        'sub/README.md': '../docs/index.md',
        'requirements.txt': 'req/base.txt',
        all: 'nb',
        'deep/loop': '..',
        'x.py': 'nb',
        'out.py': '/etc/passwd',
        'none.ipynb': 'nowhere.ipynb',
      },
    },
  );
  const files = Object.fromEntries(discovery.files.map(({ path, linted: isLinted }) => [path, isLinted]));
  expect(files).toEqual({
    'README.md': false,
    'deep/b.py': true,
    'docs/README.md': true,
    'nb/a.ipynb': true,
    'none.ipynb': true,
    'out.py': true,
    'requirements.txt': true,
    'sub/README.md': true,
  });
  expect(entryAt(discovery.tree, 'all')?.kind).toBe('link');
  expect(entryAt(discovery.tree, 'deep/loop/nb')).toBeUndefined();
  expect(why(discovery, 'again.ipynb')).toBe('a link to "nb/a.ipynb"');
});

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
  expect(linted(inMemory({ ...files, '.gitignore': '*.py\n' }))).toHaveLength(stems.length);
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
  const random = (below: number): number => (seed = (seed * 1103515245 + 12345) % 2147483648) % below;
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
  expect(linted(inMemory({ ...files, '.gitignore': gitignore.join('\n') }))).toHaveLength(2);
  expect(linted(inMemory({ [`${'d/'.repeat(2000)}a.ipynb`]: '{}' }))).toHaveLength(1);
  expect(performance.now() - started).toBeLessThan(10_000);
});

test('a folder that cannot be opened is told, unless it was not asked for', () => {
  const disk = memoryDisk({ 'a.py': '', 'd/b.py': '', 'd/.gitignore': 'x' });
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
    list: (folder) => disk.list(folder),
    size: (path) => disk.size(path),
    follow: (link) => disk.follow(link),
  };
}
