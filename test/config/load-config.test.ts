import { expect, test } from '@jest/globals';
import type { Config } from '../../src/api/index.js';
import { describeConfig } from '../../src/config/describe-config.js';
import { loadConfig } from '../../src/config/load-config.js';
import type { ConfigFlags } from '../../src/config/load-config.js';
import { memoryDisk } from '../../src/project/memory-disk.js';
import { sampleRules } from './sample-rules.js';

async function load(files: Readonly<Record<string, string>>, flags: ConfigFlags = {}): Promise<Config> {
  const result = await loadConfig({ disk: memoryDisk(files), rules: sampleRules, flags });
  if ('failures' in result) throw new Error(JSON.stringify(result.failures));
  return result.config;
}
const level = (config: Config, id: string, path?: string): string =>
  (path === undefined ? config.rules.get(id) : config.ruleFor(id, path))?.level ?? '';

test('without settings the preset speaks', async () => {
  const config = await load({});
  expect(config.settingsFile).toBeNull();
  expect(config.preset).toEqual({ value: 'recommended', source: 'default' });
  expect(config.failOn).toEqual({ value: 'error', source: 'default' });
  expect([...config.rules.keys()]).toEqual(['deps/never', 'docs/readme', 'nb/order', 'nb/quiet']);
  expect(config.rules.get('nb/order')).toEqual({
    level: 'warning',
    options: { most: 3, strictly: false, mode: 'all', names: ['a'] },
    byPerson: false,
    source: 'preset recommended',
  });
});

const YAML =
  'rules:\n  nb/order: {level: error, most: 5}\n  nb/*: info\nexclude: old\nfailOn: warning\nmaxWarnings: 7\n';
const SAME = {
  '.reprolintrc': YAML,
  '.reprolintrc.yml': YAML,
  '.reprolintrc.yaml': `\ufeff${YAML}`,
  '.reprolintrc.json':
    '{"rules": {\n  "nb/order": {"level": "error", "most": 5},\n  "nb/*": "info"}, "exclude": "old", "failOn": "warning", "maxWarnings": 7}',
  'package.json':
    '{"reprolint": {"rules": {\n  "nb/order": {"level": "error", "most": 5},\n  "nb/*": "info"}, "exclude": ["old"], "failOn": "warning", "maxWarnings": 7}}',
  'pyproject.toml':
    '[tool.reprolint]\nexclude = ["old"]\nfailOn = "warning"\nmaxWarnings = 7\n[tool.reprolint.rules]\n"nb/order" = {level = "error", most = 5}\n"nb/*" = "info"\n',
};
test.each(Object.entries(SAME))('the same settings in %s', async (name, text) => {
  const config = await load({ [name]: text });
  expect(config.settingsFile).toBe(name);
  // The family is said later, but the id is the nearer word.
  expect([level(config, 'nb/order'), level(config, 'nb/quiet'), level(config, 'docs/readme')]).toEqual([
    'error',
    'info',
    'error',
  ]);
  expect(config.rules.get('nb/order')).toMatchObject({ byPerson: true, options: { most: 5, mode: 'all' } });
  expect(config.rules.get('nb/order')?.source).toBe(name === 'pyproject.toml' ? 'pyproject.toml:6:1' : `${name}:2:3`);
  expect(config.exclude.map(({ value }) => value)).toEqual(['old']);
  expect(config.failOn.value).toBe('warning');
  expect(config.maxWarnings?.value).toBe(7);
});

test('a .reprolintrc may be JSON, a package.json of others does not count, empty settings are none', async () => {
  expect(level(await load({ '.reprolintrc': '\t{\n\t"rules": {"nb/order": "off"}\n}' }), 'nb/order')).toBe('off');
  const others = { 'package.json': '{"name": "reprolint-user", ', 'x/package.json': '{' };
  await expect(load(others)).rejects.toThrow('package.json');
  expect((await load({ 'package.json': '{"name": ', 'pyproject.toml': '[[[' })).settingsFile).toBeNull();
  expect((await load({ 'package.json': '{"dependencies": {"reprolint": "1"}}' })).settingsFile).toBeNull();
  for (const text of ['', ' \n', '# later\n', 'null\n', '{}', 'rules:\nexclude:\noverrides:\n'])
    expect(level(await load({ '.reprolintrc': text }), 'nb/order')).toBe('warning');
});

