import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { lint } from '../../src/index.js';

// Written by the tools themselves: bench/locks/make.sh.
const folder = fileURLToPath(new URL('../fixtures/locks/', import.meta.url));
const verdicts = JSON.parse(readFileSync(`${folder}verdicts.json`, 'utf8')) as Readonly<Record<string, string>>;
const tools = readdirSync(folder).filter((name) => !name.endsWith('.json'));

/** What is said of one edit, with M for the manifest and L for the lock. */
async function said(tool: string, edit: string): Promise<readonly string[]> {
  const root = `${folder}${tool}/${edit}`;
  const { findings } = await lint({ cwd: root, root });
  return findings
    .filter(({ ruleId }) => ruleId === 'deps/lockfile-stale')
    .map(({ message, data: { manifest, lock } }) =>
      message.replaceAll(JSON.stringify(manifest), '"M"').replaceAll(JSON.stringify(lock), '"L"'),
    );
}

const GONE = ['"L" was made with "attrs", which "M" no longer asks for'];
/** Locks that note nothing of their manifest: what a manifest no longer asks for may be there for another package. */
const SILENT: Readonly<Record<string, readonly string[]>> = {
  'pylock/removed': [],
  'conda-lock/removed': [],
  'pipenv/removed': [
    'the hash of "M" is not the one in "L": what it asks for was edited after the lock was made (names and versions still agree)',
  ],
};

test.each(tools)('%s: a fresh lock is passed over, an edit is named', async (tool) => {
  expect(await said(tool, 'fresh')).toEqual([]);
  expect(await said(tool, 'respelled')).toEqual([]);
  expect(await said(tool, 'added')).toEqual(['"zipp" is in "M" but not in "L"']);
  expect(await said(tool, 'raised')).toEqual(['"M" asks for "idna>=3.8", "L" has 3.7']);
  expect(await said(tool, 'removed')).toEqual(SILENT[`${tool}/removed`] ?? GONE);
});

test.each(Object.entries(verdicts))('%s: the tool itself says %s', async (name, verdict) => {
  const [tool = '', edit = ''] = name.split('/');
  const found = await said(tool, edit);
  if (name !== 'conda-lock/removed') expect(found.length > 0 ? 'stale' : 'fresh').toBe(verdict);
  else expect([verdict, found]).toEqual(['stale', []]);
});
