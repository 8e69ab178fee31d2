import type { Module } from '../ast.js';
import { lowerModule, nothingBefore } from './lower-module.js';
import type { ModuleScope } from './name-event.js';

/** A cell with its syntax tree, and its index over all cells. */
export interface ParsedCell {
  readonly index: number;
  readonly module: Module;
}

/** Python 3.14 evaluates annotations when somebody asks for them (PEP 649), so nothing in them is missed. */
const LAZY_ANNOTATIONS = /^3\.(?:1[4-9]|[2-9]\d)(?:\D|$)/;

/**
 * What each cell does with names, in document order: IPython lets `from __future__ import annotations` and names that were
 * taken from builtins go on in later cells. `languageVersion`: what the notebook says of itself, such as "3.11.7".
 */
export function lowerCells(cells: readonly ParsedCell[], languageVersion = ''): readonly ModuleScope[] {
  let before = { ...nothingBefore(), lazyAnnotations: LAZY_ANNOTATIONS.test(languageVersion) };
  return cells.map(({ index, module }) => {
    const scope = lowerModule(module, index, before);
    if (scope.lazyAnnotations) before = { ...before, lazyAnnotations: true };
    return scope;
  });
}
