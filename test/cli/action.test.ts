import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { actionArguments } from '../../src/cli/action.js';
import { notebook } from '../../src/testing/index.js';
import { buildCli, projectFolder } from './built-cli.js';
import type { BuiltCli, Ran } from './built-cli.js';

let cli: BuiltCli;
let folder: string;

beforeAll(() => {
  cli = buildCli();
  folder = projectFolder({
    'README.md': '# A study\n\n',
    'sub/README.md': '# A part\n\n',
    'sub/a.ipynb': notebook('# In [2]\nx = 1\n# In [1]\nx\n'),
    'sub/requirements.txt': 'numpy\n',
    '-dash.ipynb': notebook('# In [2]\nx = 1\n# In [1]\nx\n'),
  });
}, 60_000);
afterAll(() => cli.remove());

interface Stepped extends Ran {
  readonly outputs: string;
  readonly summary: string;
}

/** One step, as GitHub's runner starts it: inputs in the environment, files for outputs and summary. */
function step(inputs: Readonly<Record<string, string>>): Stepped {
  const temp = join(folder, '.git', 'runner');
  mkdirSync(temp, { recursive: true });
  const env: Record<string, string> = {
    PATH: process.env['PATH'] ?? '',
    GITHUB_WORKSPACE: folder,
    GITHUB_OUTPUT: join(temp, 'outputs'),
    GITHUB_STEP_SUMMARY: join(temp, 'summary'),
    RUNNER_TEMP: temp,
  };
  for (const [name, value] of Object.entries({ root: '.', ...inputs })) env[`INPUT_${name.toUpperCase()}`] = value;
  for (const name of ['outputs', 'summary']) writeFileSync(join(temp, name), '');
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(cli.folder, 'action.cjs')], {
    cwd: folder,
    env,
    encoding: 'utf8',
  });
  const read = (name: string): string => readFileSync(join(temp, name), 'utf8');
  return { code: status, out: stdout, err: stderr, outputs: read('outputs'), summary: read('summary') };
}

test('inputs become one word each; what begins with a dash stays a value', () => {
  const env = {
    INPUT_ROOT: '-r',
    INPUT_PATHS: '-x\n\n--fix\r\na b\n',
    'INPUT_FAIL-ON': 'warning',
    'INPUT_SARIF-FILE': '--o',
  };
  expect(actionArguments(env, { json: 'j', markdown: 'm' })).toEqual([
    '--format=github',
    '--format=json=j',
    '--format=markdown=m',
    '--format=sarif=--o',
    '--root=-r',
    '--fail-on=warning',
    '--',
    '-x',
    '--fix',
    'a b',
  ]);
  expect(actionArguments({}, { json: 'j', markdown: 'm' }).slice(-3)).toEqual(['--root=.', '--', '.']);
});

describe('the built action', () => {
  test('annotates, counts, and writes the summary; warnings do not fail it', () => {
    const { code, out, err, outputs, summary } = step({});
    expect(out).toMatch(/^::warning file=sub\/a\.ipynb,line=\d+,title=notebook\/out-of-order::/m);
    expect(out).toMatch(/reprolint looked at 5 files: \d+ warnings\n$/);
    expect(outputs).toMatch(/^errors=0\nwarnings=[1-9]\d*\ninfos=\d+\nexit-code=0\n$/);
    expect(summary).toContain('sub/a.ipynb');
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });

  test('fails at the level that is asked for', () => {
    const { code, outputs } = step({ 'fail-on': 'warning' });
    expect(code).toBe(1);
    expect(outputs).toContain('exit-code=1\n');
  });

  test('shows paths from the workspace where the project is a part of it', () => {
    const { out, outputs, summary } = step({ root: 'sub', 'sarif-file': 'report.sarif' });
    expect(out).toContain('::warning file=sub/a.ipynb,');
    expect(out).not.toMatch(/file=(?!sub\/)/);
    expect(summary).toContain('sub/a.ipynb');
    expect(outputs).toMatch(/^sarif-file<<(end-\S+)\nreport\.sarif\n\1$/m);
    const sarif = readFileSync(join(folder, 'report.sarif'), 'utf8');
    expect(sarif.match(/"uri": ?"[^"]+"/g)).toContainEqual(expect.stringContaining('sub/a.ipynb'));
    expect(sarif).not.toMatch(/"uri": ?"a\.ipynb"/);
  });

  test('lints just the paths that are given, whatever they are called', () => {
    const { out } = step({ paths: '-dash.ipynb\n' });
    expect(out).toContain('file=-dash.ipynb,');
    expect(out).not.toContain('file=sub/');
  });

  test.each<[Record<string, string>, string]>([
    [{ root: 'no/such' }, 'no/such'],
    [{ paths: '$(touch pwned)' }, '$(touch pwned)'],
    [{ paths: '::add-mask::x' }, 'add-mask'],
    [{ preset: 'lax' }, 'lax'],
    [{ 'fail-on': 'never' }, 'never'],
    [{ config: 'missing.yaml' }, 'missing.yaml'],
    [{ root: 'no\n::add-mask::x' }, 'add-mask'],
    [{ preset: 'lax\n::add-mask::x' }, 'add-mask'],
  ])('%j is exit code 2, named in an annotation and nothing else', (inputs, named) => {
    const { code, out, err, outputs } = step(inputs);
    expect(code).toBe(2);
    expect(out).toMatch(/^::error title=reprolint::.*\n$/);
    expect(out).toContain(named);
    expect(`${out}${err}`).not.toMatch(/^\s*::add-mask/m);
    expect(err).not.toMatch(/^\s+at /m);
    expect(outputs).toBe('exit-code=2\n');
  });

  test.each(['no/such/report.sarif', 'no\n::add-mask::x/such'])('a SARIF file %j that cannot be written', (file) => {
    const { code, out, outputs } = step({ 'sarif-file': file });
    expect(code).toBe(2);
    expect(out).toMatch(/^::warning file=sub\/a\.ipynb,/m);
    expect(out).toMatch(/^::error title=reprolint::.*could not be written/m);
    expect(out).not.toMatch(/^::add-mask/m);
    expect(outputs).toMatch(/^errors=0\nwarnings=\d+\ninfos=\d+\nexit-code=2\n$/);
  });
});
