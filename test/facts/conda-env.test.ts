import { describe, expect, test } from '@jest/globals';
import { brief, manifestOf, readManifest } from './read-manifest.js';

describe('environment.yml', () => {
  const conda = (text: string, path = 'environment.yml'): ReturnType<typeof manifestOf> =>
    manifestOf('conda-env', path, text);
  test('specifications, the nested list, channels, prefix', async () => {
    const manifest = await conda(`name: x
channels: [conda-forge, "https://conda.anaconda.org/t/tk-1234/me"]
dependencies:
  - python=3.9
  - a=1.2
  - b=1.2.3
  - c==1.2
  - d=1.2=py39_0
  - e>=1,<2
  - conda-forge::f
  - g 1.2
  - "h[version='>=1']"
  - i >=1.0 # why
  - x264=1!157.20=h7b_0
  - l!=1.2.3
  - pip
  - pip:
      - j==1.0
      - -r ../reqs.txt
      - git+https://github.com/a/k@main#egg=k
prefix: /home/me/x
`);
    expect(brief(manifest)).toEqual([
      'python=3.9',
      'a=1.2',
      'b=1.2.3 =',
      'c==1.2 =',
      'd=1.2=py39_0 =',
      'e>=1,<2',
      'f',
      'g==1.2 =',
      'h>=1',
      'i>=1.0',
      'x264=1!157.20=h7b_0 =',
      'l!=1.2.3',
      'pip',
      'j==1.0 =',
      'k @vcs:git+https://github.com/a/k@main',
    ]);
    expect(manifest).toMatchObject({
      declares: true,
      problems: [],
      python: { text: '=3.9', at: { line: 4, column: 5 } },
      includes: [{ kind: 'requirements', resolved: null }],
      prefix: { text: '/home/me/x', at: { line: 21 } },
    });
    expect(manifest.sources.map(({ text }) => text)).toEqual(expect.arrayContaining(['conda-forge']));
    expect(manifest.requirements[7]?.at).toMatchObject({ line: 11, column: 5, endColumn: 10 });
  });
  test('anchors, aliases and other documents are read without being expanded', async () => {
    expect(brief(await conda('x: &d [numpy]\ndependencies: *d\n'))).toEqual(['numpy']);
    expect(brief(await conda('dependencies: &d [numpy, *d]\n'))).toEqual(['numpy']);
    const laughs = `a0: &a0 [x]\n${Array.from({ length: 30 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}, *a${i}]\n`).join('')}dependencies: *a30\n`;
    expect((await conda(laughs)).declares).toBe(true);
  });
  test('YAML that is no environment declares nothing, without a word', async () => {
    for (const text of ['services: {}\n', '- a\n- b\n', 'null\n', '{{ broken: [\n'])
      expect(await readManifest('conda-env', 'envs/values.yml', text)).toMatchObject({
        unreadable: [],
        facts: { manifest: { declares: false, problems: [] } },
      });
  });
  test.each([
    ['dependencies:\n\t- numpy\n', 2],
    ['name: [x\ndependencies: {', 2],
    [`dependencies: ${'['.repeat(50_000)}`, 1],
    ['dependencies: *nope\n', 1],
    ['dependencies: [x]\nname: a\nname: b\n', 3],
    ['dependencies: [x]\n---\ndependencies: [y]\n', 2],
  ])('broken file %#', async (text, line) => {
    const { unreadable, facts } = await readManifest('conda-env', 'environment.yml', text);
    expect(unreadable).toMatchObject([{ at: { line } }]);
    expect(facts.manifest?.declares).toBe(true);
  });
  test('entries that conda does not take', async () => {
    const { problems } = await conda('dependencies: [1, null, {npm: [x]}, "a b c d", "=1"]\n');
    expect(problems.map(({ what }) => what)).toEqual([
      '"1" is no package that conda takes',
      '"null" is no package that conda takes',
      '"a b c d" is no package that conda takes',
      '"=1" is no package that conda takes',
    ]);
  });
});

describe('lock files', () => {
  test.each([
    ['uv.lock', 'uv'],
    ['a/poetry.lock', 'poetry'],
    ['pdm.lock', 'pdm'],
    ['Pipfile.lock', 'pipenv'],
    ['conda-lock.yml', 'conda-lock'],
    ['gpu.conda-lock.yml', 'conda-lock'],
    ['conda-linux-64.lock', 'conda-lock'],
    ['pylock.toml', 'pylock'],
    ['pylock.dev.toml', 'pylock'],
    ['pixi.lock', 'pixi'],
    ['renv.lock', 'renv'],
    ['Manifest.toml', 'julia'],
  ])('%s', async (path, format) => {
    expect((await readManifest('lock', path, 'x')).facts.lock).toEqual({ path, format });
  });
  test('an unfinished merge is told', async () => {
    const text = 'version = 1\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> x\n';
    expect((await readManifest('lock', 'uv.lock', text)).unreadable).toMatchObject([{ at: { line: 2 } }]);
  });
});
