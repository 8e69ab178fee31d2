// Makes the commit and tag of a release: npm run release:tag -- v0.1.0
// main holds no build output. A tag does, so that pre-commit and the GitHub Action install and build nothing: its commit
// has main's commit as parent, adds dist/ and schema/, and takes everything out of package.json that an installer would act on.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const tag = process.argv[2] ?? '';
const version = JSON.parse(readFileSync('package.json', 'utf8')).version;
if (tag !== `v${version}`) {
  console.error(`npm run release:tag -- v${version}: the tag is the version of package.json`);
  process.exit(2);
}
const git = (...words) => execFileSync('git', words, { encoding: 'utf8' }).trim();
if (git('status', '--porcelain', '--untracked-files=no') !== '') {
  console.error('there are uncommitted changes: commit them first');
  process.exit(2);
}
execFileSync(process.execPath, ['scripts/build.mjs', '--types'], { stdio: 'inherit' });

const scratch = mkdtempSync(join(tmpdir(), 'reprolint-release-'));
const tree = join(scratch, 'tree');
try {
  git('worktree', 'add', '--detach', tree, 'HEAD');
  cpSync('dist', join(tree, 'dist'), { recursive: true });
  const { devDependencies: _, scripts: __, ...kept } = JSON.parse(readFileSync('package.json', 'utf8'));
  writeFileSync(join(tree, 'package.json'), `${JSON.stringify(kept, null, 2)}\n`);
  const there = (...words) => execFileSync('git', ['-C', tree, ...words], { encoding: 'utf8' }).trim();
  there('rm', '-q', '--cached', 'package-lock.json', '.npmrc');
  there('add', '-A', '-f', 'dist', 'package.json');
  there('commit', '-q', '-m', `Release ${tag}: the build, for those who install from this tag`);
  there('tag', '-a', tag, '-m', `reprolint ${version}`);
  console.log(`${tag} is ${there('rev-parse', 'HEAD')}; push it with "git push origin ${tag}"`);
} finally {
  git('worktree', 'remove', '--force', tree);
  rmSync(scratch, { recursive: true, force: true });
}
