import { describe, expect, test } from '@jest/globals';
import { defineRule, wholeFile } from '../../src/api/index.js';
import type { AnyRule, Finding } from '../../src/api/index.js';
import { lintProject } from '../../src/testing/index.js';

const levels = { recommended: 'warning', strict: 'warning', paper: 'warning' } as const;

/** Every requirement that begins with `x` is a place; a file that begins with "weak" is an info. */
const habit = defineRule({
  id: 'test/habit',
  summary: 'Report a thing.',
  why: 'It stops.',
  levels,
  fixable: true,
  scope: 'file',
  kinds: ['requirements'],
  needs: { file: ['manifest'] },
  messages: { one: ({ name }: { name: string }) => ({ what: `"${name}" is here`, help: 'Take the x away.' }) },
  habit: {
    message: (files, here) => ({ what: `${files} files have it (here ${here})`, help: 'Do so no more.' }),
    note: ({ name }) => `"${name}"`,
  },
  *check({ file, problem }) {
    const all = file.manifest.requirements;
    const [first, ...rest] = all.filter(({ name }) => name.startsWith('x'));
    if (first === undefined) return;
    const isWeak = all.some(({ name }) => name === 'weak');
    const edits = [{ path: file.path, start: 0, end: 1, text: '' }];
    yield problem('one', { name: first.name }, first.at, {
      also: rest.map(({ at }) => at),
      related: [{ ...wholeFile(file.path), note: 'evidence' }],
      ...(isWeak ? { atMost: 'info' as const } : {}),
      ...(first === all[0] ? { fix: { title: 'Take it away', safety: 'safe' as const, edits } } : {}),
    });
  },
});
const lint = (project: Record<string, string>, given?: string[], rules: readonly AnyRule[] = [habit]) =>
  lintProject(project, { rules, ...(given === undefined ? {} : { given }) });
const texts = (findings: readonly Finding[]): string[] =>
  findings.map(({ path, line, level, message }) => `${path}:${line} ${level} ${message}`);
const [A, B, C] = ['a/requirements.txt', 'b/requirements.txt', 'c/requirements.txt'] as const;

describe('a habit', () => {
  test('of several files is one finding at the first; each other place comes with what is to be seen there', async () => {
    const { findings, report } = await lint({ [C]: 'xc\n', [A]: 'xa\nxaa\n', [B]: 'numpy\nxb\nxbb\n' });
    expect(texts(findings)).toEqual([`${A}:1 warning 3 files have it (here "xa")`]);
    expect(findings[0]).toMatchObject({ help: 'Do so no more.', data: { name: 'xa', files: 3 } });
    expect(findings[0]?.related?.map(({ path, line, note, equal }) => [path, line, note, equal === true])).toEqual([
      [B, 2, '"xb"', true],
      [C, 1, '"xc"', true],
      [A, 2, 'also here', true],
      [B, 3, 'also here', true],
      [A, 1, 'evidence', false],
      [B, 1, 'evidence', false],
      [C, 1, 'evidence', false],
    ]);
    expect(report.summary).toMatchObject({ warnings: 1, fixable: 1 });
  });

  test('of one file is said in the words of that file', async () => {
    expect(texts((await lint({ [A]: 'xa\n', [B]: 'b\n' })).findings)).toEqual([`${A}:1 warning "xa" is here`]);
  });

  test('at two levels is told at each', async () => {
    const { findings } = await lint({ [A]: 'xa\n', [B]: 'xb\nweak\n', [C]: 'xc\n' });
    expect(texts(findings)).toEqual([`${A}:1 warning 2 files have it (here "xa")`, `${B}:1 info "xb" is here`]);
    expect(new Set(findings.map(({ fingerprint }) => fingerprint)).size).toBe(2);
  });

  test('that a rule has up to a level only: what weighs more is told file by file', async () => {
    const upTo = { ...habit, habit: { ...habit.habit, upTo: 'info' } } as AnyRule;
    const files = { [A]: 'xa\n', [B]: 'xb\nweak\n', [C]: 'xc\nweak\n', 'd/requirements.txt': 'xd\n' };
    expect(texts((await lint(files, undefined, [upTo])).findings)).toEqual([
      `${A}:1 warning "xa" is here`,
      `${B}:1 info 2 files have it (here "xb")`,
      'd/requirements.txt:1 warning "xd" is here',
    ]);
  });

  test('a comment silences its own place and no other', async () => {
    const silent = '  # reprolint: ignore[test/habit] -- known\n';
    const three = await lint({ [A]: `xa${silent}xaa\n`, [B]: `xb${silent}`, [C]: 'xc\n' });
    expect(texts(three.findings)).toEqual([`${A}:2 warning 2 files have it (here "xa")`]);
    expect(three.report.summary.suppressed).toBe(1);
    const one = await lint({ [A]: `xa${silent}`, [B]: 'xb\n' });
    expect(texts(one.findings)).toEqual([`${B}:1 warning "xb" is here`]);
  });

  test('of files as arguments only those count', async () => {
    const files = { [A]: 'xa\n', [B]: 'xb\n', [C]: 'xc\n' };
    expect(texts((await lint(files, [B, C])).findings)).toEqual([`${B}:1 warning 2 files have it (here "xb")`]);
    expect(texts((await lint(files, [C])).findings)).toEqual([`${C}:1 warning "xc" is here`]);
  });

  test('has one fingerprint, whichever files have it and whichever are asked for', async () => {
    const files = { [A]: 'xa\n', [B]: 'xb\n' };
    const runs = [
      await lint(files),
      await lint({ ...files, [C]: 'xc\n' }),
      await lint(files, [B]),
      await lint({ [C]: 'xc\n' }),
    ];
    expect(new Set(runs.flatMap(({ findings }) => findings.map(({ fingerprint }) => fingerprint))).size).toBe(1);
  });
});

describe('the fix of a habit', () => {
  test('mends every file that can be mended', async () => {
    const linted = await lint({ [A]: 'xxa\n', [B]: 'b\nxb\n', [C]: 'xc\n' });
    expect(linted.findings[0]?.fix).toMatchObject({
      title: 'Take it away, and so in 1 more file',
      safety: 'safe',
      edits: [{ path: A }, { path: C }],
    });
    expect(await linted.fixed()).toEqual({ [A]: 'a\n', [B]: 'b\nxb\n', [C]: 'c\n' });
  });

  test('two habits that want the same bytes of some files take turns there', async () => {
    const other = { ...habit, id: 'test/other' } as AnyRule;
    const linted = await lint({ [A]: 'xxxa\n', [B]: 'xb\n', [C]: 'xxc\n' }, undefined, [habit, other]);
    expect(await linted.fixed()).toEqual({ [A]: 'a\n', [B]: 'b\n', [C]: 'c\n' });
  });
});
