import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Report } from '../../src/api/index.js';
import { notebook } from '../../src/testing/index.js';
import { VERSION } from '../../src/version.js';
import { buildCli, projectFolder } from './built-cli.js';
import type { BuiltCli, Ran } from './built-cli.js';

let cli: BuiltCli;
let messy: string;
const README = '# A study\n\n';
const MESSY = {
  'README.md': README,
  'requirements.txt': 'numpy\npandas==2.2.3\n',
  'a.ipynb': notebook('# In [2]\nimport numpy as np\n# In [1]\nx = 1\n'),
  'sub/b.ipynb': notebook('# In [1]\nimport pandas\n'),
};

beforeAll(() => {
  cli = buildCli();
  messy = projectFolder(MESSY);
}, 60_000);
afterAll(() => cli.remove());

const run = (...words: string[]): Ran => cli.run(words, { cwd: messy });
const json = (...words: string[]): Report => JSON.parse(run('-f', 'json', ...words).out) as Report;
const ids = (report: Report): string[] => [...new Set(report.findings.map(({ ruleId }) => ruleId))].sort();

describe('the command line', () => {
  test('--version and --help', () => {
    expect(run('--version')).toEqual({ code: 0, out: `${VERSION}\n`, err: '' });
    expect(run('-V').out).toBe(`${VERSION}\n`);
    const help = run('--help');
    expect(help).toMatchObject({ code: 0, out: expect.stringMatching(/Exit codes: 0 .* 1 .* 2 /) });
    expect(run('help')).toEqual(help);
  });

  test('reads words of other languages as the sources do', () => {
    const folder = projectFolder({
      'README.md': '# Studie\n\n## Abhängigkeiten\n\nSiehe unten.\n',
      'requirements.txt': 'numpy==2.1.1\n',
    });
    expect(cli.run(['--only', 'docs/readme-no-setup'], { cwd: folder }).out).not.toContain('docs/readme-no-setup');
    // The bundle is read as ASCII.
    expect(readFileSync(join(cli.folder, 'cli.cjs')).every((byte) => byte < 128)).toBe(true);
  });

  test('lints the current folder, as text', () => {
    const { code, out, err } = run();
    expect(err).toBe('');
    expect(out).toMatch(/Looked at 4 files \(2 notebooks\)/);
    expect(out).toContain('docs/readme-stub');
    expect(code).toBe(0); // Warnings only.
  });

  test.each([
    [['--frmat', 'json'], '--frmat'],
    [['-f', 'xml'], 'xml'],
    [['no/such/path'], 'no/such/path'],
    [['--max-warnings', '-1'], '0 or more'],
    [['rules', 'notebook'], 'explain'],
    [['config', '-f', 'json'], '--debug=config'],
    [['--unsafe-fixes'], '--unsafe-fixes'],
    [['--rule', 'docs/readme-stub=loud'], 'loud'],
    [['--rule', 'docs/readme-stubb=off'], 'docs/readme-stub'],
    [['--preset', 'lax'], 'lax'],
    [['--fail-on', 'never'], 'never'],
    [['-c', 'missing.yaml'], 'missing.yaml'],
    [['-f', 'json', '-f', 'sarif'], 'one format'],
    [['explain', 'docs/readme-stubb'], 'docs/readme-stub'],
    [['explain'], 'explain'],
  ])('wrong use %j is exit code 2 and is named on stderr', (words, named) => {
    const { code, out, err } = run(...words);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(named);
    expect(err).not.toMatch(/^\s+at /m);
  });

  test('a misspelled option is offered right', () => {
    expect(run('--fromat', 'json').err).toContain('--format');
  });

  test('a command counts as the first word only; after -- everything is a path', () => {
    expect(run('rules').out).toContain('docs/readme-missing');
    expect(run('./rules').code).toBe(2);
    expect(run('--', '--help').err).toContain('--help');
  });

  test('rules and explain', () => {
    const catalogue = JSON.parse(run('rules', '--format', 'json').out) as { id: string }[];
    expect(catalogue.map(({ id }) => id)).toEqual(expect.arrayContaining(['docs/readme-missing', 'engine/unreadable']));
    expect(run('explain', 'docs/readme-missing').out).toMatch(/^# docs\/readme-missing\n/);
    expect(run('explain', 'engine/unreadable').code).toBe(0);
  });

  test('graph prints the order of the steps', () => {
    const study = projectFolder({
      'b/1.ipynb': notebook("# In [1]\nopen('../x.csv', 'w')\n"),
      'a/2.ipynb': notebook("# In [1]\nopen('../x.csv')\n"),
      'c.ipynb': notebook("# In [1]\nopen('y.csv')\n"),
      'broken.ipynb': '{',
    });
    const { code, out, err } = cli.run(['graph'], { cwd: study });
    expect(out).toMatch(/1\. b\/1\.ipynb\n.*writes x\.csv\n {2}2\. a\/2\.ipynb\n.*x\.csv {2}\(from 1\)/);
    expect(err).toMatch(/^reprolint: "broken\.ipynb" .+\n$/);
    expect(code).toBe(1);
    const one = cli.run(['graph', '--format', 'json', '--root', '.', 'a/2.ipynb'], { cwd: study });
    expect((JSON.parse(one.out) as { steps: { path: string }[] }).steps.map(({ path }) => path)).toEqual([
      'b/1.ipynb',
      'a/2.ipynb',
    ]);
    expect(cli.run(['graph', '-f', 'mermaid', 'c.ipynb'], { cwd: study })).toMatchObject({
      code: 1,
      out: expect.stringMatching(/^flowchart LR\n {2}s1\["c\.ipynb"\]\n/) as unknown,
    });
    expect(cli.run(['graph', '-f', 'sarif'], { cwd: study })).toMatchObject({ code: 2, out: '' });
  });

  test('config says where each value comes from', () => {
    expect(run('config', '--rule', 'docs/readme-stub=error').out).toMatch(/docs\/readme-stub.*error.*--rule/);
  });
});

describe('exit codes', () => {
  test.each([
    [[], 0],
    [['--fail-on', 'warning'], 1],
    [['--fail-on', 'none', '--rule', 'docs/readme-stub=error'], 0],
    [['--rule', 'docs/readme-stub=error'], 1],
    [['--max-warnings', '0'], 1],
    [['--max-warnings', '1000'], 0],
    [['--only', 'deps/manifest-missing'], 0],
  ])('%j ends with %d', (words, code) => {
    expect(run(...words).code).toBe(code);
  });

  test('a folder without anything to check ends with 0', () => {
    const { code, out } = cli.run([], { cwd: projectFolder({ 'data.bin': 'x' }) });
    expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining('othing to check') as unknown });
  });

  test('an unreadable file ends with 1', () => {
    expect(cli.run([], { cwd: projectFolder({ 'a.ipynb': '{', 'README.md': README }) }).code).toBe(1);
  });
});

