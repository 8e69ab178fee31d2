import { expect, test } from '@jest/globals';
import { readNotebook } from '../../src/facts/notebook/read-notebook.js';
import type { Reading } from '../../src/facts/reader.js';

const read = (bytes: string | Uint8Array): Reading =>
  readNotebook({ path: 'a.ipynb', bytes: Buffer.from(bytes), want: new Set(), ask: () => undefined });
const CELL = {
  cell_type: 'code',
  id: 'a',
  metadata: {},
  source: ['import numpy\n', 'x'],
  execution_count: null,
  outputs: [],
};
const good = (changes: object = {}, cell: object = {}): string =>
  JSON.stringify({ cells: [{ ...CELL, ...cell }], metadata: {}, nbformat: 4, nbformat_minor: 5, ...changes }, null, 1);
const GOOD = good();
const lines = (text: string): number => text.split('\n').length;

test.each<[string, string | Uint8Array, string, number]>([
  ['empty', '', 'is empty', 1],
  ['blank', ' \n\t\n', 'holds nothing but white space', 1],
  ['null', 'null', 'is JSON, but no notebook: it is not an object', 1],
  ['a list', '[]', 'is JSON, but no notebook: it is not an object', 1],
  ['an object', '{}', 'is JSON, but no notebook: it has no list "cells"', 1],
  ['cells that are null', good({ cells: null }), 'is JSON, but no notebook: it has no list "cells"', 1],
  ['cells that are a text', good({ cells: 'abc' }), 'is JSON, but no notebook: it has no list "cells"', 1],
  ['cut off', GOOD.slice(0, 60), 'ends in the middle of its JSON: it was cut off', lines(GOOD.slice(0, 60))],
  ['cut off behind a line end', '{"cells": [\n', 'ends in the middle of its JSON: it was cut off', 2],
  ['text behind the end', `${GOOD}\n}`, 'is not JSON: something follows the end of the notebook', lines(GOOD) + 1],
  ['two notebooks', `${GOOD}\n${GOOD}`, 'is not JSON: something follows the end of the notebook', lines(GOOD) + 1],
  [
    'a web page',
    '\n<!DOCTYPE html><title>404</title>',
    'is an HTML page: the web page about the notebook was saved in place of the notebook',
    1,
  ],
  ['Python in place of JSON', "{'cells': []}", 'is not JSON: expected a key in double quotes, found "\'"', 1],
  ['a comment', `// c\n${GOOD}`, 'is not JSON: expected a value, found "/"', 1],
  [
    'a comma too many',
    GOOD.replace(/\}$/, ',}'),
    'is not JSON: expected a key in double quotes, found "}"',
    lines(GOOD),
  ],
  ['no comma', '{"cells": []\n"metadata": {}}', 'is not JSON: expected "," or "}", found """', 2],
  ['a number like no other', '{"cells": [], "nbformat": 04}', 'is not JSON: expected "," or "}", found "4"', 1],
  ['a NUL in a string', GOOD.replace('metadata', 'meta\0data'), 'is not JSON: expected the closing quote', 6],
  [
    'a line end in a long string',
    GOOD.replace('numpy', `${'n'.repeat(200)}\n`),
    'is not JSON: expected the closing quote',
    8,
  ],
  [
    'an escape that JSON has not',
    GOOD.replace('numpy', `${'n'.repeat(200)}\\x`),
    'is not JSON: expected valid escapes and no control characters in a string, found "["',
    7,
  ],
  ['UTF-16', Buffer.from(`\ufeff${GOOD}`, 'utf16le'), 'is encoded in UTF-16; a notebook must be UTF-8', 1],
  ['UTF-16 without a mark', Buffer.from(GOOD, 'utf16le'), 'is encoded in UTF-16; a notebook must be UTF-8', 1],
  [
    'Latin-1',
    Buffer.from(GOOD.replace('"x"', '"é"'), 'latin1'),
    'is not UTF-8, in which a notebook must be encoded',
    9,
  ],
  [
    'nested 100,000 deep',
    good({ metadata: '@' }).replace('"@"', '['.repeat(100_000) + ']'.repeat(100_000)),
    'is nested more than 10,000 levels deep',
    15,
  ],
  ['a million open brackets', '['.repeat(1_000_000), 'is nested more than 10,000 levels deep', 1],
])('cannot be read: %s', (_name, content, reason, line) => {
  const reading = read(content);
  const { unreadable, facts } = reading;
  expect(unreadable).toEqual([{ reason, at: { path: 'a.ipynb', line, column: 1 } }]);
  expect(Object.keys(facts)).toEqual(['imports']);
  for (const { at } of unreadable) expect(reading.detail(at).rawLine).toBe(line);
});

test('merge-conflict markers are named, with the first one, and our side is looked at', () => {
  const conflict = GOOD.replace(
    '    "import numpy',
    '<<<<<<< HEAD\n   "import scipy\\n",\n||||||| base\n=======\n   "import pandas\\n",\n>>>>>>> theirs\n   "import numpy',
  );
  const { unreadable, facts } = read(conflict);
  expect(unreadable).toEqual([
    {
      reason: 'holds merge-conflict markers ("<<<<<<<", "=======", ">>>>>>>")',
      at: { path: 'a.ipynb', line: 8, column: 1 },
    },
  ]);
  expect(facts.imports?.map(({ module }) => module)).toEqual(['scipy', 'numpy']);
});

