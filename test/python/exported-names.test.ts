import { expect, test } from '@jest/globals';
import { exportedNames } from '../../src/python/flow/exported-names.js';
import type { ExportedNames } from '../../src/python/flow/exported-names.js';
import { reboundNames } from '../../src/python/flow/rebound-names.js';
import { sessionUse } from '../../src/python/flow/session-use.js';
import { parsePython } from '../../src/python/parse-python.js';
import { lowerModule } from '../../src/python/scopes/lower-module.js';

const exportsOf = (...sources: string[]): ExportedNames =>
  exportedNames(
    sources.map((source) => {
      const module = parsePython(source, { ipython: true });
      return { module, scope: lowerModule(module) };
    }),
  );

const ROWS: [string, string[], Partial<ExportedNames>][] = [
  [
    'bindings of every kind',
    ['import a.b, c as d\nfrom e import f\ng = 1\ndef h(): i = 1\nclass J: k = 1\nfor l in g: pass'],
    { names: ['a', 'd', 'f', 'g', 'h', 'J', 'l'], all: null, open: false },
  ],
  ['deleted ones are gone', ['a = b = 1\ndel a\nif b: del b'], { names: ['b'] }],
  ['what functions declare global', ['def f():\n  global a\n  a = 1'], { names: ['f', 'a'] }],
  ['__all__', ['__all__ = [\'a\', "b"]\na = b = _c = 1'], { all: ['a', 'b'] }],
  ['a computed __all__ tells nothing', ['__all__ = [x for x in dir()]'], { all: null }],
  [
    'star imports and runs',
    ['from a import *\nfrom ..b import *', '%run other.ipynb'],
    { stars: ['a', '..b'], runs: ['other.ipynb'] },
  ],
  ['what cannot be known', ['exec(code)'], { open: true }],
];
for (const [name, sources, expected] of ROWS)
  test(`exports: ${name}`, () => expect(exportsOf(...sources)).toMatchObject(expected));

test('what a cell asks of the session', () => {
  const source =
    'x = input("?")\ndef f():\n  return getpass.getpass()\n%store -r y\n%run a.ipynb\n%run b.py\nz.input()';
  const { prompts, borrowed } = sessionUse(parsePython(source, { ipython: true }));
  expect(prompts.map(({ call }) => call)).toEqual(['input', 'getpass.getpass']);
  expect(borrowed.map(({ kind, text }) => [kind, text])).toEqual([
    ['store', '%store -r y'],
    ['run', '%run a.ipynb'],
  ]);
});

test.each([
  ['x = x + 1', ['x']],
  ['x += 1', ['x']],
  ['y = x\nx = f(y)', ['x']],
  ['x = 1\nx = x + 1', []],
  ['print(x)\nx = 3', []],
  ['print(x)\nimport x', []],
  ['print(x)\nfor x in y: pass', []],
])('names that a cell reads from outside and changes: %s', (source, expected) => {
  expect(reboundNames(parsePython(source, { ipython: true })).map(({ name }) => name)).toEqual(expected);
});
