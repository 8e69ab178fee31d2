import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from '@jest/globals';
import { loadConfig } from '../../src/config/load-config.js';
import type { ConfigFlags } from '../../src/config/load-config.js';
import { failureText } from '../../src/messages/failure-text.js';
import { openDisk } from '../../src/project/open-disk.js';
import { temporaryFolder } from '../project/temporary-folder.js';
import { sampleRules } from './sample-rules.js';

const home = process.cwd();
afterEach(() => process.chdir(home));

/** Loads the settings of a project while standing in it, as a linter is run; a script in it would leave a marker. */
async function attack(
  files: Readonly<Record<string, string>>,
  flags: ConfigFlags = {},
): Promise<{ said: string; ran: boolean }> {
  const marker = join(temporaryFolder(), 'marker');
  const armed = Object.entries(files).map(([path, text]): [string, string] => [
    path,
    text.replaceAll('MARKER', marker),
  ]);
  const root = temporaryFolder(Object.fromEntries(armed));
  process.chdir(root);
  const result = await loadConfig({ disk: openDisk(root), root, cwd: root, rules: sampleRules, flags });
  // A script that was started asynchronously gets its chance.
  await new Promise((later) => setTimeout(later, 20));
  return { said: 'failures' in result ? result.failures.map(failureText).join('\n') : '', ran: existsSync(marker) };
}

const cjs = "require('fs').writeFileSync('MARKER', '1'); module.exports = { rules: {} };";
const mjs = "import fs from 'node:fs'; fs.writeFileSync('MARKER', '1'); export default { rules: {} };";

// The trees by which cosmiconfig's explorer was made to run code; only its data loaders are used here.
test.each<[string, Record<string, string>]>([
  ['.config/config.js', { '.config/config.js': cjs }],
  ['.config/config.cjs', { '.config/config.cjs': cjs }],
  ['.config/config.mjs', { '.config/config.mjs': mjs }],
  ['.config/config.ts', { '.config/config.ts': mjs }],
  ['.config.js', { '.config.js': cjs }],
  [
    '.config/config.yaml with searchPlaces',
    { '.config/config.yaml': 'cosmiconfig:\n  searchPlaces: [evil.cjs]\n', 'evil.cjs': cjs },
  ],
  [
    '.config/config.json with searchPlaces',
    { '.config/config.json': '{"cosmiconfig": {"searchPlaces": ["evil.cjs"]}}', 'evil.cjs': cjs },
  ],
  [
    'package.json with searchPlaces',
    { 'package.json': '{"cosmiconfig": {"searchPlaces": ["evil.cjs"]}}', 'evil.cjs': cjs },
  ],
])('%s of other tools is not ours, and is not run', async (_what, files) => {
  for (const settings of [{}, { '.reprolintrc': 'failOn: none' }])
    expect(await attack({ ...files, ...settings })).toEqual({ said: '', ran: false });
});

test.each(
  ['.reprolintrc', 'reprolint.config', '.config/reprolintrc'].flatMap((stem) =>
    ['js', 'cjs', 'mjs', 'ts', 'cts', 'mts'].map((end) => `${stem}.${end}`),
  ),
)('%s is named and refused, and passed by with --no-config or --config', async (name) => {
  const files = { [name]: name.endsWith('cjs') || name.endsWith('.js') ? cjs : mjs, 'mine.yml': 'failOn: none' };
  const { said, ran } = await attack(files);
  expect(said).toContain(`"${name}" is a script`);
  expect(ran).toBe(false);
  for (const config of [false, 'mine.yml'] as const)
    expect(await attack(files, { config })).toEqual({ said: '', ran: false });
  expect((await attack(files, { config: name })).ran).toBe(false);
});

test('data that points at a script: $import, extends, keys of other linters', async () => {
  const evil = { 'evil.cjs': cjs, 'evil.js': cjs };
  const settings: Record<string, string>[] = [
    { '.reprolintrc.json': '{"$import": "./evil.cjs"}' },
    { '.reprolintrc': '$import: ./evil.js' },
    { 'package.json': '{"reprolint": {"$import": "./evil.js"}}' },
    { '.reprolintrc': 'extends: ./evil.js' },
    { '.reprolintrc': 'rulesdir: .\nrulePaths: [./evil.js]\nparser: ./evil.js\nformatter: ./evil.js' },
  ];
  for (const files of settings) {
    const { said, ran } = await attack({ ...files, ...evil });
    expect(said).not.toBe('');
    expect(ran).toBe(false);
  }
});