describe('formats', () => {
  test('json goes to stdout, with nothing else', () => {
    const report = json();
    expect(report).toMatchObject({ schemaVersion: 1, root: '.', tool: { name: 'reprolint', version: VERSION } });
    expect(ids(report)).toContain('docs/readme-stub');
  });

  test('name=file goes to a file, and text still to stdout', () => {
    const folder = mkdtempSync(join(tmpdir(), 'reprolint-out-'));
    const { out } = run(
      '-f',
      `json=${folder}/r.json`,
      '-f',
      `sarif=${folder}/r.sarif`,
      '-f',
      `markdown=${folder}/r.md`,
    );
    expect(out).toContain('Looked at');
    expect((JSON.parse(readFileSync(`${folder}/r.json`, 'utf8')) as Report).schemaVersion).toBe(1);
    const sarif = JSON.parse(readFileSync(`${folder}/r.sarif`, 'utf8')) as {
      version: string;
      runs: { tool: { driver: { rules: { help: { markdown: string } }[] } } }[];
    };
    expect(sarif.version).toBe('2.1.0');
    expect(sarif.runs[0]?.tool.driver.rules.every(({ help }) => help.markdown.startsWith('#'))).toBe(true);
  });

  test('-o writes the report instead of printing it', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'reprolint-out-')), 'report.txt');
    expect(run('-o', file).out).toBe('');
    expect(readFileSync(file, 'utf8')).toContain('Looked at');
  });

  test('what cannot be written is exit code 2 and is named', () => {
    const { code, err } = run('-o', 'no/such/folder/report.txt');
    expect(code).toBe(2);
    expect(err).toContain('no/such/folder/report.txt');
  });

  test('colour only where it is wanted', () => {
    const colored = (env: Record<string, string>, ...words: string[]): boolean =>
      cli.run(words, { cwd: messy, env }).out.includes('\u001b[');
    expect(colored({})).toBe(false);
    expect(colored({ FORCE_COLOR: '1' })).toBe(true);
    expect(colored({ FORCE_COLOR: '1', NO_COLOR: '1' })).toBe(false);
    expect(colored({}, '--color')).toBe(true);
    expect(colored({ FORCE_COLOR: '1' }, '--no-color')).toBe(false);
    expect(colored({ CI: 'true', GITHUB_ACTIONS: 'true' })).toBe(false);
  });

  test('CI variables never change the format', () => {
    const plain = (env: Record<string, string>): string =>
      cli.run([], { cwd: messy, env }).out.replace(/\d+ m?s/g, 'T');
    expect(plain({ CI: 'true', GITHUB_ACTIONS: 'true' })).toBe(plain({}));
  });

  test('--stats, --show-files and --debug', () => {
    expect(run('--stats').out).toContain('Time by rule');
    expect(run('--show-files').out).toMatch(/lint {2}a\.ipynb/);
    expect(JSON.parse(run('--debug=files').out)).toHaveProperty('tree');
    expect(JSON.parse(run('--debug=facts').out)).toHaveLength(4);
  });
});

