import { execFileSync } from 'node:child_process';
import { truncateSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { loadConfig } from '../../src/config/load-config.js';
import type { ConfigFlags } from '../../src/config/load-config.js';
import { failureText } from '../../src/messages/failure-text.js';
import { memoryDisk } from '../../src/project/memory-disk.js';
import { openDisk } from '../../src/project/open-disk.js';
import { temporaryFolder } from '../project/temporary-folder.js';
import { sampleRules } from './sample-rules.js';

type Files = Readonly<Record<string, string | Uint8Array>>;
async function failures(files: Files, flags: ConfigFlags = {}): Promise<string[]> {
  const result = await loadConfig({ disk: memoryDisk(files), rules: sampleRules, flags });
  return 'failures' in result ? result.failures.map(failureText) : [];
}

test('all mistakes at once, in order, each with its place and the nearest right name', async () => {
  const settings = [
    'ruels: {}',
    'extends: [strict, papper]',
    'rules:',
    '  nb/odrer: error',
    '  order: error',
    '  nb/order: {level: fatal, most: 0, mots: 1, names: [1], mode: some of, strictly: "yes"}',
    '  nb/quiet: 2',
    '  engine/unreadable: off',
    'overrides:',
    '  - files: 7',
    '  - {rules: {nb/quiet: inof}, file: x}',
    'failOn: eror',
    'maxWarnings: -1',
    'exclude: [1, ""]',
    'plugins: acme',
  ].join('\n');
  expect(await failures({ '.reprolintrc': settings })).toEqual([
    '"ruels" is not a key of the settings - .reprolintrc:1:1\n  Did you mean "rules"?',
    '"papper" is not a value of "extends" - .reprolintrc:2:19\n  Did you mean "paper"? It takes "recommended", "strict", "paper".',
    'no rule is called "nb/odrer" - .reprolintrc:4:3\n  Did you mean "nb/order"? "reprolint rules" lists them all.',
    'no rule is called "order" - .reprolintrc:5:3\n  Did you mean "nb/order"? "reprolint rules" lists them all.',
    '"fatal" is not a value of "level" - .reprolintrc:6:21\n  It takes "off", "info", "warning", "error".',
    '"most" is "0", and must be at least 1 - .reprolintrc:6:34\n  Change it: it must be at least 1.',
    '"mots" is not a key of "nb/order" - .reprolintrc:6:37\n  Did you mean "most"?',
    '"names" is "1", and must be a word - .reprolintrc:6:54\n  Change it: it must be a word.',
    '"some of" is not a value of "mode" - .reprolintrc:6:64\n  It takes "all", "some".',
    '"strictly" is "yes", and must be true or false - .reprolintrc:6:83\n  Change it: it must be true or false.',
    '"2" is not a value of "nb/quiet" - .reprolintrc:7:13\n  It takes "off", "info", "warning", "error".',
    '"engine/unreadable" cannot be set: what could not be read is always told - .reprolintrc:8:3\n  To leave a file out, name it under "exclude".',
    '"overrides" lacks the key "rules" - .reprolintrc:10:5\n  Add "rules" there.',
    '"files" is "7", and must be a word or a list - .reprolintrc:10:12\n  Write it like this: files: ["legacy/**"]',
    '"overrides" lacks the key "files" - .reprolintrc:11:5\n  Add "files" there.',
    '"inof" is not a value of "nb/quiet" - .reprolintrc:11:24\n  Did you mean "info"? It takes "off", "info", "warning", "error".',
    '"file" is not a key of "overrides" - .reprolintrc:11:31\n  Did you mean "files"?',
    '"eror" is not a value of "failOn" - .reprolintrc:12:9\n  Did you mean "error"? It takes "info", "warning", "error", "none".',
    '"maxWarnings" is "-1", and must be at least 0 - .reprolintrc:13:14\n  Write it like this: maxWarnings: 10',
    '"exclude" is "1", and must be a word - .reprolintrc:14:11\n  Write it like this: exclude: ["archive/**"]',
    'and 2 more mistakes in the settings\n  Mend the ones above first.',
  ]);
});

test.each<[string, Files, string]>([
  ['YAML that breaks', { '.reprolintrc': 'rules: [\n' }, '- .reprolintrc:2:1'],
  ['tabs', { '.reprolintrc.yaml': 'rules:\n\ta: 1\n' }, '- .reprolintrc.yaml:2:1'],
  ['a key twice', { '.reprolintrc': 'rules: {}\nrules: {}\n' }, 'duplicated mapping key'],
  ['two documents', { '.reprolintrc': 'rules: {}\n---\nrules: {}\n' }, '- .reprolintrc'],
  ['a tag that would make a function', { '.reprolintrc': 'rules: !!js/function "f"' }, '- .reprolintrc:1:'],
  ['JSON that ends early', { '.reprolintrc.json': '{"rules": ' }, 'it ends too early - .reprolintrc.json:1:11'],
  ['JSON with a comma too many', { '.reprolintrc.json': '{\n "rules": {},\n}' }, '- .reprolintrc.json:3:1'],
  ['TOML that breaks', { 'pyproject.toml': '[tool.reprolint]\nexclude = [\n' }, 'are not readable TOML: '],
  ['a package.json that breaks and speaks of us', { 'package.json': '{"reprolint": ' }, '- package.json:1:'],
  ['no table', { '.reprolintrc': 'hello\n' }, '"the settings" is "hello", and must be a table of keys'],
  ['a number', { '.reprolintrc.json': '7' }, '"the settings" is "7"'],
  [
    'a list in package.json',
    { 'package.json': '{"reprolint": [1]}' },
    '"the settings" is a list, and must be a table of keys - package.json:1:15',
  ],
  ['a file named by extends', { '.reprolintrc': 'extends: ./base.yml' }, '"./base.yml" is not a value of "extends"'],
  ['an import', { '.reprolintrc.json': '{"$import": "./x.js"}' }, '"$import" is not a key'],
  ['UTF-16', { '.reprolintrc': new Uint8Array([0xff, 0xfe, 0x61, 0]) }, 'it is UTF-16'],
  ['bytes', { '.reprolintrc': new Uint8Array([0x61, 0xff]) }, 'it is not UTF-8'],
  ['a NUL', { '.reprolintrc': 'a: "\0"' }, 'are not readable YAML'],
  ['dates', { '.reprolintrc': 'exclude: [2020-01-01]\n' }, '"exclude" is a date'],
  [
    'a rule of the whole project',
    { '.reprolintrc': 'overrides: [{files: a, rules: {docs/readme: off}}]' },
    '"docs/readme" looks at the project as a whole',
  ],
  [
    'globs',
    { '.reprolintrc': 'exclude: ["../x", "!a"]' },
    'the glob "../x" leads out of the project - .reprolintrc:1:11',
  ],
  [
    'a glob of stars',
    { '.reprolintrc': `exclude: "${'*a'.repeat(40)}"` },
    'has more than 3 stars in one name - .reprolintrc:1:10',
  ],
  ['stars in many names', { '.reprolintrc': 'exclude: ["*a*/*b*/*c*"]' }, 'has more than 4 stars in its names'],
  ['folders of any depth', { '.reprolintrc': 'exclude: ["**/a/**/b/**/c/**"]' }, 'has more than 2 times "**/"'],
  ['a repeated group', { '.reprolintrc': 'exclude: ["+(a|aa)b"]' }, 'repeats a group with "+(" or "*("'],
  ['a long glob', { '.reprolintrc': `exclude: ["${'a'.repeat(3000)}"]` }, 'is longer than 500 characters'],
  [
    'plug-ins',
    { '.reprolintrc': 'plugins: [acme]\nrules: {acme/x: error}' },
    'the settings name the plug-in "acme", which was not loaded',
  ],
  [
    'escapes in a key',
    { '.reprolintrc': '"\\e]0;E\\a\\n::error::x": 1' },
    '"\\x1b]0;E\\x07\\n::error::x" is not a key',
  ],
])('%s', async (_what, files, expected) => {
  const found = await failures(files);
  expect(found.join('\n')).toContain(expected);
  expect(found.join('\n')).not.toMatch(/undefined|Error\b|\[object|stack/);
  expect(found.filter((text) => text.includes('acme/x'))).toEqual([]);
});

test('two settings files are one too many, and all are named', async () => {
  const files = { '.reprolintrc': '', '.reprolintrc.json': '{}', 'pyproject.toml': '[tool.reprolint]\n' };
  const [only] = await failures(files);
  expect(only).toContain('".reprolintrc" and ".reprolintrc.json" and "pyproject.toml"');
  expect(await failures(files, { config: false })).toEqual([]);
});

test('wrong flags, all at once, together with wrong settings', async () => {
  const flags = {
    rule: ['nb/order', 'nb/oder=off', 'nb/order=high', 'a=b'],
    only: ['nb/nix'],
    preset: 'stricter',
    failOn: 'warn',
  };
  const found = await failures({ '.reprolintrc': 'ruels: 1' }, flags);
  expect(found.map((text) => text.split(/ - |\n/)[0])).toEqual([
    '"ruels" is not a key of the settings',
    '"nb/order" names no level',
    'no rule is called "nb/oder"',
    '"high" is not a value of "--rule"',
    'no rule is called "a"',
    '"b" is not a value of "--rule"',
    '"stricter" is not a value of "--preset"',
    '"warn" is not a value of "--fail-on"',
    'no rule is called "nb/nix"',
  ]);
  expect(found.join()).toContain('Did you mean "warning"?');
});

const laughs = [
  'a0: &a0 lol',
  ...Array.from({ length: 24 }, (_, i) => `a${i + 1}: &a${i + 1} [${`*a${i}, `.repeat(9)}]`),
].join('\n');
test.each<[string, string, string]>([
  ['aliases of aliases', '.reprolintrc', laughs],
  [
    'aliases of aliases where values belong',
    '.reprolintrc',
    `${laughs}\nrules: {nb/order: *a24}\nexclude: *a24\noverrides: *a24\nplugins: *a24\nextends: *a24`,
  ],
  ['100,000 keys', '.reprolintrc', `rules:\n${Array.from({ length: 60_000 }, (_, i) => `  k${i}: 1`).join('\n')}`],
  ['depth in JSON', '.reprolintrc.json', '['.repeat(100_000) + ']'.repeat(100_000)],
  ['depth in JSON objects', '.reprolintrc.json', '{"rules":'.repeat(50_000) + '1' + '}'.repeat(50_000)],
  ['depth in YAML', '.reprolintrc', 'rules: ' + '['.repeat(100_000)],
  ['depth in YAML that closes', '.reprolintrc', 'rules: ' + '['.repeat(20_000) + ']'.repeat(20_000)],
  ['depth in TOML', 'pyproject.toml', `[tool.reprolint]\nrules = ${'['.repeat(50_000)}`],
  ['dotted keys in TOML', 'pyproject.toml', `[tool.reprolint]\n${'a.'.repeat(20_000)}b = 1`],
  [
    'inherited names',
    '.reprolintrc.json',
    '{"__proto__": {"polluted": 1}, "rules": {"__proto__": "error", "constructor": "error", "toString": {"level": 1}}}',
  ],
  [
    'inherited names in TOML',
    'pyproject.toml',
    '[tool.reprolint.rules]\n__proto__ = "error"\nconstructor = "error"\n[tool.reprolint.__proto__]\npolluted = 1',
  ],
  [
    'inherited names in YAML',
    '.reprolintrc',
    '__proto__: {polluted: 1}\nrules: {__proto__: error, hasOwnProperty: error}',
  ],
  ['a megabyte too many', '.reprolintrc', `#${'x'.repeat(1_000_000)}`],
])('hostile: %s', async (_what, name, text) => {
  const started = performance.now();
  const found = await failures({ [name]: text });
  expect(found.length).toBeGreaterThan(0);
  expect(found.length).toBeLessThan(30);
  expect(found.join('\n')).not.toMatch(/undefined|Error\b|\[object|call stack/);
  expect(found.join('').length).toBeLessThan(10_000);
  expect(performance.now() - started).toBeLessThan(5000);
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(({} as Record<string, unknown>)['polluted']).toBe(undefined);
});

test('settings that are no regular file are told, and nothing waits', async () => {
  const outside = temporaryFolder({ 'secret.yml': 'EVIL-OUTSIDE' });
  const folder = temporaryFolder(
    { 'dir/.reprolintrc/x': '', 'pipe/x': '', 'large/.reprolintrc': '' },
    { 'link/.reprolintrc': join(outside, 'secret.yml') },
  );
  execFileSync('mkfifo', [join(folder, 'pipe/.reprolintrc')]);
  truncateSync(join(folder, 'large/.reprolintrc'), 3e9);
  const reasons = {
    dir: 'is a folder',
    pipe: 'is a named pipe',
    large: 'is 3000 MB, more than 1 MB',
    link: 'is a link that leads out',
  };
  for (const [name, reason] of Object.entries(reasons)) {
    const result = await loadConfig({ disk: openDisk(join(folder, name)), rules: sampleRules });
    const text = 'failures' in result ? result.failures.map(failureText).join('\n') : '';
    expect(text).toContain(`the settings ".reprolintrc" cannot be read: it ${reason}`);
    expect(text).not.toContain('EVIL');
  }
});

test('--config names any file, and a script, a missing file or one without our part is told', async () => {
  const folder = temporaryFolder({
    'project/.reprolintrc': 'broken: 1',
    'project/sub/mine.yml': 'failOn: none',
    'shared.toml': '[tool.reprolint]\nfailOn = "info"',
    'project/pyproject.toml': '[tool.black]',
    bare: 'failOn: warning',
    'x.mjs': '',
  });
  const root = join(folder, 'project');
  const at = async (config: string): Promise<string> => {
    const result = await loadConfig({ disk: openDisk(root), root, cwd: root, rules: sampleRules, flags: { config } });
    if ('failures' in result) return result.failures.map(failureText).join('\n');
    return `${result.config.settingsFile ?? ''} ${result.config.failOn.value} ${result.config.failOn.source}`;
  };
  expect(await at('sub/mine.yml')).toBe('sub/mine.yml none sub/mine.yml:1:1');
  expect(await at('../shared.toml')).toBe('../shared.toml info ../shared.toml:2:1');
  expect(await at('../bare')).toBe('../bare warning ../bare:1:1');
  expect(await at('../x.mjs')).toContain('"../x.mjs" is a script');
  expect(await at('none.yml')).toContain('the settings "none.yml" do not exist');
  expect(await at('no/none.yml')).toContain('the settings "no/none.yml" do not exist');
  expect(await at('pyproject.toml')).toContain('"pyproject.toml" has no table [tool.reprolint]');
  expect(await at('.')).toContain('cannot be read: it is a folder');
});
