import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { findRoot } from '../../src/project/find-root.js';
import { temporaryFolder } from './temporary-folder.js';

const TREE = {
  'repo/.git/HEAD': '',
  'repo/a.py': '',
  'repo/nb/one.ipynb': '{}',
  'repo/nb/deep/two.ipynb': '{}',
  'repo/plain.txt': '',
  'outer/.reprolintrc': '',
  'outer/in/.git/HEAD': '',
  'outer/in/sub/b.py': '',
  'outer/sub/c.py': '',
  'loose/x/d.py': '',
  'loose/y/e.py': '',
};

test.each([
  ['the current folder climbs to .git', 'repo/nb/deep', [], 'repo', ['nb/deep']],
  ['the root itself', 'repo', [], 'repo', ['']],
  ['one folder', '.', ['repo/nb'], 'repo', ['nb']],
  ['a dot and slashes', 'repo', ['./nb/', 'nb//deep/../one.ipynb'], 'repo', ['nb', 'nb/one.ipynb']],
  ['files', 'repo/nb', ['one.ipynb', '../a.py'], 'repo', ['nb/one.ipynb', 'a.py']],
  ['a .git is never climbed past', 'outer/in/sub', [], 'outer/in', ['sub']],
  ['settings are climbed to', 'outer/sub', [], 'outer', ['sub']],
  ['several paths start from their common folder', '.', ['loose/x/d.py', 'loose/y'], 'loose', ['x/d.py', 'y']],
  ['nothing above: the folder itself', 'loose/x', [], 'loose/x', ['']],
  ['one file: its folder', 'loose', ['x/d.py'], 'loose/x', ['d.py']],
])('%s', (_what, cwd, paths, root, requested) => {
  const top = temporaryFolder(TREE);
  expect(findRoot({ cwd: join(top, cwd), paths })).toEqual({ root: join(top, root), requested });
});

test.each([
  ['.reprolintrc.yml', ''],
  ['reprolint.config.mjs', ''],
  ['.config/reprolintrc.ts', ''],
  ['package.json', '{"reprolint": {}}'],
  ['package.json', '{"reprolint": '],
  ['pyproject.toml', '[tool.black]\n[ tool . reprolint.rules ]\n'],
  ['pyproject.toml', '[tool]\nreprolint.failOn = "none"\n'],
])('%s with %s makes a root', (name, content) => {
  const top = temporaryFolder({ [name]: content, 'sub/a.py': '' });
  expect(findRoot({ cwd: join(top, 'sub'), paths: [] })).toEqual({ root: top, requested: ['sub'] });
});

test.each([
  ['package.json', '{"devDependencies": {"reprolint": "1.0.0"}}'],
  ['package.json', '{"name": '],
  ['pyproject.toml', '[project]\ndependencies = ["reprolint"]\n'],
  ['.config.js', 'reprolint'],
  ['.config/config.json', '{"cosmiconfig": {"reprolint": 1}}'],
])('%s with %s does not', (name, content) => {
  const top = temporaryFolder({ [name]: content, 'sub/a.py': '' });
  expect(findRoot({ cwd: join(top, 'sub'), paths: [] })).toEqual({ root: join(top, 'sub'), requested: [''] });
});

test('--root decides, and what lies outside of it is named', () => {
  const top = temporaryFolder(TREE);
  const at = (cwd: string, root: string, ...paths: string[]): unknown => findRoot({ cwd: join(top, cwd), root, paths });
  expect(at('repo', '..')).toEqual({ root: top, requested: ['repo'] });
  expect(at('.', 'repo')).toEqual({ root: join(top, 'repo'), requested: [''] });
  expect(at('repo', 'nb', 'nb/one.ipynb')).toEqual({ root: join(top, 'repo/nb'), requested: ['one.ipynb'] });
  expect(at('repo', 'nb', 'a.py', 'nb')).toMatchObject({
    failures: [{ what: '"a.py" lies outside the project\'s root "nb"' }],
  });
  expect(at('repo', 'none')).toMatchObject({ failures: [{ what: '"none" does not exist', where: '--root' }] });
  expect(at('repo', 'a.py')).toMatchObject({ failures: [{ what: '"a.py" is not a folder', where: '--root' }] });
});

test('every path that does not exist is named', () => {
  const top = temporaryFolder({ 'a.py': '' });
  expect(findRoot({ cwd: top, paths: ['no/such', 'a.py', 'b\n.py', 'a.py/x'] })).toMatchObject({
    failures: [
      { what: '"no/such" does not exist' },
      { what: '"b\n.py" does not exist' },
      { what: '"a.py/x" does not exist' },
    ],
  });
});

test('links: a folder is followed, a file keeps its own name', () => {
  const top = temporaryFolder(TREE, {
    way: 'repo/nb',
    'repo/again.ipynb': 'nb/one.ipynb',
    'repo/none.ipynb': 'nowhere',
  });
  expect(findRoot({ cwd: top, paths: ['way/one.ipynb'] })).toEqual({
    root: join(top, 'repo'),
    requested: ['nb/one.ipynb'],
  });
  expect(findRoot({ cwd: join(top, 'way'), paths: [] })).toEqual({ root: join(top, 'repo'), requested: ['nb'] });
  expect(findRoot({ cwd: join(top, 'repo'), paths: ['again.ipynb', 'none.ipynb'] })).toEqual({
    root: join(top, 'repo'),
    requested: ['again.ipynb', 'none.ipynb'],
  });
});

test('a name whose bytes are not UTF-8 is found, though Node reads the argument with U+FFFD', () => {
  const top = temporaryFolder({ '.git/x': '' });
  mkdirSync(join(top, 'sub'));
  writeFileSync(Buffer.concat([Buffer.from(`${top}/sub/a`), Buffer.from([0xff]), Buffer.from('.py')]), '');
  expect(findRoot({ cwd: top, paths: ['sub/a\ufffd.py'] })).toEqual({ root: top, requested: ['sub/a\\xff.py'] });
  writeFileSync(Buffer.concat([Buffer.from(`${top}/sub/a`), Buffer.from([0xfe]), Buffer.from('.py')]), '');
  expect(findRoot({ cwd: top, paths: ['sub/a\ufffd.py'] })).toMatchObject({ failures: [{}] });
});

test('a pipe in the place of settings does not make the search wait', () => {
  const top = temporaryFolder({ 'sub/a.py': '' });
  execFileSync('mkfifo', [join(top, 'package.json')]);
  execFileSync('mkfifo', [join(top, 'pyproject.toml')]);
  expect(findRoot({ cwd: join(top, 'sub'), paths: [] })).toEqual({ root: join(top, 'sub'), requested: [''] });
});