test.each([
  ['behind the cells', GOOD.slice(0, GOOD.indexOf('"nbformat"'))],
  ['UTF-16', Buffer.from(`\ufeff${GOOD}`, 'utf16le')],
  ['not UTF-8', Buffer.from(GOOD.replace('"x"', '"é"'), 'latin1')],
])('imports that can still be seen are facts: %s', (_name, content) => {
  const reading = read(content);
  const { facts } = reading;
  expect(facts.imports?.map(({ module }) => module)).toEqual(['numpy']);
  expect(reading.detail({ path: 'a.ipynb', cell: 0, line: 1, column: 8 })).toMatchObject({
    excerpt: 'import numpy',
    rawLine: 8,
  });
});

test('a git-lfs pointer is no broken JSON', () => {
  const { unreadable, facts } = read(
    `version https://git-lfs.github.com/spec/v1\noid sha256:${'0'.repeat(64)}\nsize 9\n`,
  );
  expect(unreadable).toEqual([]);
  expect(facts.lfsPointer).toEqual({ oid: '0'.repeat(64), size: 9 });
});

test.each([
  ['a cell that is null', good({ cells: [null] }), 'a cell is null, not an object', 'an empty cell'],
  ['a cell that is a list', good({ cells: [[]] }), 'a cell is a list, not an object', 'an empty cell'],
  ['a type that is a number', good({}, { cell_type: 7 }), '"cell_type" is a number', 'a cell that is not run'],
  ['no source', good({}, { source: undefined }), '"source" is missing', 'an empty cell'],
  [
    'a source with numbers',
    good({}, { source: ['x\n', 2] }),
    '"source" holds lines that are no strings',
    'without those lines',
  ],
  [
    'a source of lists',
    good({}, { source: [['x']] }),
    '"source" holds lines that are no strings',
    'without those lines',
  ],
  ['outputs that are an object', good({}, { outputs: {} }), '"outputs" is an object', 'no outputs'],
  ['no outputs', good({}, { outputs: undefined }), 'a code cell has no "outputs"', 'no outputs'],
  [
    'an output that is null',
    good({}, { outputs: [null] }),
    'an output is null, not an object',
    'an output of unknown kind',
  ],
  [
    'an unknown output',
    good({}, { outputs: [{ output_type: 'nope' }] }),
    'an "output_type" is "nope"',
    'an output of unknown kind',
  ],
  ['a count that is a list', good({}, { execution_count: [1] }), '"execution_count" is a list', 'not run'],
  ['a count with a point', good({}, { execution_count: 1.5 }), '"execution_count" is 1.5', 'not run'],
  ['a count beyond all numbers', good({}, { execution_count: 1e30 }), '"execution_count" is 1e+30', 'not run'],
  ['a count that is true', good({}, { execution_count: true }), '"execution_count" is true', 'not run'],
  ['no count', good({}, { execution_count: undefined }), 'a code cell has no "execution_count"', 'not run'],
  ['metadata that are a list', good({ metadata: [] }), '"metadata" is not an object', 'no kernel and no language'],
  ['no metadata', good({ metadata: undefined }), '"metadata" is missing', 'no kernel and no language'],
  [
    'metadata of a cell that are a text',
    good({}, { metadata: 'm' }),
    'the "metadata" of a cell is not an object',
    'none',
  ],
  [
    'a kernelspec that is a number',
    good({ metadata: { kernelspec: 3 } }),
    '"kernelspec" is a number',
    'no "kernelspec"',
  ],
  ['a format of the future', good({ nbformat: 99 }), '"nbformat" is 99, which is not known', 'format 4'],
  ['a format in words', good({ nbformat: 'four' }), '"nbformat" is a string', 'format 4'],
  ['a format that is null', good({ nbformat: null }), '"nbformat" is null', 'format 4'],
  ['no minor format', good({ nbformat_minor: undefined }), '"nbformat_minor" is missing', 'format 4.0'],
  [
    'an id that is a number',
    good({}, { id: 7 }),
    'an "id" is not 1 to 64 letters, digits, "-" or "_"',
    'told apart by its position',
  ],
  ['equal ids', good({ cells: [CELL, CELL] }), 'an "id" stands on an earlier cell too', 'told apart by their position'],
  [
    'a byte order mark',
    `\ufeff${GOOD}`,
    'the file begins with a byte order mark, with which Jupyter does not open it',
    'none',
  ],
  [
    'a number that is none',
    good({ metadata: { x: '@' } }).replace('"@"', '[NaN, -Infinity]'),
    'a number is not finite, which JSON does not know',
    'what Python reads there',
  ],
])('is read with what was assumed: %s', (_name, content, what, assumed) => {
  const { facts, unreadable } = read(content);
  expect(unreadable).toEqual([]);
  expect(facts.notebook?.oddities.map((oddity) => [oddity.what, oddity.assumed])).toEqual([[what, assumed]]);
});

test('valid, if odd, and without a word', () => {
  for (const text of [
    good({ cells: [] }),
    good({}, { source: [] }),
    good({ metadata: { n: '@' } }).replace('"@"', '9'.repeat(5000)),
    good({ metadata: { n: '@' } }).replace('"@"', '1e400'),
    good({ metadata: '@' }).replace('"@"', '{"a":'.repeat(1000) + '1' + '}'.repeat(1000)),
    good({ nbformat_minor: 4 }, { id: undefined }),
  ]) {
    const { facts, unreadable } = read(text);
    expect(unreadable).toEqual([]);
    expect(facts.notebook?.oddities).toEqual([]);
  }
});

test('no cut of a notebook throws or passes in silence', () => {
  const text = good({}, { outputs: [{ output_type: 'error', ename: 'E', evalue: 'a\\b' }], source: 'é "x"\\' });
  const bytes = Buffer.from(text);
  for (let length = 0; length < bytes.length; length++)
    expect(read(bytes.subarray(0, length)).unreadable).toHaveLength(1);
});
