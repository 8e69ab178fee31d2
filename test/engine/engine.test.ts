import { describe, expect, test } from '@jest/globals';
import { defineRule, wholeFile } from '../../src/api/index.js';
import type { AnyRule, Confidence, Problem } from '../../src/api/index.js';
import { lintProject, notebook } from '../../src/testing/index.js';

const levels = { recommended: 'error', strict: 'error', paper: 'error' } as const;
const common = { summary: 'Report a thing.', why: 'It stops.', levels } as const;

/** Reports every requirement, one finding a line. */
const everyLine = defineRule({
  ...common,
  id: 'test/every-line',
  scope: 'file',
  kinds: ['requirements'],
  needs: { file: ['manifest'] },
  messages: { line: ({ name }: { name: string }) => ({ what: `"${name}" is here`, help: 'Delete it.' }) },
  *check({ file, problem }) {
    for (const { name, at } of file.manifest.requirements) yield problem('line', { name }, at);
  },
});
/** One finding a file, its lines as places. */
const allLines = defineRule({
  ...common,
  id: 'test/all-lines',
  scope: 'file',
  kinds: ['requirements'],
  needs: { file: ['manifest'] },
  messages: {
    lines: ({ names }: { names: readonly string[] }) => ({ what: `${names.length} are here`, help: 'Delete them.' }),
  },
  *check({ file, problem }) {
    const [first, ...also] = file.manifest.requirements.map(({ at }) => at);
    if (first !== undefined)
      yield problem('lines', { names: file.manifest.requirements.map(({ name }) => name) }, first, { also });
  },
});
const aboutProject = defineRule({
  ...common,
  id: 'test/project',
  scope: 'project',
  needs: { project: ['home', 'manifests'] },
  messages: { project: () => ({ what: 'the project is here', help: 'Leave.' }) },
  *check({ project, problem }) {
    yield problem('project', {}, project.home);
  },
});
const throwing = defineRule({
  ...common,
  id: 'test/throwing',
  scope: 'file',
  kinds: ['requirements'],
  needs: { file: ['manifest'] },
  messages: { never: () => ({ what: 'never', help: 'Never.' }) },
  *check({ file, problem }) {
    yield problem('never', {}, wholeFile(file.path));
    throw new Error('a fault of its own');
  },
});
const sure = (confidence: Confidence): AnyRule =>
  defineRule({
    ...common,
    id: `test/${confidence}`,
    scope: 'project',
    needs: { project: ['home'] },
    messages: { sure: () => ({ what: 'it is so', help: 'Believe it.' }) },
    *check({ project, problem }) {
      yield problem('sure', {}, project.home, { confidence });
    },
  });
/** Takes the first character of the file away while it is an `x`; a second rule wants the same bytes. */
const eating = (id: string): AnyRule =>
  defineRule({
    ...common,
    id,
    fixable: true,
    scope: 'file',
    kinds: ['requirements'],
    needs: { file: ['manifest'] },
    messages: { eat: () => ({ what: 'it begins with x', help: 'Take it away.' }) },
    *check({ file, problem }) {
      if (!file.manifest.requirements[0]?.name.startsWith('x')) return;
      const edits = [{ path: file.path, start: 0, end: 1, text: '' }];
      yield problem('eat', {}, wholeFile(file.path), { fix: { title: 'Take it away', safety: 'safe', edits } });
    },
  });

describe('levels', () => {
  test.each([
    ['high', 'error'],
    ['medium', 'warning'],
    ['low', 'info'],
  ] as const)('a finding of %s confidence is reported as %s at most', async (confidence, level) => {
    const { findings } = await lintProject({ 'a.py': '' }, { rules: [sure(confidence)] });
    expect(findings.map((finding) => finding.level)).toEqual([level]);
  });

  test('a level that the person set holds whatever the confidence', async () => {
    const { findings } = await lintProject({ 'a.py': '' }, { rules: [sure('low')], level: 'error' });
    expect(findings.map((finding) => finding.level)).toEqual(['error']);
  });
});

