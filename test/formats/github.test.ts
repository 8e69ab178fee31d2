import { expect, test } from '@jest/globals';
import { formatGithub } from '../../src/formats/github.js';
import { formatMarkdown } from '../../src/formats/markdown.js';
import { makeHostile, SECRET } from './hostile.js';
import { makeHabit } from './make-habit.js';
import { makeFinding, makePresentation } from './make-presentation.js';
import { makeSample } from './make-sample.js';

test('makes an annotation of each finding, errors first', () => {
  expect(formatGithub(makeSample()).split('\n').slice(0, 5).join('\n')).toMatchInlineSnapshot(`
   "::error file=analysis/model.ipynb,line=412,title=notebook/use-before-definition::"df_clean" is used here, and only cell 11 below defines it (cell 7 In [9], line 3)%0Amove cell 11 above this one, then restart the kernel and run all cells
   ::error file=notebooks/cut off.ipynb,line=88,col=1,title=engine/unreadable::this notebook is not JSON: it ends inside a string%0Arestore it from git, or save it again in Jupyter
   ::warning file=analysis/model.ipynb,line=1,title=notebook/out-of-order::cells ran in the order 3, 1, 2%0Arestart the kernel, run all cells and save
   ::warning file=requirements.txt,line=2,endLine=2,col=1,endColumn=6,title=deps/unpinned::"numpy" has no exact version, and no lock file covers it%0Awrite pandas==2.1.4 (pip show pandas tells the version)
   ::warning file=requirements.txt,line=3,endLine=3,col=1,endColumn=7,title=deps/unpinned::no exact version%0Awrite pandas==2.1.4 (pip show pandas tells the version)"
  `);
});

test('escapes properties and data in their two ways', () => {
  const finding = makeFinding({
    ruleId: 'x/y',
    message: '50 % of "a,b:c"',
    help: 'type x',
    path: 'a,b/100%: x.py',
    line: 2,
    column: 3,
    endLine: 4,
    endColumn: 1,
  });
  expect(formatGithub(makePresentation({ findings: [finding] }))).toBe(
    '::warning file=a%2Cb/100%25%3A x.py,line=2,endLine=4,title=x/y::50 %25 of "a,b:c"%0Atype x\n',
  );
});

test('a notebook is annotated at its raw line, without columns; without one, at the file', () => {
  const place = { ruleId: 'x/y', message: 'm', help: '', path: 'a.ipynb', line: 3, column: 5 };
  const findings = [
    makeFinding({ ...place, cell: { index: 2 }, rawLine: 40 }),
    makeFinding({ ...place, cell: { index: 2 } }),
  ];
  expect(formatGithub(makePresentation({ findings }))).toBe(
    '::warning file=a.ipynb,line=40,title=x/y::m (cell 3, line 3)\n::warning file=a.ipynb,title=x/y::m (cell 3, line 3)\n',
  );
});

test('a habit is annotated at its first notebook and, behind all others, at the next two', () => {
  const findings = [makeHabit(40), makeFinding({ ruleId: 'x/y', message: 'm', help: '' })];
  expect(formatGithub(makePresentation({ findings }))).toMatchInlineSnapshot(`
   "::warning file=nb/00.ipynb,line=104,title=notebook/out-of-order::cells of 40 notebooks ran in another order than they stand in (here "In [9]" stands before "In [7]") (cell 5 In [7]); also in nb/01.ipynb, nb/02.ipynb, nb/03.ipynb, nb/04.ipynb, nb/05.ipynb, nb/06.ipynb and 33 more notebooks%0ARestart the kernel, run all cells and save.
   ::warning file=requirements.txt,line=1,title=x/y::m
   ::warning file=nb/01.ipynb,line=101,title=notebook/out-of-order::"In [6]" stands before "In [4]" (cell 2 In [4]), as in nb/00.ipynb%0ARestart the kernel, run all cells and save.
   ::warning file=nb/02.ipynb,line=102,title=notebook/out-of-order::"In [7]" stands before "In [5]" (cell 3 In [5]), as in nb/00.ipynb%0ARestart the kernel, run all cells and save.
   "
  `);
});

test('a habit names its notebooks in a step summary', () => {
  expect(formatMarkdown(makePresentation({ findings: [makeHabit(40)] }))).toContain(
    '; also in nb/01.ipynb, nb/02.ipynb, nb/03.ipynb, nb/04.ipynb, nb/05.ipynb, nb/06.ipynb and 33 more notebooks<br>',
  );
});

