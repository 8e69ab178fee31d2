import { expect, test } from '@jest/globals';
import { parsePython } from '../../src/python/parse-python.js';
import { errorsOf, outlineOf } from './outline.js';

test.each([
  ['\ufeffx = 1\ny', 'a byte order mark'],
  ['x = 1\r\ny', 'CRLF'],
  ['x = 1\ry', 'a lone CR'],
  ['\fx = 1\n\f\ny\f', 'form feeds'],
  ['x = \\\n  1\ny', 'a joined line'],
  ['x = \\\r\n  1\r\ny\r\n', 'a joined line with CRLF'],
  ['x = (\n1)\n\n  # c\n\ny\n\n', 'line ends inside brackets, comments and blank lines'],
  ['x = 1; y', 'two statements on a line'],
  ['x = 1 # c\ny # d', 'comments behind statements'],
])('%j (%s)', (source) => {
  expect(errorsOf(source)).toEqual([]);
  expect(outlineOf(source).replace('Tuple', '')).toBe('Assign(int1 x!); Expr(y)');
});

test('tabs go to the next multiple of eight', () => {
  expect(outlineOf('if a:\n\tb\n\tif c:\n\t\td\n\te\nf')).toBe('If(a Expr(b) If(c Expr(d)) Expr(e)); Expr(f)');
  expect(errorsOf('if a:\n  \tb\n  \tc\n')).toEqual([]);
});

test('columns count code points, lines end in LF, CRLF and CR', () => {
  const source = 'a\r\n😀 = "é𝐱" x\rb = c d\n';
  expect(errorsOf(source)).toEqual([
    '2:1 syntax: the character `😀` (U+1F600) cannot stand in Python code',
    '3:7 syntax: found `d` where the statement should have ended',
  ]);
  const { lines } = parsePython('"😀" + x\n', { ipython: false });
  expect(lines.positionAt('"😀" + '.length)).toEqual({ line: 1, column: 7 });
  expect(lines.count).toBe(2);
  expect(lines.startOf(2)).toBe('"😀" + x\n'.length);
});

test('comments are kept with their places', () => {
  const source = '# a\nx = (1, # b\n2)\nif x: # c\n  pass\n# d';
  const { comments } = parsePython(source, { ipython: false });
  expect(comments.map(({ start, end }) => source.slice(start, end))).toEqual(['# a', '# b', '# c', '# d']);
});

test('a comment is recorded once where the text is read twice', () => {
  const source = 'with (a, # b\n      c) as d: pass\nx = [1,\ny = 2 # e\n';
  const { comments } = parsePython(source, { ipython: false });
  expect(comments.map(({ start, end }) => source.slice(start, end))).toEqual(['# b', '# e']);
});

test('names are normalised as Python does', () => {
  expect(outlineOf('ﬁ = K = 𝐚')).toBe('Assign(a fi! K!)');
});