describe('a rule that throws', () => {
  test('costs one finding that names rule and file; the others go on', async () => {
    const { findings } = await lintProject({ 'requirements.txt': 'numpy\n' }, { rules: [throwing, everyLine] });
    expect(findings.map(({ ruleId }) => ruleId)).toEqual(['engine/internal-error', 'test/every-line', 'test/throwing']);
    expect(findings[0]).toMatchObject({
      path: 'requirements.txt',
      data: { rule: 'test/throwing', reason: 'a fault of its own' },
    });
  });

  test('so does one that offers a fix without saying so', async () => {
    const { fixable: _, ...undeclared } = eating('test/undeclared');
    const { findings } = await lintProject({ 'requirements.txt': 'xa\n' }, { rules: [undeclared] });
    expect(findings.map(({ ruleId }) => ruleId)).toEqual(['engine/internal-error']);
  });
});

describe('inline comments', () => {
  const lint = (text: string, rules: readonly AnyRule[] = [everyLine]) =>
    lintProject({ 'requirements.txt': text }, { rules });

  test('silence their own line, and say so in the count', async () => {
    const { findings, report } = await lint('numpy  # reprolint: ignore[test/every-line] -- known\npandas\n');
    expect(findings.map(({ data }) => data['name'])).toEqual(['pandas']);
    expect(report.summary.suppressed).toBe(1);
  });

  test('name a family', async () => {
    expect((await lint('numpy  # reprolint: ignore[test/*]\n')).findings).toEqual([]);
  });

  test('alone on a line they cover the next one', async () => {
    const { findings } = await lint('# reprolint: ignore[test/every-line]\nnumpy\npandas\n');
    expect(findings.map(({ data }) => data['name'])).toEqual(['pandas']);
  });

  test('silence a whole file', async () => {
    expect((await lint('# reprolint: ignore-file[test/every-line]\nnumpy\npandas\n')).findings).toEqual([]);
  });

  test('take one place out of a finding with several', async () => {
    const { findings } = await lint('numpy  # reprolint: ignore[test/all-lines]\npandas\nscipy\n', [allLines]);
    expect(findings.map(({ line, related }) => [line, related?.map((place) => place.line)])).toEqual([[2, [3]]]);
  });

  test('that silence nothing are reported', async () => {
    const { findings } = await lint('# numpy  # reprolint: ignore[test/every-line]\n');
    expect(findings.map(({ ruleId, line }) => [ruleId, line])).toEqual([['engine/unused-suppression', 1]]);
  });

  test('that name no rule are reported', async () => {
    const { findings } = await lint('numpy  # reprolint: ignore[test/evry-line]\n');
    expect(findings.map(({ ruleId }) => ruleId)).toEqual(['test/every-line', 'engine/unused-suppression']);
    expect(findings[1]?.message).toContain('"test/evry-line"');
  });

  test('whose rule did not run are left alone', async () => {
    const off = await lintProject(
      { 'requirements.txt': 'numpy  # reprolint: ignore[test/every-line]\n' },
      { rules: [everyLine], level: 'off' },
    );
    expect(off.findings).toEqual([]);
  });
});

describe('files as arguments', () => {
  const project = { 'requirements.txt': 'numpy\n', 'sub/requirements.txt': 'scipy\n', 'a.py': '' };

  test('only what concerns them is reported, and nothing about the project', async () => {
    const { findings, report } = await lintProject(project, {
      rules: [everyLine, aboutProject],
      given: ['sub/requirements.txt'],
    });
    expect(findings.map(({ path }) => path)).toEqual(['sub/requirements.txt']);
    expect(report.summary.files).toBe(1);
  });

  test('the fingerprint of a finding is that of a run over the whole', async () => {
    const whole = await lintProject(project, { rules: [everyLine] });
    const part = await lintProject(project, { rules: [everyLine], given: ['sub/requirements.txt'] });
    expect(whole.findings.map(({ fingerprint }) => fingerprint)).toContain(part.findings[0]?.fingerprint);
  });
});