test('presets: extends, several of them, and --preset above them', async () => {
  expect(level(await load({ '.reprolintrc': 'extends: strict' }), 'nb/order')).toBe('error');
  const both = await load({ '.reprolintrc': 'extends: [strict, paper]' });
  expect([level(both, 'nb/order'), level(both, 'nb/quiet')]).toEqual(['error', 'info']);
  expect(both.rules.get('nb/order')?.source).toBe('preset strict');
  expect(both.preset).toEqual({ value: 'paper', source: '.reprolintrc:1:19' });
  const flag = await load({ '.reprolintrc': 'extends: strict' }, { preset: 'paper' });
  expect([level(flag, 'nb/order'), flag.preset.source]).toEqual(['warning', '--preset']);
});

test('overrides hold in order, for files, for former names, not for rules of the whole project', async () => {
  const config = await load({
    '.reprolintrc': [
      'rules: {nb/order: error, docs/*: info}',
      'overrides:',
      '  - files: "old"',
      '    rules: {nb/*: off, docs/*: off}',
      '  - files: ["**/keep_*.ipynb", "*.txt"]',
      '    rules: {nb/sequence: {most: 8}, nb/quiet: info}',
    ].join('\n'),
  });
  expect(level(config, 'nb/order', 'a.ipynb')).toBe('error');
  expect(level(config, 'nb/order', 'old/deep/a.ipynb')).toBe('off');
  expect(config.ruleFor('nb/order', 'old/keep_a.ipynb')).toMatchObject({ level: 'off', options: { most: 8 } });
  expect(config.ruleFor('nb/order', 'new/keep_a.ipynb')).toMatchObject({
    level: 'error',
    options: { most: 8 },
    source: '.reprolintrc:6:13',
  });
  expect(level(config, 'nb/quiet', 'old/keep_a.ipynb')).toBe('info');
  expect(level(config, 'docs/readme', 'old/README.md')).toBe('info');
  expect(config.ruleFor('engine/unreadable', 'old/a.ipynb').level).toBe('error');
  expect(() => config.ruleFor('no/rule', 'a')).toThrow('no/rule');
});

test('--rule comes last, in order, above overrides; --only leaves just these, even if they are off', async () => {
  const settings = { '.reprolintrc': 'rules: {nb/order: off}\noverrides: [{files: "a/**", rules: {nb/order: info}}]' };
  const ruled = await load(settings, { rule: ['nb/*=warning', 'nb/sequence=error'] });
  expect([level(ruled, 'nb/order', 'a/x'), level(ruled, 'nb/quiet')]).toEqual(['error', 'warning']);
  expect(ruled.rules.get('nb/order')).toMatchObject({ byPerson: true, source: '--rule' });
  expect(level(await load({}, { rule: ['nb/order=error', 'nb/*=off'] }), 'nb/order')).toBe('off');
  const only = await load(settings, { only: ['nb/*', 'deps/never'] });
  expect([...only.rules].map(([id, setting]) => `${id} ${setting.level}`)).toEqual([
    'deps/never warning',
    'docs/readme off',
    'nb/order error',
    'nb/quiet info',
  ]);
  expect(only.rules.get('nb/order')?.byPerson).toBe(true);
  expect(level(only, 'nb/order', 'a/x')).toBe('info');
  expect(level(await load({}, { only: ['nb/order'] }), 'nb/order')).toBe('warning');
});

test('flags for the exit code stand above settings', async () => {
  const config = await load({ '.reprolintrc': 'failOn: none\nmaxWarnings: 3' }, { failOn: 'info', maxWarnings: 0 });
  expect(config.failOn).toEqual({ value: 'info', source: '--fail-on' });
  expect(config.maxWarnings).toEqual({ value: 0, source: '--max-warnings' });
});

test('reprolint config shows every value with its source', async () => {
  const config = await load({
    '.reprolintrc': 'exclude: ["a\\e[31m"]\nrules: {nb/order: error}\noverrides: [{files: x, rules: {nb/order: off}}]',
  });
  expect(describeConfig(config).join('\n')).toBe(`settings file: .reprolintrc
preset: recommended (default)
fail on: error (default)
most warnings: any number
exclude:
  "a\\x1b[31m" (.reprolintrc:1:11)
plug-ins: none

rules:
  deps/never   off      preset recommended
  docs/readme  error    preset recommended
  nb/order     error    .reprolintrc:2:9 {"most":3,"strictly":false,"mode":"all","names":["a"]}
  nb/quiet     off      preset recommended`);
  expect(describeConfig(config, 'x/a.ipynb')).toContain('rules for "x/a.ipynb":');
  expect(describeConfig(config, 'x/a.ipynb').join('\n')).toContain('nb/order     off      .reprolintrc:3:32');
});
