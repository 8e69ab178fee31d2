import { readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { Report } from '../../src/api/index.js';
import { loadConfig } from '../../src/config/load-config.js';
import { Pipeline } from '../../src/pipeline.js';
import { memoryDisk } from '../../src/project/memory-disk.js';
import { notebook } from '../../src/testing/index.js';
import type { Project } from '../../src/testing/index.js';
import { rules } from '../../rules/index.js';
import { temporaryFolder } from '../project/temporary-folder.js';

/** Small projects are read as fast as they are looked up, so results of these are kept only beside a large file. */
const LARGE = { 'large.ipynb': notebook(`# In [1]\ntext = "${'x'.repeat(300_000)}"\n`) };
const WORK = notebook(
  '# In [2]\nfrom shared import *\nfrom later import *\n# In [1]\nprint(total)\nopen("data/none.csv")\n',
);

interface Run {
  readonly given?: readonly string[];
  readonly only?: readonly string[];
  readonly build?: string;
}

async function lint(project: Project, folder: string | undefined, run: Run = {}): Promise<Report> {
  const disk = memoryDisk({ ...LARGE, ...project });
  const flags = { config: undefined, rule: [], only: run.only ?? [], allowPlugins: false };
  const loaded = await loadConfig({ disk, root: '/project', rules, flags });
  if ('failures' in loaded) throw new Error(JSON.stringify(loaded.failures));
  const keepIn = folder === undefined ? undefined : { folder, root: '/project', build: run.build ?? 'this' };
  const input = { disk, config: loaded.config, rules, given: run.given, version: '0.0.0', keepIn };
  const { report } = (await Pipeline.prepare(input)).lint(disk);
  return JSON.parse(JSON.stringify({ ...report, summary: { ...report.summary, durationMs: 0 } })) as Report;
}

/** Changes a word in what was kept, so that a report shows whether it was used. */
function mark(folder: string): void {
  for (const name of readdirSync(folder)) {
    const text = readFileSync(join(folder, name), 'utf8');
    writeFileSync(join(folder, name), text.replaceAll('cells ran in another order', 'KEPT'));
  }
}

function usesKept(report: Report): boolean {
  return report.findings.some(({ message }) => message.startsWith('KEPT'));
}

test('a second run says the same, from what the first kept', async () => {
  const folder = temporaryFolder();
  const project = { 'work.ipynb': WORK, 'shared.py': 'import os\nother = 1\n', 'README.md': '# Work\n' };
  const fresh = await lint(project, undefined);
  expect(fresh.findings.map(({ ruleId }) => ruleId)).toContain('notebook/out-of-order');
  expect(await lint(project, folder)).toEqual(fresh);
  expect(await lint(project, folder)).toEqual(fresh);
  mark(folder);
  expect(usesKept(await lint(project, folder))).toBe(true);
});

const CHANGES: readonly [string, Project][] = [
  ['its own text', { 'work.ipynb': WORK.replace('none.csv', 'some.csv') }],
  ['a module that it imports', { 'shared.py': 'total = 1\n' }],
  ['a module that this one imports', { 'deeper.py': 'total = 1\n' }],
  ['a module that was not there', { 'later.py': 'total = 1\n' }],
];
test.each(CHANGES)('a notebook is read again after a change of %s', async (_, change) => {
  const folder = temporaryFolder();
  const project: Project = { 'work.ipynb': WORK, 'shared.py': 'from deeper import *\n', 'deeper.py': 'other = 1\n' };
  await lint(project, folder);
  mark(folder);
  const changed = { ...project, ...change };
  const report = await lint(changed, folder);
  expect(usesKept(report)).toBe(false);
  expect(report).toEqual(await lint(changed, undefined));
});

test('a file that appears elsewhere leaves what was kept alone, and is seen all the same', async () => {
  const folder = temporaryFolder();
  const project: Project = { 'work.ipynb': WORK, 'shared.py': 'total = 1\n' };
  const before = await lint(project, folder);
  expect(before.findings.map(({ ruleId }) => ruleId)).toContain('data/missing-file');
  mark(folder);
  const report = await lint({ ...project, 'data/none.csv': 'a,b\n' }, folder);
  expect(usesKept(report)).toBe(true);
  expect(report.findings.map(({ ruleId }) => ruleId)).not.toContain('data/missing-file');
});

test.each<[string, Project, Run]>([
  ['other settings', { '.reprolintrc': 'rules:\n  notebook/out-of-order: error\n' }, {}],
  ['another choice of rules', {}, { only: ['notebook/out-of-order'] }],
  ['another build', {}, { build: 'that' }],
])('what was kept is not used under %s', async (_, settings, run) => {
  const folder = temporaryFolder();
  const project: Project = { 'work.ipynb': WORK };
  await lint(project, folder);
  mark(folder);
  expect(usesKept(await lint({ ...project, ...settings }, folder, run))).toBe(false);
});

test('a run for given files uses what a whole run kept, and the other way round', async () => {
  const project: Project = { 'work.ipynb': WORK, 'other.ipynb': WORK, 'shared.py': 'total = 1\n' };
  const given = { given: ['work.ipynb'] };
  const [whole, one] = [await lint(project, undefined), await lint(project, undefined, given)];
  const folder = temporaryFolder();
  expect(await lint(project, folder, given)).toEqual(one);
  expect(await lint(project, folder)).toEqual(whole);
  expect(await lint(project, folder, given)).toEqual(one);
  mark(folder);
  expect(usesKept(await lint(project, folder, given))).toBe(true);
});

test.each<[string, (file: string) => void]>([
  ['is cut off', (file) => truncateSync(file, 900)],
  ['is something else', (file) => writeFileSync(file, '\u0000\n{"a"')],
  ['is empty', (file) => writeFileSync(file, '')],
])('a file of results that %s is made anew', async (_, spoil) => {
  const folder = temporaryFolder();
  const project: Project = { 'work.ipynb': WORK };
  const fresh = await lint(project, folder);
  const [name = ''] = readdirSync(folder);
  spoil(join(folder, name));
  expect(await lint(project, folder)).toEqual(fresh);
  mark(folder);
  expect(usesKept(await lint(project, folder))).toBe(true);
});

test('a folder that cannot be made costs nothing', async () => {
  const folder = join(temporaryFolder({ taken: '' }), 'taken', 'deeper');
  const project: Project = { 'work.ipynb': WORK };
  expect(await lint(project, folder)).toEqual(await lint(project, undefined));
});

test('nothing is kept of a small project', async () => {
  const folder = temporaryFolder();
  await lint({ 'large.ipynb': WORK }, folder);
  expect(readdirSync(folder)).toEqual([]);
});
