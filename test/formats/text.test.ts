import { expect, test } from '@jest/globals';
import type { FormatOptions } from '../../src/formats/format.js';
import { formatText } from '../../src/formats/text.js';
import { makeHostile, SECRET } from './hostile.js';
import { makeHabit } from './make-habit.js';
import { makeFinding, makePresentation } from './make-presentation.js';
import { makeSample } from './make-sample.js';

const plain: FormatOptions = { color: false, quiet: false };

test('shows each finding with its place, code, reason and help, then a summary', () => {
  expect(formatText(makeSample(), plain)).toMatchInlineSnapshot(`
   "analysis/model.ipynb cell 7 In [9] 3:6 error notebook/use-before-definition
     "df_clean" is used here, and only cell 11 below defines it
       3 | plot(df_clean.head(), title="Größe")
         |      ^^^^^^^^
     see:  cell 12 In [3] 1:1 defined here | df_clean = df.dropna()
     why:  On a fresh kernel Run All stops there.
     help: move cell 11 above this one, then restart the kernel and run all cells

   analysis/model.ipynb warning notebook/out-of-order
     cells ran in the order 3, 1, 2
     why:  Run All runs them in another order than the saved outputs came from.
     help: restart the kernel, run all cells and save

   notebooks/cut off.ipynb:88:1 error engine/unreadable
     this notebook is not JSON: it ends inside a string
     why:  What cannot be read was not checked.
     help: restore it from git, or save it again in Jupyter

   requirements.txt:2:1 warning deps/unpinned
     "numpy" has no exact version, and no lock file covers it
       2 | numpy
         | ^^^^^
     why:  Next month pip installs other versions, and results change or code breaks.
     help: write pandas==2.1.4 (pip show pandas tells the version)

   requirements.txt:3:1 warning deps/unpinned
     no exact version
       3 | pandas>=1.5
         | ^^^^^^
     and 6 more at 4:1, 5:1, 6:1, 7:1, 8:1, 9:1
     help: write pandas==2.1.4 (pip show pandas tells the version)

   Looked at 12 files (5 notebooks) in 213 ms: 2 errors, 9 warnings, 2 suppressed
   1 fixable with --fix --unsafe-fixes (look at --diff first)
   Could not read 1 file: notebooks/cut off.ipynb (is not JSON: it ends inside a string)
   "
  `);
});

