import { expect, test } from '@jest/globals';
import type { ExportsFact, Outline } from '../../src/api/index.js';
import { nameSources } from '../../src/facts/python/name-sources.js';
import type { SourceNames } from '../../src/python/flow/name-flow.js';

type Files = Readonly<Record<string, Partial<ExportsFact>>>;

const ask =
  (files: Files) =>
  (path: string): Outline | undefined => {
    const exports = files[path];
    if (exports === undefined) return undefined;
    const whole = { names: [], all: null, stars: [], runs: [], open: false, ...exports };
    return { path, kind: path.endsWith('.py') ? 'python' : 'notebook', linted: true, facts: { exports: whole } };
  };
const shown = (answer: SourceNames): string | string[] => (typeof answer === 'string' ? answer : [...answer].sort());

const STAR: [string, string, Files, string | string[]][] = [
  ['beside the notebook', 'tools', { 'nb/tools.py': { names: ['f', '_g'] } }, ['f']],
  ['a package', 'pkg.sub', { 'nb/pkg/sub/__init__.py': { names: ['f'] } }, ['f']],
  ['above the notebook', 'tools', { 'tools.py': { names: ['f'] } }, ['f']],
  ['the nearer one first', 'tools', { 'nb/tools.py': { names: ['near'] }, 'tools.py': { names: ['far'] } }, ['near']],
  ['__all__ alone', 'tools', { 'nb/tools.py': { names: ['f', '_g'], all: ['_g'] } }, ['_g']],
  ['relative, one folder up and only there', '..tools', { 'tools.py': { names: ['f'] } }, ['f']],
  ['relative, not found', '.tools', { 'tools.py': { names: ['f'] } }, 'absent'],
  ['not there', 'tools', {}, 'absent'],
  [
    'through another file',
    'a',
    { 'nb/a.py': { names: ['x'], stars: ['b'] }, 'nb/b.py': { names: ['y'], stars: ['string'] } },
    expect.arrayContaining(['x', 'y', 'ascii_letters']) as unknown as string[],
  ],
  [
    'in a circle',
    'a',
    { 'nb/a.py': { names: ['x'], stars: ['b'] }, 'nb/b.py': { names: ['y'], stars: ['a'] } },
    ['x', 'y'],
  ],
  ['through one that cannot be read', 'a', { 'nb/a.py': { stars: ['torch'] } }, 'unknown'],
  ['names that come into being', 'a', { 'nb/a.py': { open: true } }, 'unknown'],
];
for (const [name, module, files, expected] of STAR)
  test(`star import: ${name}`, () =>
    expect(shown(nameSources('nb/a.ipynb', ask(files)).star(module))).toEqual(expected));

const RUN: [string, string, Files, string | string[]][] = [
  ['with private names', 'x.py', { 'nb/x.py': { names: ['f', '_g'], all: ['f'] } }, ['_g', 'f']],
  ['without an ending', './x', { 'nb/x.ipynb': { names: ['f'] } }, ['f']],
  ['another folder', '../lib/x.py', { 'lib/x.py': { names: ['f'] } }, ['f']],
  ['outside the project', '../../x.py', { 'x.py': { names: ['f'] } }, 'absent'],
  ['an absolute path', '/x.py', { 'x.py': { names: ['f'] } }, 'unknown'],
  ['a path with a variable', '{p}.py', {}, 'unknown'],
  ['one that runs another', 'x', { 'nb/x.ipynb': { runs: ['y.py'] }, 'nb/y.py': { names: ['f'] } }, ['f']],
  ['one that runs what is not there', 'x', { 'nb/x.ipynb': { runs: ['y.py'] } }, 'unknown'],
];
for (const [name, path, files, expected] of RUN)
  test(`%run: ${name}`, () => expect(shown(nameSources('nb/a.ipynb', ask(files)).run(path))).toEqual(expected));
