import { relative } from 'node:path';
import { mkdirSync, writeFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { lint } from '../../src/index.js';
import { projectFolder } from '../cli/built-cli.js';

const folder = projectFolder({ 'README.md': '# A study\n', 'sub/b.py': 'x = 1\n' });
mkdirSync(`${folder}/settings`);
writeFileSync(`${folder}/settings/quiet.json`, '{ "rules": { "docs/*": "off" } }\n');
const near = relative(process.cwd(), folder);

test('lints a folder, be it given absolute or relative', async () => {
  const report = await lint({ cwd: folder });
  expect(report.findings.map(({ ruleId }) => ruleId)).toContain('docs/readme-stub');
  expect((await lint({ cwd: near })).findings).toEqual(report.findings);
});

test('a given file of no kind that is read is passed over, and the others are not reported for it', async () => {
  const { findings, summary } = await lint({ cwd: folder, paths: ['settings/quiet.json'] });
  expect(findings).toEqual([]);
  expect(summary.files).toBe(0);
});

test('paths and the settings file start from cwd', async () => {
  expect((await lint({ cwd: near, paths: ['sub'] })).summary.files).toBe(1);
  const { findings } = await lint({ cwd: near, config: 'settings/quiet.json' });
  expect(findings.filter(({ ruleId }) => ruleId.startsWith('docs/'))).toEqual([]);
});

test('what cannot be used is told as the command line tells it', async () => {
  await expect(lint({ cwd: near, paths: ['no/such'] })).rejects.toThrow('"no/such" does not exist');
  await expect(lint({ cwd: near, preset: 'lax' })).rejects.toThrow('lax');
  await expect(lint({ cwd: near, config: 'missing.json' })).rejects.toThrow('missing.json');
});
