import { expect, test } from '@jest/globals';
import { readPython } from '../../src/facts/python-file/read-python.js';
import type { Reading } from '../../src/facts/reader.js';
import { findSuppressions } from '../../src/facts/suppressions/find-suppressions.js';
import { SourceText } from '../../src/facts/text/source-text.js';

const read = (bytes: string | Uint8Array): Reading =>
  readPython({ path: 'a.py', bytes: Buffer.from(bytes), want: new Set(), ask: () => undefined });
const imports = (bytes: string | Uint8Array): string[] => (read(bytes).facts.imports ?? []).map(({ module }) => module);

test('where imports come from', () => {
  const { facts } = read(
    'import os, distutils, tomllib, urllib2, IPython, numpy\nfrom . import a\nfrom xml.dom import b',
  );
  expect(facts.imports?.map(({ top, origin }) => [top, origin])).toEqual([
    ['os', 'stdlib'],
    ['distutils', 'stdlib'],
    ['tomllib', 'stdlib'],
    ['urllib2', 'stdlib'],
    ['IPython', 'ipython'],
    ['numpy', 'outside'],
    ['', 'relative'],
    ['xml', 'stdlib'],
  ]);
});

test('encodings: a byte order mark, and coding lines of PEP 263', () => {
  expect(imports('\ufeffimport a')).toEqual(['a']);
  const latin = '# -*- coding: latin-1 -*-\nname = "Jürgen"\nimport a';
  expect(read(Buffer.from(latin, 'latin1')).unreadable).toEqual([]);
  expect(read(Buffer.from(latin, 'latin1')).detail({ path: 'a.py', line: 2, column: 1 }).excerpt).toBe(
    'name = "Jürgen"',
  );
  const cyrillic = Buffer.concat([
    Buffer.from('#!/usr/bin/python\n# vim: set fileencoding=cp1251 :\nx = "'),
    Buffer.from([0xef, 0xf0]),
    Buffer.from('"'),
  ]);
  expect(read(cyrillic).detail({ path: 'a.py', line: 3, column: 1 }).excerpt).toBe('x = "пр"');
  const euro = Buffer.concat([Buffer.from('# coding=cp1252\nx = "'), Buffer.from([0x80]), Buffer.from('"')]);
  expect(read(euro).detail({ path: 'a.py', line: 2, column: 1 }).excerpt).toBe('x = "€"');
});

test.each<[string, Uint8Array, string, number]>([
  [
    'Latin-1 without a word',
    Buffer.from('import a\n# Jürgen', 'latin1'),
    'is not UTF-8, and no coding line names another encoding',
    2,
  ],
  [
    'a coding line behind code',
    Buffer.from('import a\n# coding: latin-1\n# ü', 'latin1'),
    'is not UTF-8, and no coding line names another encoding',
    3,
  ],
  [
    'an encoding that nobody knows',
    Buffer.from('# coding: klingon\nimport a # ü', 'latin1'),
    'is not UTF-8, though its coding line says "klingon"',
    2,
  ],
  ['UTF-16', Buffer.from('\ufeffimport a', 'utf16le'), 'is encoded in UTF-16, which Python does not read', 1],
  ['a NUL byte', Buffer.from('import a\n\0'), 'holds a NUL byte, so it is not a text file', 2],
])('what Python would refuse is said, and read as well as can be: %s', (_name, bytes, reason, line) => {
  expect(read(bytes).unreadable).toEqual([{ reason, at: { path: 'a.py', line, column: 1 } }]);
  expect(imports(bytes)).toEqual(['a']);
});

test('an empty script is a script', () => {
  expect(read('')).toMatchObject({ facts: { imports: [] }, unreadable: [], suppressions: [] });
});

const found = (text: string, style: 'hash' | 'html'): unknown[] =>
  findSuppressions(new SourceText('a', text), style).map(({ rules, scope, reason, firstLine, lastLine, at }) => [
    rules.join(' '),
    scope,
    reason,
    firstLine,
    lastLine,
    at.column,
  ]);

test.each<[string, 'hash' | 'html', string, unknown[]]>([
  ['behind code', 'hash', 'x = 1  # reprolint: ignore[a/b]', [['a/b', 'line', undefined, 1, 1, 8]]],
  [
    'several, a family and a reason',
    'hash',
    '# reprolint: ignore[a/b, c/*] -- because of x',
    [['a/b c/*', 'line', 'because of x', 1, 1, 1]],
  ],
  [
    'alone: the next line that is not blank and no comment',
    'hash',
    '\n # reprolint: ignore[a/b]\n\n# c\nx\ny',
    [['a/b', 'line', undefined, 2, 5, 2]],
  ],
  ['the whole file', 'hash', 'x\n# reprolint: ignore-file[a/b]', [['a/b', 'file', undefined, 2, 2, 1]]],
  ['every rule', 'hash', 'x # reprolint: ignore -- generated', [['', 'line', 'generated', 1, 1, 3]]],
  ['carriage returns', 'hash', '# reprolint: ignore[a/b] -- r\r\nx\r\n', [['a/b', 'line', 'r', 1, 2, 1]]],
  [
    'Markdown',
    'html',
    'Text <!-- reprolint: ignore[a/b] -- r -->\n\n<!--reprolint:ignore[c/d]-->\n\nMore',
    [
      ['a/b', 'line', 'r', 1, 1, 6],
      ['c/d', 'line', undefined, 3, 5, 1],
    ],
  ],
  ['a value with a number sign is no comment', 'hash', 'x#reprolint: ignore', []],
  [
    'other words',
    'hash',
    '# reprolint: ignored\n# reprolint: ignore-files\n# reprolint is good\n# see reprolint: ignore',
    [],
  ],
  ['a number sign in Markdown is a heading', 'html', '# reprolint: ignore', []],
])('suppressions: %s', (_name, style, text, expected) => {
  expect(found(text, style)).toEqual(expected);
});

test('a comment inside a string is text', () => {
  expect(
    read('x = "# reprolint: ignore"\n"""\n# reprolint: ignore\n"""\ny = 1 # reprolint: ignore').suppressions,
  ).toHaveLength(1);
});

test('Python 2 takes a tab for eight spaces', () => {
  const text = 'if x:\n        print y\n\tz = 1\n';
  const kinds = (source: string): unknown =>
    readPython({
      path: 'a.py',
      bytes: Buffer.from(source),
      want: new Set(['syntax']),
      ask: () => undefined,
    }).facts.syntax?.errors.map(({ kind }) => kind);
  expect(kinds(text)).toEqual(['python2', 'python2']);
  expect(kinds(text.replace('print y', 'y'))).toEqual(['indentation']);
});

test.each([
  ['def f(x):\n    # Write your code here\n\ny = f(1)\n', [true]],
  ['def f(x):\n    # to do\n\ny = f(1)\n', [undefined]],
  ['# Write your code here\nx = (\n', [undefined]],
])('a body that an exercise leaves to whoever does it: %j', (text, said) => {
  const { facts } = readPython({
    path: 'a.py',
    bytes: Buffer.from(text),
    want: new Set(['syntax']),
    ask: () => undefined,
  });
  expect(facts.syntax?.errors.map(({ exercise }) => exercise)).toEqual(said);
});
