import { expect, test } from '@jest/globals';
import { entryAt, isInTree } from '../../src/api/index.js';
import { discoverFiles } from '../../src/project/discover-files.js';
import type { Discovery, DiscoveryInput } from '../../src/project/discover-files.js';
import { memoryDisk } from '../../src/project/memory-disk.js';

type Files = Readonly<Record<string, string>>;
const inMemory = (files: Files, rest: Partial<DiscoveryInput> & Parameters<typeof memoryDisk>[1] = {}): Discovery =>
  discoverFiles({ disk: memoryDisk(files, rest), exclude: [], ...rest });
const linted = (discovery: Discovery): string[] =>
  discovery.files.filter((file) => file.linted).map(({ path }) => path);
const known = (discovery: Discovery): string[] =>
  discovery.files.filter((file) => !file.linted).map(({ path }) => path);
const why = (discovery: Discovery, path: string): string | undefined =>
  discovery.shown().find((one) => one.path === path)?.why;

test('copies of notebooks in rendered books are not linted beside their originals', () => {
  const discovery = inMemory({
    'report/a.ipynb': '{}',
    'report/_build/html/_sources/a.ipynb': '{}',
    'docs/_sources/a.ipynb': '{}',
    'docs/.jupyter_cache/executed/1/base.ipynb': '{}',
  });
  expect(linted(discovery)).toEqual(['report/a.ipynb']);
  expect(why(discovery, 'docs/_sources/')).toBe('rendered pages');
});

test('what a template of a project holds is not code yet', () => {
  const discovery = inMemory({
    'a.py': '',
    '{{ cookiecutter.repo }}/src/b.py': '',
    '{% if x %}d{% endif %}/c.py': '',
  });
  expect(linted(discovery)).toEqual(['a.py']);
  expect(why(discovery, '{{ cookiecutter.repo }}/')).toBe('a template of a project');
});

const header = (formats: string): string =>
  `# ---\n# jupyter:\n#   jupytext:\n${formats === '' ? '' : `#     formats: ${formats}\n`}#     text_representation:\n#       extension: .py\n# ---\n\n# %%\nx = 1\n`;

test('of a pair of jupytext the notebook is linted', () => {
  const files = {
    'a.ipynb': '{}',
    'a.py': header('ipynb,py:percent'),
    'b.ipynb': '{}',
    'b.py': `#!/usr/bin/env python\r\n${header('').replaceAll('\n', '\r\n')}`,
    'nb/c.ipynb': '{}',
    'text/c.py': header('nb//ipynb,text//py:light'),
    'lone.py': header('ipynb,py'),
    'd.ipynb': '{}',
    'd.py': '# ---\n# jupyter: no\n# ---\nx = 1\n',
    'nb/a.py': header('ipynb,py:percent'),
    'e.ipynb': '{}',
    'e.py': '# a plain script\n',
  };
  expect(linted(inMemory(files))).toEqual([
    'a.ipynb',
    'b.ipynb',
    'd.ipynb',
    'd.py',
    'e.ipynb',
    'e.py',
    'lone.py',
    'nb/a.py',
    'nb/c.ipynb',
  ]);
  expect(why(inMemory(files), 'text/c.py')).toBe('holds the code of "nb/c.ipynb", which is read');
  expect(linted(inMemory(files, { given: ['a.py', 'a.ipynb', 'b.py'] }))).toEqual(['a.ipynb', 'b.py']);
});

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
    '.git/HEAD': '',
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

test('where there is no repository, a .gitignore says nothing: an archive holds what was committed', () => {
  const files = { '.gitignore': '*.ipynb\ndata/\n', 'a.ipynb': '', 'data/b.py': '' };
  expect(linted(inMemory(files))).toEqual(['a.ipynb', 'data/b.py']);
  expect(linted(inMemory({ ...files, '.git/HEAD': '' }))).toEqual([]);
});
