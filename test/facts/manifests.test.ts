import { describe, expect, test } from '@jest/globals';
import { brief, manifestOf, readManifest } from './read-manifest.js';

const pyproject = (text: string): ReturnType<typeof manifestOf> => manifestOf('pyproject', 'pyproject.toml', text);

describe('pyproject.toml', () => {
  test('PEP 621 and PEP 735, with exact places', async () => {
    const text = `\ufeff[build-system]
requires = ["hatchling"]
[project]
name = "é"
requires-python = ">=3.9"
dependencies = ["numpy>=1.20", 'b @ https://x.org/b.zip', "six==1.16.0; os_name == 'nt'"]
optional-dependencies.plot = ["matplotlib"]
[dependency-groups]
test = ["pytest", { include-group = "lint" }]
lint = ["ruff==0.5.0"]
`;
    const manifest = await pyproject(text);
    expect(manifest).toMatchObject({
      declares: true,
      library: true,
      tool: 'pep621',
      python: { text: '>=3.9', at: { line: 5 } },
      problems: [],
    });
    expect(brief(manifest)).toEqual([
      'numpy>=1.20',
      'b @url:https://x.org/b.zip',
      "six==1.16.0; os_name == 'nt' =",
      'matplotlib (optional:plot)',
      'pytest (dev:test)',
      'ruff==0.5.0 (dev:lint) =',
    ]);
    const [numpy] = manifest.requirements;
    expect(numpy?.at).toEqual({ path: 'pyproject.toml', line: 6, column: 18, endLine: 6, endColumn: 29 });
    const bytes = new TextEncoder().encode(text).subarray(numpy?.span?.start, numpy?.span?.end);
    expect(new TextDecoder().decode(bytes)).toBe('numpy>=1.20');
  });
  test('Poetry: ranges become specifiers, tables are understood', async () => {
    const manifest = await pyproject(`[tool.poetry]
name = "a"
[tool.poetry.dependencies]
python = "^3.9"
a = "^1.2.3"
b = "~1.2"
c = "^0.2"
d = "1.2.3"
e = "*"
f = ">=1.2 <2.0"
g = { version = "^2", extras = ["x"], optional = true }
h = { git = "https://github.com/a/h.git", rev = "0123456789abcdef" }
i = { path = "../i", develop = true }
j = [{ version = "1.0", python = "<3.8" }, { version = "2.0", python = ">=3.8" }]
k = "^1 || ^2"
l = { url = "https://x.org/l-1.0.zip" }
[tool.poetry.dev-dependencies]
m = "1.*"
[tool.poetry.group.test.dependencies]
n = "^0.0.3"
[tool.poetry.group.model.dependencies]
o = "~1"
`);
    expect(manifest).toMatchObject({ tool: 'poetry', library: false, python: { text: '^3.9' }, problems: [] });
    expect(brief(manifest)).toEqual([
      'a>=1.2.3,<2',
      'b>=1.2,<1.3',
      'c>=0.2,<0.3',
      'd==1.2.3 =',
      'e',
      'f>=1.2,<2.0',
      'g[x]>=2,<3 (optional)',
      'h @vcs:https://github.com/a/h.git@0123456789abcdef =',
      'i @path:../i -e',
      'j==1.0; python_version <3.8 =',
      'j==2.0; python_version >=3.8 =',
      'k^1 || ^2',
      'l @url:https://x.org/l-1.0.zip',
      'm==1.* (dev:dev)',
      'n>=0.0.3,<0.0.4 (dev:test)',
      'o>=1,<2',
    ]);
    expect(manifest.requirements[0]?.at).toMatchObject({ line: 5, column: 1, endColumn: 13 });
  });
  test('PDM, uv, Hatch, Flit, pixi', async () => {
    const manifest = await pyproject(`[project]
dependencies = ["a", "b"]
[tool.pdm.dev-dependencies]
test = ["c"]
[tool.uv]
dev-dependencies = ["d"]
[tool.uv.sources]
a = { git = "https://github.com/a/a", tag = "v1" }
b = { workspace = true }
[tool.hatch.envs.docs]
dependencies = ["e"]
[tool.flit.metadata]
requires = ["f"]
[tool.pixi.dependencies]
python = "3.11.*"
g = ">=1"
[tool.pixi.feature.test.pypi-dependencies]
h = "==1.0"
`);
    expect(brief(manifest)).toEqual([
      'a @vcs:https://github.com/a/a@v1',
      'b @path:.',
      'c (dev:test)',
      'd (dev:dev)',
      'e (dev:docs)',
      'f',
      'python=3.11.*',
      'g>=1',
      'h==1.0 (dev:test) =',
    ]);
  });
  test('what a hook of the build makes is not known; a list that it reads is', async () => {
    const base = '[project]\nname = "a"\ndynamic = ["version", "dependencies"]\n';
    const hatch = `${base}[build-system]\nbuild-backend = "hatchling.build"\n`;
    expect(await pyproject(`${hatch}[tool.hatch.metadata.hooks.custom]\n`)).toMatchObject({ open: true });
    const listed = await pyproject(`${hatch}[tool.hatch.metadata.hooks.requirements_txt]\nfiles = ["a.txt"]\n`);
    expect(listed).toMatchObject({ includes: [{ resolved: 'a.txt' }] });
    expect(listed.open).toBeUndefined();
    const poetry = `${base}[build-system]\nbuild-backend = "poetry.core.masonry.api"\n[tool.poetry.dependencies]\nb = "*"\n`;
    for (const text of [base, poetry]) expect((await pyproject(text)).open).toBeUndefined();
  });
  test('Rye', async () => {
    expect(brief(await pyproject('[tool.rye]\ndev-dependencies = ["a"]\n'))).toEqual(['a (dev:dev)']);
  });
  test('setuptools reads requirements from files', async () => {
    const manifest = await pyproject(
      '[tool.setuptools.dynamic]\ndependencies = { file = ["requirements.txt"] }\n[project]\nname = "a"\n',
    );
    expect(manifest.includes).toMatchObject([{ kind: 'requirements', resolved: 'requirements.txt', at: { line: 2 } }]);
  });
  test('a file with settings of tools declares nothing', async () => {
    expect(await pyproject('[tool.black]\nline-length = 99\n[tool.poetry.scripts]\na = "b:c"\n')).toMatchObject({
      declares: false,
    });
  });
  test('what switches a library off', async () => {
    const base = '[build-system]\nrequires = []\n[project]\nname = "a"\n';
    expect(await pyproject(`${base}[tool.uv]\npackage = false\n`)).toMatchObject({ library: false });
    expect(await pyproject('[build-system]\n[tool.poetry]\nname = "a"\npackage-mode = false\n')).toMatchObject({
      library: false,
    });
  });
  test.each([
    ['[project]\ndependencies = ["numpy"]\nname = "\n[project.urls]\n', 3, ['numpy']],
    ['[project]\ndependencies = ["numpy"]\n[project]\n', 3, ['numpy']],
    ['[project]\ndependencies = ["numpy"]\n[tool.x]\na = [1,\n', 5, ['numpy']],
    [`x = ${'['.repeat(10_000)}${']'.repeat(10_000)}\n`, 1, []],
  ])('broken file %#', async (text, line, names) => {
    const { unreadable, facts } = await readManifest('pyproject', 'pyproject.toml', text);
    expect(unreadable).toHaveLength(1);
    expect(unreadable[0]?.at.line).toBe(line);
    expect(facts.manifest?.requirements.map(({ name }) => name)).toEqual(names);
  });
  test('entries that are no requirements', async () => {
    const { problems, requirements } = await pyproject(
      '[project]\ndependencies = [1, {a=2}, "numpy=1.2", "six"]\noptional-dependencies = { x = "y" }\n',
    );
    expect(requirements).toHaveLength(1);
    expect(problems.map(({ what }) => what)).toEqual([
      '"1" is no requirement: it is not a string',
      '"{a=2}" is no requirement: it is not a string',
      '"numpy=1.2" is no requirement: "=" is no operator of pip',
      '"y" is no list of requirements',
    ]);
  });
  test('names of JavaScript are names', async () => {
    expect(brief(await pyproject('[tool.poetry.dependencies]\n__proto__ = "1.0"\nconstructor = "2.0"\n'))).toEqual([
      '__proto__==1.0 =',
      'constructor==2.0 =',
    ]);
  });
  test('very many requirements on one line', async () => {
    const { requirements } = await pyproject(
      `[project]\ndependencies = [${'"é",'.repeat(10)}${'"numpy",'.repeat(20_000)}]\n`,
    );
    expect(requirements).toHaveLength(20_000);
    expect(requirements.at(-1)?.at.column).toBe(18 + 10 * 4 + 19_999 * 8);
  }, 15_000);
});

