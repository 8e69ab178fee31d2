import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { notebook } from '../../src/testing/index.js';
import { buildCli, projectFolder } from './built-cli.js';
import type { BuiltCli } from './built-cli.js';

/** Fixable, and only by an unsafe fix. */
const NOTEBOOK = notebook('# In [2]\nx = 1\n# In [1]\nx\n');

let cli: BuiltCli;
let messy: string;
beforeAll(() => {
  cli = buildCli();
  messy = projectFolder(Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`${i}.ipynb`, NOTEBOOK])));
}, 60_000);
afterAll(() => cli.remove());

test('a closed pipe is quiet', () => {
  const command = `"${process.execPath}" "${cli.folder}/reprolint.cjs" -f json | head -c 1`;
  const { stderr } = spawnSync('sh', ['-c', command], { cwd: messy, encoding: 'utf8' });
  expect(stderr).toBe('');
});

test('many changed files are shown without a word from Node', () => {
  const { err, out } = cli.run(['--diff', '--unsafe-fixes'], { cwd: messy });
  expect(out.match(/^\+\+\+ /gm)).toHaveLength(20);
  expect(err).not.toContain('Warning');
  const safe = cli.run(['--diff'], { cwd: messy });
  expect([safe.code, safe.out]).toEqual([0, '']);
  expect(safe.err).toMatch(/^reprolint: \d+ more fixable with --unsafe-fixes\n$/);
});

test('a full disk is exit code 2', () => {
  writeFileSync(join(messy, 'run.sh'), `"${process.execPath}" "${cli.folder}/reprolint.cjs" > /dev/full\n`);
  const { status, stderr } = spawnSync('sh', ['run.sh'], { cwd: messy, encoding: 'utf8' });
  expect(status).toBe(2);
  expect(stderr).toContain('could not be written');
});