test('says how many there are in all when GitHub would hide some', () => {
  const many = (number: number) => Array.from({ length: number }, () => makeFinding({ ruleId: 'x/y', message: 'm' }));
  expect(formatGithub(makePresentation({ findings: many(10) }))).not.toContain('in all');
  const lines = formatGithub(makePresentation({ findings: many(11) }))
    .trim()
    .split('\n');
  expect(lines).toHaveLength(12);
  expect(lines[0]).toMatch(/^::notice title=reprolint::11 warnings in all\./);
});

test('no finding, no line', () => {
  expect(formatGithub(makePresentation())).toBe('');
});

test('hostile text makes no command of its own', () => {
  const text = formatGithub(makeHostile());
  expect(text.trim().split('\n')).toHaveLength(6);
  for (const line of text.trim().split('\n')) expect(line).toMatch(/^::(error|notice) file=[^:]*,title=[^:]*::/);
  expect(text).not.toMatch(/^\s*::[A-Za-z][^\n]*::EVIL|##\[[A-Za-z]+\]EVIL/m);
  expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
  expect(text).not.toContain(SECRET);
});

test('the step summary counts, then lists by file, errors first', () => {
  expect(formatMarkdown(makeSample())).toMatchInlineSnapshot(`
   "## reprolint

   Looked at 12 files (5 notebooks): **2 errors, 9 warnings**.

   | errors | warnings | infos | suppressed | fixable | unreadable |
   |---:|---:|---:|---:|---:|---:|
   | 2 | 9 | 0 | 2 | 1 | 1 |
   <details><summary><code>analysis/model.ipynb</code>: 1 error, 1 warning</summary>

   | | where | what |
   |---|---|---|
   | ❌ | cell 7 In &#91;9&#93; 3&#58;6 | &#34;df&#95;clean&#34; is used here, and only cell 11 below defines it<br>move cell 11 above this one, then restart the kernel and run all cells<br><sub>notebook/use-before-definition</sub> |
   | ⚠️ | whole file | cells ran in the order 3, 1, 2<br>restart the kernel, run all cells and save<br><sub>notebook/out-of-order</sub> |

   </details>

   <details><summary><code>notebooks/cut off.ipynb</code>: 1 error</summary>

   | | where | what |
   |---|---|---|
   | ❌ | 88&#58;1 | this notebook is not JSON&#58; it ends inside a string<br>restore it from git, or save it again in Jupyter<br><sub>engine/unreadable</sub> |

   </details>

   <details><summary><code>requirements.txt</code>: 8 warnings</summary>

   | | where | what |
   |---|---|---|
   | ⚠️ | 2&#58;1 | &#34;numpy&#34; has no exact version, and no lock file covers it<br>write pandas==2.1.4 &#40;pip show pandas tells the version&#41;<br><sub>deps/unpinned</sub> |
   | ⚠️ | 3&#58;1 | no exact version (and 6 more)<br>write pandas==2.1.4 &#40;pip show pandas tells the version&#41;<br><sub>deps/unpinned</sub> |

   </details>

   "
  `);
  expect(formatMarkdown(makePresentation({ summary: { files: 0, notebooks: 0 } }))).toContain('Nothing to check.');
  expect(formatMarkdown(makePresentation())).toContain('**no findings**');
});

test('hostile text stays text in the step summary', () => {
  const text = formatMarkdown(makeHostile());
  expect(text.match(/<\/?[a-z]+>/g)?.filter((tag) => !/^<\/?(details|summary|code|sub|br)>$/.test(tag))).toEqual([]);
  expect(text.match(/<details>/g)).toHaveLength(text.match(/<\/details>/g)?.length ?? 0);
  expect(text).not.toMatch(/@octocat|www\.|\]\(|`|##\[/);
  for (const row of text.split('\n').filter((line) => line.startsWith('| ❌')))
    expect(row.match(/\|/g)).toHaveLength(4);
  expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069\u200b]/u);
  expect(text).not.toContain(SECRET);
});

test("the step summary stays below GitHub's limit of 1 MiB", () => {
  const findings = Array.from({ length: 30_000 }, (_, i) =>
    makeFinding({ ruleId: 'x/y', message: `数据 ${i}`, path: `${i % 40}.py`, line: i + 1 }),
  );
  const text = formatMarkdown(makePresentation({ findings }));
  expect(Buffer.byteLength(text)).toBeLessThan(1_000_000);
  expect(text).toMatch(/\d+ more files with findings/);
});
