// Makes the commit and tag of a release: npm run release:tag -- v0.1.0
// main holds no build output. A tag does, so that pre-commit and the GitHub Action install and build nothing: its commit
// has main's commit as parent, adds dist/, and takes everything out of package.json that an installer would act on.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
process.chdir(root);
const git = (...words) => execFileSync('git', words, { encoding: 'utf8' }).trim();
const stop = (message) => {
  console.error(message);
  process.exit(2);
};

const tag = process.argv[2] ?? '';
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
if (tag !== `v${version}`) stop(`npm run release:tag -- v${version}: the tag is the version of package.json`);
if (git('status', '--porcelain', '--untracked-files=no') !== '')
  stop('there are uncommitted changes: commit them first, a release is made of a commit');
if (git('tag', '--list', tag) !== '') stop(`the tag ${tag} is there already: "git tag -d ${tag}" removes it`);
if (!existsSync('node_modules')) stop('there is no node_modules folder: run "npm ci" first');

const scratch = mkdtempSync(join(tmpdir(), 'reprolint-release-'));
const tree = join(scratch, 'tree');
try {
  // A tree of its own: what lies untracked in the working tree gets into no release, and nothing there is touched.
  git('worktree', 'add', '--quiet', '--detach', tree, 'HEAD');
  const there = (...words) => execFileSync('git', ['-C', tree, ...words], { encoding: 'utf8' }).trim();
  symlinkSync(join(root, 'node_modules'), join(tree, 'node_modules'));
  execFileSync(process.execPath, ['scripts/build.mjs', '--types'], { cwd: tree, stdio: 'inherit' });
  const { devDependencies: _, scripts: __, ...kept } = JSON.parse(readFileSync(join(tree, 'package.json'), 'utf8'));
  writeFileSync(join(tree, 'package.json'), `${JSON.stringify(kept, null, 2)}\n`);
  there('rm', '-q', '--cached', 'package-lock.json', '.npmrc');
  there('add', '-f', 'dist', 'package.json');
  there('commit', '-q', '--no-verify', '-m', `Release ${tag}: the build, for those who install from this tag`);
  there('tag', '-a', tag, '-m', `reprolint ${version}`);
  console.log(`${tag} is ${there('rev-parse', 'HEAD')}; push it with "git push origin ${tag}"`);
} finally {
  rmSync(scratch, { recursive: true, force: true });
  spawnSync('git', ['worktree', 'prune']);
}
