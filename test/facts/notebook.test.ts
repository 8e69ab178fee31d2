import { expect, test } from '@jest/globals';
import type { CellFact, NotebookFact } from '../../src/api/index.js';
import { readNotebook } from '../../src/facts/notebook/read-notebook.js';
import type { Reading } from '../../src/facts/reader.js';

const read = (content: string | object): Reading =>
  readNotebook({
    path: 'a.ipynb',
    bytes: Buffer.from(typeof content === 'string' ? content : JSON.stringify(content, null, 1)),
    want: new Set(['cells']),
    ask: () => undefined,
  });
const cells = (content: string | object): readonly CellFact[] => read(content).facts.cells ?? [];
const notebookOf = (content: string | object): NotebookFact | undefined => read(content).facts.notebook;
const code = (source: unknown, changes: object = {}): object => ({
  cell_type: 'code',
  metadata: {},
  source,
  execution_count: null,
  outputs: [],
  ...changes,
});
const nb = (all: unknown[], changes: object = {}): object => ({
  cells: all,
  metadata: {},
  nbformat: 4,
  nbformat_minor: 4,
  ...changes,
});

test('reads type, source, id, tags, count, outputs and the mark of nbgrader of cells', () => {
  const read4 = cells(
    nb(
      [
        { cell_type: 'markdown', id: 'm1', metadata: {}, source: ['# Title\n', 'Text'] },
        code('x = 1\nx', {
          id: 'c1',
          metadata: { tags: ['parameters', 'hide', 3], collapsed: true, nbgrader: { grade: false, solution: true } },
          execution_count: 7,
          outputs: [
            { output_type: 'stream', name: 'stdout', text: ['a\n'] },
            { output_type: 'execute_result', execution_count: 7, data: { 'text/plain': '1' }, metadata: {} },
            { output_type: 'error', ename: 'KeyError', evalue: `'${'k'.repeat(600)}'`, traceback: ['…'] },
          ],
        }),
        { cell_type: 'raw', id: 'r1', metadata: {}, source: '' },
      ],
      { nbformat_minor: 5 },
    ),
  );
  expect(read4.map(({ index, type, id, source, tags }) => [index, type, id, source, tags])).toEqual([
    [0, 'markdown', 'm1', '# Title\nText', []],
    [1, 'code', 'c1', 'x = 1\nx', ['parameters', 'hide']],
    [2, 'raw', 'r1', '', []],
  ]);
  expect(read4.map(({ isSolution }) => isSolution)).toEqual([undefined, true, undefined]);
  expect(read4[1]?.executionCount).toBe(7);
  expect(read4[1]?.countSpans).toHaveLength(2);
  expect(read4[1]?.outputs.map(({ kind }) => kind)).toEqual(['stream', 'execute_result', 'error']);
  expect(read4[1]?.outputs[2]?.error).toEqual({ name: 'KeyError', value: `'${'k'.repeat(499)}` });
});

test('spans are bytes of the file: of counts, of the kernel and its names', () => {
  const text = JSON.stringify(
    nb([code('ä€𝄞', { execution_count: 12, outputs: [{ output_type: 'execute_result', execution_count: 345 }] })], {
      metadata: { kernelspec: { name: 'pythön', display_name: 'Py "3"' } },
    }),
  );
  const bytes = Buffer.from(text);
  const { facts } = read(text);
  const at = ({ start, end }: { start: number; end: number }): string => bytes.toString('utf8', start, end);
  expect(facts.cells?.[0]?.countSpans.map(at)).toEqual(['12', '345']);
  expect(facts.notebook?.kernelspecSpan && at(facts.notebook.kernelspecSpan)).toBe(
    '{"name":"pythön","display_name":"Py \\"3\\""}',
  );
  expect(facts.notebook?.kernel?.nameSpan && at(facts.notebook.kernel.nameSpan)).toBe('"pythön"');
  expect(facts.notebook?.kernel?.displayNameSpan && at(facts.notebook.kernel.displayNameSpan)).toBe('"Py \\"3\\""');
});

test('sizes of outputs are those of their JSON', () => {
  const output = { output_type: 'display_data', data: { 'image/png': 'iVBOR'.repeat(1000) } };
  const text = JSON.stringify(nb([code('x', { outputs: [output] })]));
  expect(cells(text)[0]?.outputs[0]?.bytes).toBe(JSON.stringify(output).length);
});

