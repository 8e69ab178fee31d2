import { expect, test } from '@jest/globals';
import { brief, manifestOf } from './read-manifest.js';

const setup = (args: string, before = ''): string => `from setuptools import setup\n${before}setup(${args})\n`;

test.each([
  ['lists', setup('install_requires=["numpy>=1.26", "pandas"]'), ['numpy>=1.26', 'pandas'], false],
  ['a tuple, a set', setup('install_requires=("a", *("b",)), tests_require={"c"}'), ['a', 'b', 'c (dev:tests)'], false],
  ['one text of several lines', setup('install_requires="""\na\nb==1\n"""'), ['a', 'b==1 ='], false],
  ['names, added up', setup('install_requires=BASE + ["c"]', 'BASE = ["a"]\nBASE += ["b"]\n'), ['a', 'b', 'c'], false],
  ['a name that is given anew', setup('install_requires=BASE', 'BASE = ["a"]\nBASE = ["b"]\n'), ['b'], false],
  [
    'extras',
    setup('extras_require={"dev": ["pytest"], "plot": EXTRA}', 'EXTRA = ["seaborn"]\n'),
    ['pytest (dev:dev)', 'seaborn (optional:plot)'],
    false,
  ],
  [
    'a list that grows further down',
    setup(
      'install_requires=BASE',
      'BASE = ["a"]\nif fast:\n    BASE.append("b")\n    BASE += ["c"]\nBASE.extend(["d"])\n',
    ),
    ['a', 'b', 'c', 'd'],
    false,
  ],
  [
    'a list that a condition chooses',
    setup('install_requires=B', 'if x:\n    B = ["a"]\nelse:\n    B = ["b"]\n'),
    ['a', 'b'],
    false,
  ],
  ['extras by name', setup('extras_require=E', 'E = {"plot": ["seaborn"]}\n'), ['seaborn (optional:plot)'], false],
  ['computed', setup('install_requires=read("x")'), [], true],
  ['computed in part', setup('install_requires=["a"] + more()'), ['a'], true],
  ['a comprehension', setup('install_requires=[x for x in open("r.txt")]'), [], true],
  ['more arguments', setup('install_requires=["a"], **more'), ['a'], true],
  ['what is no requirement', setup('install_requires=["a b c", "ok"]'), ['ok'], false],
  ['as an attribute', 'import setuptools\nsetuptools.setup(install_requires=["a"])\n', ['a'], false],
])('setup.py: %s', async (_, text, requirements, open) => {
  const manifest = await manifestOf('setup-py', 'setup.py', text);
  expect(brief(manifest)).toEqual(requirements);
  expect([manifest.declares, manifest.open === true]).toEqual([true, open]);
});

test('its name, its Python, the files that it reads', async () => {
  const text = setup(
    'name="lab", python_requires=">=3.9", install_requires=lines',
    'lines = open("requirements/base-requirements.txt").readlines()\n',
  );
  const manifest = await manifestOf('setup-py', 'a/setup.py', text);
  expect(manifest).toMatchObject({ name: 'lab', python: { text: '>=3.9', at: { line: 3 } }, library: true });
  expect(manifest.includes.map(({ resolved }) => resolved)).toEqual(['a/requirements/base-requirements.txt']);
  // The list is what that file holds.
  expect(manifest.open).toBeUndefined();
});

test.each([
  ['names that name each other', 'A = B\nB = A\nsetup(install_requires=A)\n', true],
  ['a name of itself', 'A = A + A\nsetup(install_requires=A)\n', true],
  ['a long sum', `setup(install_requires=[]${' + A'.repeat(20_000)})\n`, true],
  ['a broken call', 'setup(install_requires=["a", \n', false],
])('setup.py, hostile: %s', async (_, text, open) => {
  const started = performance.now();
  expect((await manifestOf('setup-py', 'setup.py', text)).open === true).toBe(open);
  expect(performance.now() - started).toBeLessThan(4000);
});
