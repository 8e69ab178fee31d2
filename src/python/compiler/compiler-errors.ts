import type { Module, PythonError } from '../ast.js';
import { CompilerWalk } from './compiler-walk.js';
import { lateFutures } from './future-imports.js';
import { NameScope } from './name-scope.js';

/**
 * What the grammar allows and CPython refuses when it compiles the text: `return` outside of a function, `yield` in a class,
 * `global x` below a use of `x`, a parameter that stands twice, and so on. Nothing for a text that is broken anyway: what
 * was understood of it may be out of place. A cell is compiled statement by statement, so there `from __future__` may stand below
 * other code and `global x` below `x = 1`. Gone through only where the parser met something that may be refused, and in no function or class besides. Linear; never throws.
 */
export function compilerErrors(module: Module, isCell: boolean): readonly PythonError[] {
  const { strays, errors, body } = module;
  if (strays.length === 0 || errors.some(({ kind }) => kind !== 'python2')) return [];
  const places = strays.toSorted((a, b) => a - b);
  const walk = new CompilerWalk(isCell, isCell ? new Set() : lateFutures(body), places);
  // Nothing but `global` at the top makes a statement depend on those around it.
  const asked = places[0] === -1 ? body : body.filter((statement) => walk.isAsked(statement));
  for (const part of isCell ? asked.map((statement) => [statement]) : [asked])
    walk.run(part, new NameScope('module', null));
  return walk.finish();
}