const rule =
  "{ id: 'acme/one', scope: 'file', kinds: ['notebook'], summary: 's', why: 'w', levels: { recommended: 'warning', strict: 'error', paper: 'error' }, needs: { file: [] }, messages: {}, *check() {} }";
const plugin = `import fs from 'node:fs'; fs.writeFileSync('MARKER', '1'); export const rules = [${rule}];`;

test('plug-ins are code: without --allow-plugins none is loaded, with it they bring rules', async () => {
  const files = {
    '.reprolintrc': 'plugins: [acme]\nrules: {acme/one: error}',
    'node_modules/reprolint-plugin-acme/package.json':
      '{"name": "reprolint-plugin-acme", "exports": {"import": "./index.mjs"}}',
    'node_modules/reprolint-plugin-acme/index.mjs': plugin,
  };
  const refused = await attack(files);
  expect(refused.ran).toBe(false);
  expect(refused.said).toBe(
    'the settings name the plug-in "acme", which was not loaded: a plug-in is code - .reprolintrc:1:11\n  If you trust this repository, pass "--allow-plugins".',
  );
  expect(await attack(files, { allowPlugins: true })).toEqual({ said: '', ran: true });
});

test.each<[string, string, Record<string, string>, string]>([
  [
    'a scope',
    '@acme',
    {
      'node_modules/@acme/reprolint-plugin/package.json': '{"main": "m.cjs"}',
      'node_modules/@acme/reprolint-plugin/m.cjs': `module.exports = { rules: [${rule}] };`,
    },
    '',
  ],
  [
    'a scope and a name',
    '@acme/x',
    {
      'node_modules/@acme/reprolint-plugin-x/package.json':
        '{"exports": {".": {"types": "./a.d.ts", "default": "./m.mjs"}}}',
      'node_modules/@acme/reprolint-plugin-x/m.mjs': `export default { rules: [${rule}] };`,
    },
    '',
  ],
  ['a file', './local.mjs', { 'local.mjs': `export const rules = [${rule}];` }, ''],
  [
    'a package without any entry field',
    'bare',
    { 'node_modules/reprolint-plugin-bare/index.js': `module.exports = { rules: [${rule}] };` },
    '',
  ],
  ['a missing package', 'none', {}, 'was not found: no package "reprolint-plugin-none" is installed'],
  ['a missing file', './none.mjs', {}, 'was not found'],
  ['no rules', './a.mjs', { 'a.mjs': 'export default 7' }, 'exports no list "rules"'],
  [
    'no rule',
    './a.mjs',
    { 'a.mjs': 'export const rules = [null, 7, {}]' },
    'exports as rule 1 something that is no rule',
  ],
  ['one that throws', './a.mjs', { 'a.mjs': "throw new Error('no luck\\n  at x')" }, 'could not be loaded: no luck'],
  ['one that throws nothing', './a.mjs', { 'a.mjs': 'throw null' }, 'could not be loaded'],
  [
    'a rule of ours',
    './a.mjs',
    { 'a.mjs': `export const rules = [{ ...${rule}, id: 'nb/order' }]` },
    'defines the rule "nb/order" again',
  ],
  [
    'a rule of the engine',
    './a.mjs',
    { 'a.mjs': `export const rules = [{ ...${rule}, id: 'engine/x' }]` },
    'defines "engine/x", and "engine/" is reserved',
  ],
])('with --allow-plugins: %s', async (_what, name, files, expected) => {
  const { said } = await attack({ ...files, '.reprolintrc': `plugins: ["${name}"]` }, { allowPlugins: true });
  if (expected === '') expect(said).toBe('');
  else expect(said).toContain(`the plug-in "${name}" ${expected}`);
});

test('nothing in the room of settings builds an explorer of cosmiconfig', () => {
  const text =
    readFileSync(join(home, 'src/config/parse-yaml-settings.ts'), 'utf8') +
    readFileSync(join(home, 'src/config/parse-json-settings.ts'), 'utf8');
  expect(text.match(/import .* from 'cosmiconfig'/g)).toEqual(
    Array(2).fill("import { defaultLoaders } from 'cosmiconfig'"),
  );
});