describe('fingerprints', () => {
  test('stay when other lines move', async () => {
    const before = await lintProject({ 'requirements.txt': 'numpy\n' }, { rules: [everyLine] });
    const after = await lintProject({ 'requirements.txt': '# top\n\nnumpy\n' }, { rules: [everyLine] });
    expect(after.findings.map(({ fingerprint }) => fingerprint)).toEqual(
      before.findings.map(({ fingerprint }) => fingerprint),
    );
  });

  test('equal ones are counted', async () => {
    const { findings } = await lintProject({ 'requirements.txt': 'numpy\nnumpy\nnumpy\n' }, { rules: [everyLine] });
    const [base] = findings.map(({ fingerprint }) => fingerprint);
    expect(findings.map(({ fingerprint }) => fingerprint)).toEqual([base, `${base ?? ''}:2`, `${base ?? ''}:3`]);
  });
});

describe('the report', () => {
  test('is sorted by path in code points, then by line', async () => {
    const files = { 'ﬀ/requirements.txt': 'b\na\n', '🚀/requirements.txt': 'a\n', 'Z/requirements.txt': 'a\n' };
    const { findings } = await lintProject(files, { rules: [everyLine] });
    expect(findings.map(({ path, line }) => `${path}:${line}`)).toEqual([
      'Z/requirements.txt:1',
      'ﬀ/requirements.txt:1',
      'ﬀ/requirements.txt:2',
      '🚀/requirements.txt:1',
    ]);
  });

  test('masks credentials wherever they are shown', async () => {
    const { report } = await lintProject(
      { 'requirements.txt': 'pkg @ https://me:s3cr3tpassword@host.example/pkg.zip\n' },
      { rules: [everyLine] },
    );
    expect(JSON.stringify(report)).not.toContain('s3cr3tpassword');
  });

  test('a file that cannot be read is a finding and is listed', async () => {
    const { report } = await lintProject(
      { 'a.ipynb': '{', 'b.ipynb': notebook('# In [1]\nx = 1\n') },
      { rules: [everyLine] },
    );
    expect(report.unreadable.map(({ path }) => path)).toEqual(['a.ipynb']);
    expect(report.summary).toMatchObject({ files: 2, notebooks: 2, errors: 1, unreadable: 1 });
  });

  test('nothing to check is no finding', async () => {
    const { report } = await lintProject({ 'data.bin': 'x' }, { rules: [aboutProject] });
    expect(report.summary).toMatchObject({ files: 0, errors: 0 });
    expect(report.findings).toEqual([]);
  });
});

describe('fixes', () => {
  test('go on until nothing changes; two that want the same bytes take turns', async () => {
    const linted = await lintProject(
      { 'requirements.txt': 'xxxa\n' },
      { rules: [eating('test/eat'), eating('test/eat-too')] },
    );
    expect((await linted.fixed())['requirements.txt']).toBe('a\n');
  });

  test('keep every byte that they do not concern', async () => {
    const linted = await lintProject({ 'requirements.txt': 'xa\r\n\té🚀  # c \n\n' }, { rules: [eating('test/eat')] });
    expect((await linted.fixed())['requirements.txt']).toBe('a\r\n\té🚀  # c \n\n');
  });

  test('name the bytes of the file as it was linted', async () => {
    const { findings } = await lintProject({ 'requirements.txt': 'xa\n' }, { rules: [eating('test/eat')] });
    expect(findings[0]?.fix?.edits).toEqual([
      {
        path: 'requirements.txt',
        sha256: '18580bcce965964d32b90ab1ea34f7d39e54f5ea78226cd8bee025688e9bc78c',
        start: 0,
        end: 1,
        text: '',
      },
    ]);
  });
});

test('a problem that a rule yields is what the report shows', async () => {
  const seen: Problem[] = [];
  const watching = {
    ...everyLine,
    *check(context: never) {
      for (const one of everyLine.check(context)) {
        seen.push(one);
        yield one;
      }
    },
  };
  const { findings } = await lintProject({ 'requirements.txt': 'numpy\n' }, { rules: [watching] });
  expect(findings[0]).toMatchObject({
    ruleId: 'test/every-line',
    message: seen[0]?.message.what,
    help: seen[0]?.message.help,
    line: 1,
    column: 1,
    confidence: 'high',
    scope: 'file',
  });
});
