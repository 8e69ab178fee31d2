import { expect, test } from '@jest/globals';
import { compilerErrors } from '../../src/python/compiler/compiler-errors.js';
import { parsePython } from '../../src/python/parse-python.js';
import { ACCEPTED, CELLS, REFUSED } from './compiler-snippets.js';
import { missing } from './flow-of.js';
import { errorsOf } from './outline.js';

/** The first thing that is wrong with a text, as `line:column message`; null where nothing is. */
function refusal(source: string, isCell: boolean): string | null {
  const module = parsePython(source, { ipython: isCell });
  const [first] = [...module.errors, ...compilerErrors(module, isCell)];
  if (first === undefined) return null;
  const { line, column } = module.lines.positionAt(first.start);
  return `${String(line)}:${String(column)} ${first.message}`;
}

test.each(REFUSED)('%j is refused', (source, error) => {
  expect(refusal(source, false)).toBe(error);
});

test.each(ACCEPTED)('%j is taken', (source) => {
  expect(refusal(source, false)).toBe(null);
});

test.each(CELLS)('the cell %j', (source, error) => {
  expect(refusal(source, true)).toBe(error);
});

test('what is refused lies where nothing else is asked of', () => {
  const asked = 'def f(a):\n    yield a\n\nclass A:\n    def g(self, x, x): pass\n\nx = 1\n';
  expect(refusal(asked, false)).toBe('5:20 the parameter `x` stands twice in the list');
  expect(refusal('@f(lambda: await x)\ndef g(): pass\n', false)).toBe('1:12 `await` stands outside of an `async def`');
});

test('long lists are looked through as well', () => {
  const names = Array.from({ length: 40 }, (_, i) => `a${String(i)}`);
  const call = `f(${names.map((name) => `${name}=1`).join(', ')}`;
  expect(refusal(`${call})`, false)).toBe(null);
  expect(refusal(`${call}, a7=2)`, false)).toBe('1:273 the argument `a7=` is given twice');
  expect(refusal(`def f(${names.join(', ')}): pass`, false)).toBe(null);
  expect(refusal(`def f(${names.join(', ')}, a7): pass`, false)).toBe(
    '1:197 the parameter `a7` stands twice in the list',
  );
});

test('blocks in blocks, up to what CPython counts', () => {
  const nested = (depth: number): string =>
    Array.from({ length: depth }, (_, i) => `${' '.repeat(i)}while x:\n`).join('') + `${' '.repeat(depth)}pass\n`;
  expect(refusal(nested(20), false)).toBe(null);
  expect(refusal(nested(22), false)).toMatch(/more than 20 loops/);
});

test.each([
  ['x = 1\n;\ny = 2', []],
  ['if x:\n    y\n    ;\n', []],
  ['/f a b', []],
  [',f a b', []],
  ['/', ['1:1 syntax: expected an expression, found `/`']],
  ['x = (1,\n,)', ['2:1 syntax: expected `,` or `)`, found `,`']],
])("IPython's calls without brackets: %j", (source, errors) => {
  expect(errorsOf(source, true)).toEqual(errors);
  expect(errorsOf(source).length).toBeGreaterThan(0);
});

test("IPython's calls without brackets read a name", () => {
  expect(missing(['def f(*a): return a', ';f a b', '/home/me/data', ';'])).toEqual(['home[2]']);
});
