import { describe, expect, test } from '@jest/globals';
import { brief, manifestOf, readManifest } from './read-manifest.js';

const read = (text: string | Uint8Array, path = 'requirements.txt'): ReturnType<typeof manifestOf> =>
  manifestOf('requirements', path, text);

describe('lines that pip takes', () => {
  const cases: [string, string][] = [
    ['numpy', 'numpy'],
    ['Scikit_Learn [a, b] == 1.0', 'Scikit_Learn[a,b]==1.0 ='],
    ['numpy (>=1.20,<2)', 'numpy>=1.20,<2'],
    ['numpy==1.*', 'numpy==1.*'],
    ['numpy===1.0-custom', 'numpy===1.0-custom ='],
    ['torch==2.0.1+cu118', 'torch==2.0.1+cu118 ='],
    [
      'a>=1 ; python_version < \'3.8\' and sys_platform == "win32"  # why',
      'a>=1; python_version < \'3.8\' and sys_platform == "win32"',
    ],
    ['numpy==1.0 \\\n  --hash=sha256:aa \\\n  --hash=sha256:bb', 'numpy==1.0 = #'],
    ['-e .[dev]', '[dev] @path:. -e'],
    ['./lib-1.0-py3-none-any.whl', 'lib==1.0 @path:./lib-1.0-py3-none-any.whl'],
    ['C:\\wheels\\a.zip', ' @path:C:\\wheels\\a.zip'],
    ['certifi @ file:///croot/certifi_1/work', 'certifi @path:file:///croot/certifi_1/work'],
    ['https://x.org/b-1.0-cp39-cp39-linux_x86_64.whl', 'b==1.0 @url:https://x.org/b-1.0-cp39-cp39-linux_x86_64.whl'],
    [`b @ https://x.org/b.zip#sha256=${'a'.repeat(64)}`, `b @url:https://x.org/b.zip#sha256=${'a'.repeat(64)} =`],
    ['git+https://github.com/a/b.git@v1#egg=b&subdirectory=c', 'b @vcs:git+https://github.com/a/b.git@v1'],
    ['git+ssh://git@github.com/a/b.git', ' @vcs:git+ssh://git@github.com/a/b.git'],
    [
      'b[x] @ git+https://github.com/a/b@0123abc ; os_name == "nt"',
      'b[x]; os_name == "nt" @vcs:git+https://github.com/a/b@0123abc =',
    ],
    ['-e git+https://github.com/a/b.git@main#egg=b', 'b @vcs:git+https://github.com/a/b.git@main -e'],
  ];
  test.each(cases)('%s', async (line, expected) => {
    const manifest = await read(`${line}\n`);
    expect(manifest.problems).toEqual([]);
    expect(brief(manifest)).toEqual([expected]);
  });
});

describe('lines that pip refuses', () => {
  test.each([
    ['numpy=1.2', '"=" is no operator of pip', 'Write "numpy==1.2".'],
    ['numpy>=', 'no version stands behind ">="', undefined],
    ['numpy==latest', '"latest" is no version', undefined],
    ['numpy>=1.*', '".*" goes with "==" and "!=" only, not with ">="', undefined],
    [
      'numpy pandas',
      '"pandas" cannot stand behind the name and version',
      'Write one package a line, or put "#" before a remark.',
    ],
    ['numpy; python_version < 3.8', '"3.8" cannot stand in a marker', undefined],
    ['numpy[a', 'its "[" is not closed', undefined],
    ['numpy==1.0 --hash=md5:aa', '"md5:aa" is no hash such as "sha256:…"', undefined],
    ['--unknown', '"--unknown" is no option of a requirements file', undefined],
    ['-e git+https://github.com/a/b.git', 'it names no package: pip wants "name @ " before the URL', undefined],
    ['git+git@github.com:a/b.git', 'pip knows no such URL', undefined],
  ])('%s', async (line, why, help) => {
    const { problems, requirements } = await read(`six==1.16.0\n${line}\n`);
    expect(requirements).toHaveLength(1);
    expect(problems).toMatchObject([{ kind: 'entry', at: { line: 2, column: 1 } }]);
    expect(problems[0]?.what).toContain(why);
    if (help !== undefined) expect(problems[0]?.help).toBe(help);
  });
  test('a line that rests on the environment', async () => {
    const { problems } = await read('numpy==${VERSION}\nhttps://${TOKEN}@x.org/a.zip\n');
    expect(problems.map(({ what }) => what)).toEqual([
      '"numpy==${VERSION}" depends on an environment variable, so nothing here tells what it installs',
    ]);
  });
});

