import { expect, test } from '@jest/globals';
import { lockOf, readForLocks } from './read-lock.js';

test.each([
  ['uv.lock', 'version = 1\n[[package]\n', /^is not TOML: /],
  ['poetry.lock', `x = ${'['.repeat(5000)}`, /nested too deeply/],
  ['Pipfile.lock', '{"default": ', /^is not JSON: /],
  ['Pipfile.lock', '['.repeat(5000), /nested too deeply/],
  ['pdm.lock', '<<<<<<< HEAD\na = 1\n=======\na = 2\n>>>>>>> b\n', /unfinished merge/],
])('%s that is none: %s', async (path, content, reason) => {
  const { facts, unreadable } = await readForLocks('lock', path, content.slice(0, 6000));
  expect(facts.lockContents).toBeUndefined();
  expect(unreadable.map((one) => one.reason)).toEqual([expect.stringMatching(reason)]);
});

test.each([
  [
    'uv.lock',
    '[[package]]\nname = 1\nsource = "x"\n[[package]]\nname = "a"\nsource = { virtual = "../.." }\nmetadata = 3\n',
  ],
  ['uv.lock', 'package = 1\nmanifest = []\n__proto__ = { a = 1 }\n'],
  ['poetry.lock', 'metadata = 1\npackage = [1, "a", { name = [] }]\n'],
  ['pdm.lock', '[metadata]\ncontent_hash = 1\n[[package]]\nname = "a"\ndependencies = 3\n'],
  ['pylock.toml', 'packages = { a = 1 }\ntool = 1\n'],
  ['Pipfile.lock', '{"_meta": [], "default": [1], "develop": {"a": 3, "b": null}, "__proto__": {"c": {}}}'],
  ['conda-lock.yml', 'package:\n  name: a\n- name:\n- version: 1\n-  name: x\n'],
  ['pixi.lock', 'packages:\n- conda: https://x/a-1.conda\n- conda: -.conda\n- x\n-\n  name: a\n- pypi: .\n  name:\n'],
])('%s of another shape: no release is made up, nothing is thrown', async (path, content) => {
  const { packages, projects = [] } = await lockOf(path, content);
  expect(packages.every(({ name, version }) => name !== '' && version === '')).toBe(true);
  expect(projects).toEqual([]);
});

test.each([
  ['uv.lock', '[[package]]\nname = "a"\n'],
  ['poetry.lock', 'a = [ ' + '"x", '.repeat(10)],
  ['conda-lock.yml', 'package:\n- name: a\n  version: '],
  ['conda-linux-64.lock', 'https://x/linux-64/a-1-b-2-'],
  ['pixi.lock', 'packages:\n- conda: https://x/-a-1-.conda.git'],
  ['uv.lock', '    { url = "'],
])('%s: a long one takes time with its length only', async (path, part) => {
  const started = performance.now();
  await readForLocks('lock', path, part.repeat(Math.ceil(2_000_000 / part.length)));
  expect(performance.now() - started).toBeLessThan(8000);
});
