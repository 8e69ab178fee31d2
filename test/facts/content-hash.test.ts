import { expect, test } from '@jest/globals';
import type { FileFacts, FileKind, ManifestFact } from '../../src/api/index.js';
import { loadReaders } from '../../src/facts/load-readers.js';

async function hashesOf(kind: FileKind, path: string, text: string): Promise<ManifestFact['lockHashes']> {
  const reader = (await loadReaders([kind])).get(kind);
  if (reader === undefined) throw new Error('no reader');
  const want = new Set<keyof FileFacts>(['lockContents']);
  return reader({ path, bytes: new TextEncoder().encode(text), want, ask: () => undefined }).facts.manifest?.lockHashes;
}

// Characters that Python escapes, keys that it sorts otherwise, a group that two tables name.
const PYPROJECT = `[project]
requires-python = ">=3.11"
dependencies = ["numpy >=1", "é\\t\\"\\u007f\\\\ß😀 >=2"]
[dependency-groups]
"My.Group" = ["pytest", { include-group = "lint" }]
[tool.poetry]
package-mode = false
[tool.poetry.dependencies]
"b😀" = { version = "*", optional = true, level = 12 }
"b\\uffee" = "1"
B = []
[tool.pdm.resolution]
overrides = { a = "1" }
[tool.pdm.dev-dependencies]
my-group = ["tox"]
`;
const PIPFILE = `[packages]
Flask_Login = "*"
"é" = {version = "==1", extras = ["a"]}
[docs]
Sphinx = "*"
[requires]
python_version = "3.11"
`;

// Each value was printed by the tool's own function for these texts.
test.each([
  ['Poetry 2.5.1', '2bb15c813d136d565d5706d3dc01badaa53b3751c7e382434763c3d8827872bf'],
  ['Poetry 2.0, which passes over groups', 'fd5217e5be5cc50fb4d2b9d167f7ed60970195def414a916a3d6f476c3c4c49c'],
  ['Poetry 1.8.5', '088d7f2e6338adfe0d46fbb2d642869bc6513f439099c597275fd5acb3f716a0'],
])('%s', async (_, hash) => {
  expect((await hashesOf('pyproject', 'pyproject.toml', PYPROJECT))?.poetry).toContain(hash);
});

test('PDM 2.29.3', async () => {
  expect((await hashesOf('pyproject', 'pyproject.toml', PYPROJECT))?.pdm).toContain(
    'b5fbc682bf48752675a350eb2040897baddca3078c6e8e22ec18dc0dad4910a9',
  );
});

test.each([
  ['pipenv 2022, by plette', 'ca5d179d79a316dd6f5da746700b3b7ac86b121bc36f67745c712f75d8741236'],
  ['pipenv 2026, with normalised names', 'e56705a548f9a148e7851a6e2f47c1c8b3f782edb883a9014e2d6d33ff6b6476'],
])('%s', async (_, hash) => {
  expect((await hashesOf('pipfile', 'Pipfile', PIPFILE))?.pipenv).toContain(hash);
});

test.each([
  ['a number that Python writes otherwise', 'a = 1.0'],
  ['a date', 'a = 2024-01-01'],
])('no hash where it cannot be told: %s', async (_, entry) => {
  const hashes = await hashesOf('pyproject', 'pyproject.toml', `[tool.poetry.dependencies]\n${entry}\n`);
  expect(hashes?.poetry).toBeUndefined();
});

test('no hash of a workspace, of a project that PDM would translate, of a broken file', async () => {
  expect(
    (await hashesOf('pyproject', 'pyproject.toml', '[project]\nname = "a"\n[tool.pdm.workspace]\n'))?.pdm,
  ).toBeUndefined();
  expect((await hashesOf('pyproject', 'pyproject.toml', '[tool.poetry]\nname = "a"\n'))?.pdm).toBeUndefined();
  expect(await hashesOf('pyproject', 'pyproject.toml', '[project\n')).toBeUndefined();
});
