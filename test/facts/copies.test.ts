import { expect, test } from '@jest/globals';
import { movedTo } from '../../src/facts/moved-to.js';
import { lintProject, notebook } from '../../src/testing/index.js';
import { rules } from '../../rules/index.js';

const SHARING = notebook(`# In [1]
from shared import *
# In [2]
print(total)
`);
const ALONE = notebook('# In [1]\nimport numpy as np\n# In [2]\nprint(total)\n');

async function found(project: Readonly<Record<string, string>>): Promise<string[]> {
  const only = rules.filter(({ id }) => id === 'notebook/undefined-name');
  const { findings } = await lintProject(project, { rules: only });
  return findings.map(
    ({ path, cell, line, message }) => `${path} ${JSON.stringify(cell)} ${String(line)} ${message.slice(0, 12)}`,
  );
}

test('what a copy holds is told at its own path', async () => {
  const one = await found({ 'a/x.ipynb': ALONE });
  expect(one).toHaveLength(1);
  const copied = await found({ 'a/x.ipynb': ALONE, 'a/z.ipynb': ALONE, 'b/y.ipynb': ALONE, 'c/d/w.ipynb': ALONE });
  const paths = ['a/x.ipynb', 'a/z.ipynb', 'b/y.ipynb', 'c/d/w.ipynb'];
  expect(copied).toEqual(paths.flatMap((path) => one.map((text) => text.replace('a/x.ipynb', path))));
});

test.each([
  ['nothing beside the first, a module without the name beside the second', {}, { 'b/shared.py': 'other = 1\n' }],
  ['the name beside the first, nothing beside the second', { 'a/shared.py': 'total = 1\n' }, {}],
  ['another module beside each', { 'a/shared.py': 'total = 1\n' }, { 'b/shared.py': 'other = 1\n' }],
])('a copy is read by what lies beside it: %s', async (_, first, second) => {
  const a = await found({ 'a/x.ipynb': SHARING, ...first });
  const b = await found({ 'b/x.ipynb': SHARING, ...second });
  expect(await found({ 'a/x.ipynb': SHARING, ...first, 'b/x.ipynb': SHARING, ...second })).toEqual([...a, ...b]);
});

test('only places in the file move; the rest is shared', () => {
  const facts = { at: { path: 'a', line: 1 }, other: { path: 'b', line: 2 }, texts: ['a'] };
  const moved = movedTo(facts, 'a', 'c');
  expect(moved).toEqual({ at: { path: 'c', line: 1 }, other: { path: 'b', line: 2 }, texts: ['a'] });
  expect(moved.other).toBe(facts.other);
});