describe('files as arguments', () => {
  test('only what concerns them is reported; other kinds pass in silence', () => {
    const report = json('sub/b.ipynb', 'requirements.txt');
    expect(report.summary.files).toBe(2);
    expect(report.findings.every(({ path }) => ['sub/b.ipynb', 'requirements.txt'].includes(path))).toBe(true);
    expect(ids(report)).not.toContain('docs/readme-stub');
  });

  test('the order in which they are given does not matter', () => {
    const findings = (report: Report): unknown => report.findings;
    expect(findings(json('requirements.txt', 'a.ipynb'))).toEqual(findings(json('a.ipynb', 'requirements.txt')));
  });
});

describe('settings', () => {
  test('pyproject.toml, levels, overrides and exclude', () => {
    const cwd = projectFolder({
      ...MESSY,
      'pyproject.toml':
        '[tool.reprolint]\nexclude = ["sub/**"]\n[tool.reprolint.rules]\n"docs/*" = "off"\n"deps/unpinned" = "error"\n',
    });
    const report = JSON.parse(cli.run(['-f', 'json'], { cwd }).out) as Report;
    expect(report.summary.notebooks).toBe(1);
    expect(report.findings.filter(({ ruleId }) => ruleId.startsWith('docs/'))).toEqual([]);
    expect(report.findings.find(({ ruleId }) => ruleId === 'deps/unpinned')?.level).toBe('error');
  });

  test('a script as settings is refused and never run', () => {
    const cwd = projectFolder({ ...MESSY, '.reprolintrc.cjs': "require('fs').writeFileSync('ran', '')" });
    const { code, err } = cli.run([], { cwd });
    expect(code).toBe(2);
    expect(err).toContain('.reprolintrc.cjs');
    expect(() => readFileSync(join(cwd, 'ran'))).toThrow();
    expect(cli.run(['--no-config'], { cwd }).code).toBe(0);
  });
});

describe('--fix', () => {
  const out = notebook('# In [2]\nx = 1\n# Out [2]: 1\n# In [1]\ny = x\n# Out: hello\n');

  test('--diff shows, exits with 1 and writes nothing', () => {
    const cwd = projectFolder({ 'a.ipynb': out, 'README.md': README });
    const { code, out: text } = cli.run(['--diff', '--unsafe-fixes'], { cwd });
    expect(code).toBe(1);
    expect(text).toMatch(/^-.*"execution_count": 2/m);
    expect(readFileSync(join(cwd, 'a.ipynb'), 'utf8')).toBe(out);
    expect(cli.run(['--diff'], { cwd })).toMatchObject({ code: 0, out: '' });
  });

  test('unsafe fixes are applied only when asked for; a second run changes nothing', () => {
    const cwd = projectFolder({ 'a.ipynb': out, 'README.md': README });
    cli.run(['--fix'], { cwd });
    expect(readFileSync(join(cwd, 'a.ipynb'), 'utf8')).toBe(out);
    cli.run(['--fix', '--unsafe-fixes'], { cwd });
    const fixed = readFileSync(join(cwd, 'a.ipynb'), 'utf8');
    expect(fixed).toBe(out.replace(/"execution_count": \d/g, '"execution_count": null'));
    cli.run(['--fix', '--unsafe-fixes'], { cwd });
    expect(readFileSync(join(cwd, 'a.ipynb'), 'utf8')).toBe(fixed);
  });
});

test('a fix that makes a file makes it once, and the report knows it', () => {
  const cwd = projectFolder({ 'a.ipynb': notebook('# In [1]\nimport numpy\n'), 'README.md': README });
  const file = join(cwd, '.python-version');
  expect(cli.run(['--diff', '--unsafe-fixes'], { cwd }).out).toMatch(/^\+3\.11$/m);
  const json = ['--fix', '--unsafe-fixes', '-f', 'json', '--only', 'python/version-missing'];
  expect(() => readFileSync(file)).toThrow();
  expect(JSON.parse(cli.run(json, { cwd }).out)).toMatchObject({ findings: [] });
  expect(readFileSync(file, 'utf8')).toBe('3.11\n');
  writeFileSync(file, '');
  cli.run(json, { cwd });
  expect(readFileSync(file, 'utf8')).toBe('');
});