test('a language_info that contradicts the kernel is a template of an editor', () => {
  const of = (kernelspec: object, version = '2.7.6'): readonly unknown[] => {
    const metadata = { kernelspec, language_info: { name: 'python', version } };
    const fact = notebookOf(nb([], { metadata }));
    return [fact?.language, fact?.languageVersion];
  };
  expect(of({ name: 'python3', display_name: 'Python 3', language: 'python' })).toEqual(['python', undefined]);
  expect(of({ name: 'python2', display_name: 'Python 2', language: 'python' })).toEqual(['python', '2.7.6']);
  expect(of({ name: 'conda-env-old-py', display_name: 'Python [old]', language: 'python' })).toEqual([
    'python',
    '2.7.6',
  ]);
  expect(of({ name: 'julia-1.11', display_name: 'Julia 1.11.5', language: 'julia' })).toEqual(['julia', undefined]);
  // Sage is Python to its kernel, which said so when it ran.
  expect(of({ name: 'sagemath', display_name: 'SageMath', language: 'sage' }, '3.10.1')).toEqual(['python', '3.10.1']);
});

test('kernel, language and version, with language_info before kernelspec', () => {
  const metadata = {
    kernelspec: { name: 'ir', display_name: 'R', language: 'R' },
    language_info: { name: 'R', version: '4.3.1' },
  };
  expect(notebookOf(nb([], { metadata }))).toMatchObject({
    format: { major: 4, minor: 4 },
    cellCount: 0,
    kernel: { name: 'ir', displayName: 'R', language: 'r' },
    language: 'r',
    languageVersion: '4.3.1',
    oddities: [],
  });
  expect(notebookOf(nb([]))).not.toHaveProperty('kernel');
});

test('format 3: worksheets in a row, with its own words for everything', () => {
  const sheet = (...all: object[]): object => ({ cells: all, metadata: {} });
  const read3 = read({
    nbformat: 3,
    nbformat_minor: 0,
    metadata: { name: '' },
    worksheets: [
      sheet(
        { cell_type: 'heading', level: 1, source: ['Title'], metadata: {} },
        {
          cell_type: 'code',
          language: 'python',
          input: ['import numpy\n', 'x'],
          prompt_number: 4,
          metadata: {},
          outputs: [
            { output_type: 'pyout', prompt_number: 4, text: ['1'] },
            { output_type: 'pyerr', ename: 'E', evalue: 'v', traceback: [] },
          ],
        },
      ),
      sheet({ cell_type: 'code', language: 'python', input: 'y', outputs: [], metadata: {} }),
    ],
  });
  expect(read3.facts.notebook).toMatchObject({ format: { major: 3, minor: 0 }, language: 'python', oddities: [] });
  expect(
    read3.facts.cells?.map(({ type, source, executionCount, outputs }) => [
      type,
      source,
      executionCount,
      outputs.map(({ kind }) => kind),
    ]),
  ).toEqual([
    ['markdown', 'Title', null, []],
    ['code', 'import numpy\nx', 4, ['execute_result', 'error']],
    ['code', 'y', null, []],
  ]);
  expect(read3.facts.imports?.map(({ module }) => module)).toEqual(['numpy']);
});

test('formats 2 and 1', () => {
  const two = '{"worksheets":[{"cells":[{"cell_type":"code","input":"x=1"}]}],"nbformat":2,"metadata":{}}';
  expect(cells(two).map(({ source }) => source)).toEqual(['x=1']);
  const one = '{"cells":[{"cell_type":"code","code":"x=1","prompt_number":1}],"nbformat":1,"metadata":{}}';
  expect(cells(one).map(({ source, executionCount }) => [source, executionCount])).toEqual([['x=1', 1]]);
});

test('of equal keys the last one counts, and keys may be written with escapes', () => {
  expect(cells('{"cells": [{}, {}], "metadata": {}, "nbformat": 4, "nbformat_minor": 4, "cells": []}')).toEqual([]);
  const escaped = JSON.stringify(nb([code('x')])).replace('"source"', '"s\\u006furce"');
  expect(cells(escaped)[0]?.source).toBe('x');
});

test('keys named like parts of JavaScript objects are keys', () => {
  const metadata = '{"__proto__": {"polluted": 1}, "kernelspec": {"__proto__": {"name": "x"}, "constructor": 1}}';
  const { facts } = read(`{"cells": [], "metadata": ${metadata}, "nbformat": 4, "nbformat_minor": 4}`);
  expect(facts.notebook?.kernel).toEqual({});
  expect({}).not.toHaveProperty('polluted');
});

test('half of a surrogate pair becomes a character that can be written', () => {
  const text = JSON.stringify(nb([code(['a = "😀"\n', 'X'])])).replace('X', '\\ud800');
  expect(cells(text)[0]?.source).toBe('a = "😀"\n\ufffd');
});

test('a place leads to its line, its cell and the line of the file', () => {
  const text = JSON.stringify(
    nb([code(['x\n']), code(['a = 1\n', '\n', 'b = "ü"\n', 'c'], { id: 'i', execution_count: 9 })]),
    null,
    1,
  );
  const reading = read(text);
  const lineOf = (start: string): number => text.split('\n').findIndex((line) => line.trim().startsWith(start)) + 1;
  expect(reading.detail({ path: 'a.ipynb', cell: 1, line: 3, column: 1 })).toEqual({
    excerpt: 'b = "ü"',
    cell: { index: 1, id: 'i', executionCount: 9 },
    rawLine: lineOf('"b = '),
  });
  expect(reading.detail({ path: 'a.ipynb', cell: 1, line: 4, column: 1 }).rawLine).toBe(lineOf('"c"'));
  expect(reading.detail({ path: 'a.ipynb', line: 1, column: 1 })).toEqual({ rawLine: 1 });
});