test('places and bytes are those of the requirement, without options and remarks', async () => {
  const text = '\ufeff# é\n  numpy==1.26.4 --hash=sha256:aa # 🎉\nß # no package\n🎉x\npandas\\\n>=2\n';
  const { requirements, problems } = await read(text);
  const bytes = new TextEncoder().encode(text);
  expect(requirements[0]).toMatchObject({ at: { line: 2, column: 3, endLine: 2, endColumn: 16 } });
  expect(new TextDecoder().decode(bytes.subarray(requirements[0]?.span?.start, requirements[0]?.span?.end))).toBe(
    'numpy==1.26.4',
  );
  // What a backslash cuts in two has no stretch of its own to replace.
  expect(requirements[1]).toMatchObject({
    name: 'pandas',
    specifier: '>=2',
    at: { line: 5, endLine: 6, endColumn: 4 },
  });
  expect(requirements[1]?.span).toBeUndefined();
  expect(problems.map(({ at }) => [at.line, at.column, at.endColumn])).toEqual([
    [3, 1, 2],
    [4, 1, 3],
  ]);
});

test('includes are resolved, never out of the root; indexes are masked', async () => {
  const manifest = await read(
    '-r ../base.txt\n-c=x\n--constraint ./c.txt\n-r /etc/passwd\n-r ../../x.txt\n-r https://x.org/r.txt\n-i https://bob:secret@x.org/simple\n--trusted-host x.org --find-links ./wheels\n',
    'reqs/dev.txt',
  );
  expect(manifest.includes.map(({ kind, resolved }) => [kind, resolved])).toEqual([
    ['requirements', 'base.txt'],
    ['constraints', 'reqs/=x'],
    ['constraints', 'reqs/c.txt'],
    ['requirements', null],
    ['requirements', null],
    ['requirements', null],
  ]);
  expect(JSON.stringify(manifest)).not.toContain('secret');
  expect(manifest.sources.map(({ kind }) => kind)).toEqual(['index', 'trusted-host', 'find-links']);
});

test.each([
  ['requirements-dev.txt', 'dev'],
  ['docs/requirements.txt', 'dev'],
  ['requirements/test.in', 'dev'],
  ['constraints.txt', 'constraint'],
  ['requirements-optional.txt', 'optional'],
  ['requirements-gpu.txt', 'runtime'],
])('%s holds %s packages', async (path, group) => {
  expect((await read('numpy\n', path)).requirements[0]?.group).toBe(group);
});