test('colours only when told, and colours change nothing else', () => {
  const colored = formatText(makeSample(), { ...plain, color: true });
  expect(colored).toContain('\x1b[31m');
  // eslint-disable-next-line no-control-regex -- the colours themselves
  expect(colored.replace(/\x1b\[\d+m/g, '')).toBe(formatText(makeSample(), plain));
});

test('--quiet shows errors only, and nothing at all when there is none', () => {
  const quiet = formatText(makeSample(), { ...plain, quiet: true });
  expect(quiet).toContain('2 errors');
  expect(quiet).not.toContain('deps/unpinned');
  const warning = makeFinding({ ruleId: 'deps/unpinned', message: 'no exact version' });
  expect(formatText(makePresentation({ findings: [warning] }), { ...plain, quiet: true })).toBe('');
});

test.each([
  [
    'no file',
    { files: 0, notebooks: 0 },
    'Nothing to check: no notebook, Python file, manifest, container file or README here.\n',
  ],
  ['no finding', { files: 1, notebooks: 0, durationMs: 1234.5 }, 'Looked at 1 file in 1.2 s: no findings\n'],
  [
    'no finding, some suppressed',
    { files: 3, notebooks: 1, suppressed: 2, durationMs: 61_234 },
    'Looked at 3 files (1 notebook) in 61 s: no findings, 2 suppressed\n',
  ],
])('%s', (_, summary, text) => {
  expect(formatText(makePresentation({ summary }), plain)).toBe(text);
});

test('wraps words to the width of a terminal, never code', () => {
  const finding = makeFinding({
    ruleId: 'deps/unpinned',
    message: 'the words '.repeat(20).trim(),
    help: '数据'.repeat(5) + ' ' + '数据'.repeat(30),
    line: 2,
    endColumn: 4,
  });
  const text = formatText(makePresentation({ findings: [finding] }), { ...plain, width: 60 });
  expect(text).toMatchInlineSnapshot(`
   "requirements.txt:2:1 warning deps/unpinned
     the words the words the words the words the words the
     words the words the words the words the words the words
     the words the words the words the words the words the
     words the words the words the words
     why:  Next month pip installs other versions, and results
           change or code breaks.
     help: 数据数据数据数据数据
           数据数据数据数据数据数据数据数据数据数据数据数据数据数据数据数据数据数据数据数据数据数据数据数据数据数据数据数据数据数据

   Looked at 12 files (5 notebooks) in 213 ms: 1 warning
   "
  `);
});

test('shows a habit of forty notebooks at a few of them', () => {
  expect(formatText(makePresentation({ findings: [makeHabit(40)] }), plain)).toMatchInlineSnapshot(`
   "nb/00.ipynb cell 5 In [7] warning notebook/out-of-order
     cells of 40 notebooks ran in another order than they stand in (here "In [9]" stands before "In [7]")
     see:  nb/01.ipynb cell 2 In [4]: "In [6]" stands before "In [4]"
     see:  nb/02.ipynb cell 3 In [5]: "In [7]" stands before "In [5]"
     see:  nb/03.ipynb cell 4 In [6]: "In [8]" stands before "In [6]"
     see:  nb/04.ipynb cell 5 In [7]: "In [9]" stands before "In [7]"
           and 35 more notebooks
     why:  Run All runs them in another order than the saved outputs came from.
     help: Restart the kernel, run all cells and save.

   Looked at 12 files (5 notebooks) in 213 ms: 1 warning
   "
  `);
  expect(formatText(makePresentation({ findings: [makeHabit(40, 3)] }), plain)).toContain(
    '        and 115 more places in 35 more notebooks\n',
  );
  expect(formatText(makePresentation({ findings: [makeHabit(4)] }), plain)).not.toContain(' more notebooks');
});

test('says the same of a file once, and of many places the first', () => {
  const place = (line: number) => ({ path: 'requirements.txt', line, column: 1, endColumn: 4, note: 'also here' });
  const many = makeFinding({
    ruleId: 'deps/unpinned',
    message: 'no exact version',
    related: [2, 3, 4, 5, 6, 7].map(place),
  });
  const same = Array.from({ length: 38 }, (_, i) =>
    makeFinding({ ruleId: 'x/y', message: 'again', path: 'a.py', line: i + 1, column: 2 }),
  );
  const text = formatText(makePresentation({ findings: [many, ...same] }), plain);
  expect(text).toMatch(/see: {2}5:1 also here\n {8}and 2 more places\n/);
  expect(text).toContain('and 37 more at 2:2, 3:2, 4:2, 5:2, 6:2, 7:2, ...\n');
});

test('says the same of many whole files once, and names them', () => {
  const same = ['b.ipynb', 'c.ipynb', 'd/e.ipynb'].map((path) =>
    makeFinding({ ruleId: 'x/y', message: 'asks for the kernel "lab"', help: 'Name it "python3".', path }),
  );
  const inACell = makeFinding({ ruleId: 'x/y', message: 'asks for the kernel "lab"', path: 'f.ipynb', line: 4 });
  const other = makeFinding({ ruleId: 'x/z', message: 'another', path: 'c.ipynb' });
  const text = formatText(makePresentation({ findings: [...same, other, inACell] }), plain);
  expect(text).toMatchInlineSnapshot(`
   "b.ipynb warning x/y
     asks for the kernel "lab"
     and 2 more files: c.ipynb, d/e.ipynb
     help: Name it "python3".

   c.ipynb warning x/z
     another
     help: write pandas==2.1.4 (pip show pandas tells the version)

   f.ipynb:4:1 warning x/y
     asks for the kernel "lab"
     help: write pandas==2.1.4 (pip show pandas tells the version)

   Looked at 12 files (5 notebooks) in 213 ms: 5 warnings
   "
  `);
});

test('names every file that could not be read', () => {
  const findings = Array.from({ length: 30 }, (_, i) =>
    makeFinding({ ruleId: 'engine/unreadable', message: 'this file is empty', path: `${i}.ipynb` }),
  );
  const text = formatText(makePresentation({ findings }), plain);
  expect(findings.filter(({ path }) => !text.includes(path))).toEqual([]);
  expect(text.match(/this file is empty/g)).toHaveLength(1);
});

test('says a count once in a line', () => {
  const cell = { index: 3, executionCount: 37 };
  const place = { path: 'a.ipynb', line: 1, column: 1, cell };
  const related = ['"In [37]", run later', '"In [37]" here too'].map((note) => ({ ...place, note }));
  const finding = makeFinding({ ruleId: 'x/y', message: 'm', path: 'a.ipynb', cell, related });
  const text = formatText(makePresentation({ findings: [finding] }), plain);
  expect(text).toContain('see:  cell 4 In [37] run later\n');
  expect(text).toContain('see:  cell 4 In [37] here too\n');
});

test('tells the two kinds of fix apart', () => {
  const fix = (safety: 'safe' | 'unsafe') =>
    makeFinding({ ruleId: 'x/y', message: safety, path: 'a.py', fix: { title: 't', safety, edits: [] } });
  const of = (...safeties: ('safe' | 'unsafe')[]): string =>
    formatText(makePresentation({ findings: safeties.map(fix) }), plain)
      .trim()
      .split('\n')
      .at(-1) ?? '';
  expect(of('safe')).toBe('1 fixable with --fix');
  expect(of('safe', 'unsafe')).toBe('1 fixable with --fix, 1 more with --fix --unsafe-fixes (look at --diff first)');
});

test('lists what could not be read, the first five of many', () => {
  const unreadable = Array.from({ length: 9 }, (_, i) => ({ path: `${i}.ipynb`, reason: 'is empty' }));
  const text = formatText(makePresentation({ unreadable }), plain);
  expect(text).toContain('Could not read 9 files: 0.ipynb (is empty), 1.ipynb (is empty),');
  expect(text).toContain('4.ipynb (is empty) and 4 more\n');
});

test('shows times per stage and rule', () => {
  const stats = {
    stages: [{ name: 'discover', ms: 12.34 }],
    rules: [
      { id: 'a/quick', ms: 0.5, findings: 3 },
      { id: 'b/slow', ms: 20, findings: 0 },
    ],
  };
  expect(
    formatText(makePresentation(), { ...plain, stats })
      .split('\n')
      .slice(2),
  ).toEqual([
    'Time by stage',
    'discover      12.3 ms',
    'Time by rule',
    'b/slow        20.0 ms  0 found',
    'a/quick        0.5 ms  3 found',
    '',
  ]);
});

test('hostile text neither moves the terminal nor commands the runner nor leaks', () => {
  const text = formatText(makeHostile(), { ...plain, width: 100 });
  expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
  expect(text).not.toMatch(/^\s*::[A-Za-z][\w-]*.*::.*$/m);
  expect(text).not.toContain('##[');
  expect(text).not.toContain(SECRET);
});