test('the line of the file where the source is one string, where several lines stand in one, and where all is one line', () => {
  const single = JSON.stringify(nb([code('a\nb\nc')]), null, 1);
  const sourceLine = single.split('\n').findIndex((line) => line.includes('"source"')) + 1;
  expect(read(single).detail({ path: 'a.ipynb', cell: 0, line: 3, column: 1 })).toMatchObject({
    excerpt: 'c',
    rawLine: sourceLine,
  });
  const grouped = JSON.stringify(nb([code(['a\nb\n', 'c'])]), null, 1);
  const at = (line: number): number | undefined =>
    read(grouped).detail({ path: 'a.ipynb', cell: 0, line, column: 1 }).rawLine;
  expect([at(1), at(2), at(3)]).toEqual([sourceLine + 1, sourceLine + 1, sourceLine + 2]);
  const flat = JSON.stringify(nb([code(['a\n', 'b'])]));
  expect(read(flat).detail({ path: 'a.ipynb', cell: 0, line: 2, column: 1 })).toMatchObject({
    excerpt: 'b',
    rawLine: 1,
  });
});

test.each([
  ['CRLF', '\r\n'],
  ['a lone CR', '\r'],
])('lines of a file with %s', (_name, end) => {
  const text = JSON.stringify(nb([code(['a\n', 'b'])]), null, 1).replaceAll('\n', end);
  const line = text.split(end).findIndex((one) => one.trim() === '"b"') + 1;
  expect(read(text).detail({ path: 'a.ipynb', cell: 0, line: 2, column: 1 }).rawLine).toBe(line);
});

test('imports have their place in the cell; other languages have none', () => {
  const { facts } = read(
    nb([
      { cell_type: 'markdown', metadata: {}, source: 'import nothing' },
      code('x = 1\nimport numpy as np, os'),
      code('%%bash\nimport magick'),
      code('import sql', { metadata: { vscode: { languageId: 'sql' } } }),
    ]),
  );
  expect(facts.imports?.map(({ module, origin, at }) => [module, origin, at])).toEqual([
    ['numpy', 'outside', { path: 'a.ipynb', cell: 1, line: 2, column: 8, endLine: 2, endColumn: 13 }],
    ['os', 'stdlib', { path: 'a.ipynb', cell: 1, line: 2, column: 21, endLine: 2, endColumn: 23 }],
  ]);
  const metadata = { kernelspec: { name: 'ir', display_name: 'R', language: 'R' } };
  expect(read(nb([code('import nothing')], { metadata })).facts.imports).toEqual([]);
});

test('suppressions: comments in code and Markdown cells, and the cell tag', () => {
  const { suppressions } = read(
    nb([
      code('x = 1  # reprolint: ignore[notebook/undefined-name] -- set by the host\n"# reprolint: ignore"'),
      { cell_type: 'markdown', metadata: {}, source: '<!-- reprolint: ignore-file[notebook/*] -->' },
      code('y', { metadata: { tags: ['reprolint-ignore'] } }),
    ]),
  );
  expect(suppressions.map(({ rules, scope, reason, at }) => [rules, scope, reason, at.cell])).toEqual([
    [['notebook/undefined-name'], 'line', 'set by the host', 0],
    [['notebook/*'], 'file', undefined, 1],
    [[], 'cell', undefined, 2],
  ]);
});

test('many cells, many outputs and a long string take linear time', () => {
  const many = JSON.stringify(
    nb(Array.from({ length: 50_000 }, (_, i) => code(`import m${i}`, { execution_count: i }))),
  );
  const long = JSON.stringify(
    nb([code('x', { outputs: [{ output_type: 'stream', text: '\\" '.repeat(2_000_000) }] })]),
  );
  const started = performance.now();
  expect(read(many).facts.imports).toHaveLength(50_000);
  expect(cells(long)).toHaveLength(1);
  expect(performance.now() - started).toBeLessThan(10_000);
});

test('a finding on each of 40,000 lines of a cell takes linear time', () => {
  const notebook = nb([code(Array.from({ length: 40_000 }, (_, i) => `x${String(i)}\n`))]);
  const reading = read(notebook);
  const before = process.cpuUsage();
  const lines = Array.from(
    { length: 40_000 },
    (_, i) => reading.detail({ path: 'a.ipynb', cell: 0, line: i + 1, column: 1 }).rawLine,
  );
  const { user, system } = process.cpuUsage(before);
  expect((lines[39_999] ?? 0) - (lines[0] ?? 0)).toBe(39_999);
  expect((user + system) / 1000).toBeLessThan(3000);
});