describe('what is no requirements file', () => {
  test('PowerShell wrote UTF-16: read, and told', async () => {
    const { requirements, problems } = await read(Buffer.from('\ufeffnumpy==1.0\r\npandas\r\n', 'utf16le'));
    expect(requirements.map(({ name, span }) => [name, span])).toEqual([
      ['numpy', undefined],
      ['pandas', undefined],
    ]);
    expect(problems).toMatchObject([{ kind: 'encoding' }]);
  });
  test.each([
    ['pip list', 'Package    Version\n---------- -------\nnumpy      1.26.4\npandas     2.2.2\nsix        1.16.0\n'],
    [
      'conda list',
      '# packages in environment at /opt/x:\n#\n# Name  Version  Build  Channel\nnumpy  1.26.4  py311_0\npandas  2.2.2  py311_0  conda-forge\nsix  1.16.0  pyh_0\n',
    ],
    ['conda list --export', '# platform: win-64\nnumpy=1.26.4=py311_0\npandas=2.2.2=py311_0\nsix=1.16.0=pyh_0\n'],
  ])('the output of "%s" is one problem, and its rows are pins', async (command, text) => {
    const manifest = await read(text);
    expect(manifest.problems).toMatchObject([{ kind: 'table', what: expect.stringContaining(`"${command}"`) }]);
    expect(brief(manifest)).toEqual(['numpy==1.26.4 =', 'pandas==2.2.2 =', 'six==1.16.0 =']);
  });
  test('prose with a name like one', async () => {
    const manifest = await read(
      'The module shall read files.\nIt shall be fast.\nIt shall not crash.\n',
      'docs/user_requirements.txt',
    );
    expect(manifest).toMatchObject({ declares: false, problems: [] });
  });
  test('an empty one', async () => {
    expect(await read('# nothing\n')).toMatchObject({ declares: false, problems: [{ kind: 'empty' }] });
  });
  test('an unfinished merge: named once, the rest is read', async () => {
    const { unreadable, facts } = await readManifest(
      'requirements',
      'requirements.txt',
      'six\n<<<<<<< HEAD\nnumpy==1.0\n=======\nnumpy==2.0\n>>>>>>> other\n',
    );
    expect(unreadable).toMatchObject([{ at: { line: 2 } }]);
    expect(facts.manifest?.requirements.map(({ at }) => at.line)).toEqual([1, 3, 5]);
    expect(facts.manifest?.problems).toEqual([]);
  });
  test('bytes that are no UTF-8: named with the line, the rest is read', async () => {
    const { unreadable, facts } = await readManifest(
      'requirements',
      'requirements.txt',
      Buffer.from('numpy==1.0\n# \xe9t\xe9\nsix\n', 'latin1'),
    );
    expect(unreadable).toMatchObject([{ reason: 'is not UTF-8', at: { line: 2 } }]);
    expect(facts.manifest?.requirements).toHaveLength(2);
  });
  test('a git-lfs pointer', async () => {
    const { facts } = await readManifest(
      'requirements',
      'requirements.txt',
      `version https://git-lfs.github.com/spec/v1\noid sha256:${'0'.repeat(64)}\nsize 12\n`,
    );
    expect(facts).toMatchObject({
      lfsPointer: { size: 12 },
      manifest: { declares: true, requirements: [], problems: [] },
    });
  });
});

test('suppressions are found', async () => {
  const { suppressions } = await readManifest(
    'requirements',
    'requirements.txt',
    'numpy # reprolint: ignore[deps/unpinned] -- course\n',
  );
  expect(suppressions).toMatchObject([{ rules: ['deps/unpinned'], scope: 'line', firstLine: 1 }]);
});

test.each([
  ['20,000 lines', 'p==1.0\n'.repeat(20_000), 20_000],
  ['50,000 continuations', `${'x \\\n'.repeat(50_000)}six\n`, 0],
  ['a line of 10 MB', `${'a'.repeat(10_000_000)}\n`, 0],
  ['10 MB of white space', `p${' '.repeat(10_000_000)}q\n`, 0],
  ['1 MB of hashes', `p==1 ${'--hash=sha256:aa '.repeat(60_000)}\n`, 1],
  ['1 MB of options', `${'-r x '.repeat(200_000)}\n`, 0],
  ['a version of 100,000 parts', `p==1${'.0'.repeat(50_000)}!\n`, 0],
  ['brackets', `${'p[('.repeat(300_000)}\n`, 0],
  ['signs', `${'#'.repeat(1_000_000)}\np${'#'.repeat(1_000_000)}\n`, 0],
  ['markers', `p; ${'('.repeat(9000)}\np; ${'a == "'.repeat(1500)}\n`, 0],
])(
  'hostile: %s',
  async (_name, text, count) => {
    expect((await read(text)).requirements).toHaveLength(count);
  },
  15_000,
);