test('Pipfile', async () => {
  const manifest = await manifestOf(
    'pipfile',
    'Pipfile',
    '[[source]]\nurl = "https://bob:secret@x.org/simple"\n[packages]\na = "*"\nb = "==1.0"\nc = {version = ">=1, <2", extras = ["x"], markers = "os_name == \'nt\'"}\nd = {path = ".", editable = true}\n[dev-packages]\ne = "~=1.2"\n[requires]\npython_version = "3.9"\n',
  );
  expect(brief(manifest)).toEqual([
    'a',
    'b==1.0 =',
    "c[x]>=1,<2; os_name == 'nt'",
    'd @path:. -e',
    'e~=1.2 (dev:dev-packages)',
  ]);
  expect(manifest).toMatchObject({ python: { text: '3.9' }, sources: [{ kind: 'index' }] });
  expect(JSON.stringify(manifest)).not.toContain('secret');
});

describe('setup.cfg and setup.py', () => {
  test('lists, extras, files, comments', async () => {
    const manifest = await manifestOf(
      'setup-cfg',
      'pkg/setup.cfg',
      '# x\n[metadata]\nname = a\n[options]\npython_requires = >=3.8\ninstall_requires =\n    numpy>=1.20\n    # no\n    six; python_version < "3"\n[options.extras_require]\ntest = pytest; nose\nplot: file: plot.txt\n[flake8]\nmax-line-length = 99\n',
    );
    expect(brief(manifest)).toEqual([
      'numpy>=1.20',
      'six; python_version < "3"',
      'pytest (dev:test)',
      'nose (dev:test)',
    ]);
    expect(manifest).toMatchObject({
      declares: true,
      library: true,
      python: { text: '>=3.8' },
      includes: [{ resolved: 'pkg/plot.txt' }],
    });
    expect(manifest.requirements[0]?.at).toMatchObject({ line: 7, column: 5, endColumn: 16 });
  });
  test('settings of tools declare nothing', async () => {
    expect(await manifestOf('setup-cfg', 'setup.cfg', '[flake8]\nignore = E1\n')).toMatchObject({ declares: false });
  });
  test('mistakes at which configparser stops', async () => {
    for (const [text, line] of [
      ['a = 1\n', 1],
      ['[a]\nb = 1\nb = 2\n', 3],
      ['[a]\n[a]\n', 2],
      ['[a]\nb\n', 2],
    ] as const)
      expect((await readManifest('setup-cfg', 'setup.cfg', text)).unreadable).toMatchObject([{ at: { line } }]);
  });
  test('setup.py: recognised, with the files it reads', async () => {
    const text = 'from setuptools import setup\nsetup(install_requires=open("requirements/base.txt").read())\n';
    expect(await manifestOf('setup-py', 'setup.py', text)).toMatchObject({
      declares: true,
      library: true,
      includes: [{ resolved: 'requirements/base.txt' }],
    });
    expect(await manifestOf('setup-py', 'setup.py', 'setup(ext_modules=[])\n')).toMatchObject({ declares: false });
  });
});
