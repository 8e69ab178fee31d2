import type { Module } from '../ast.js';
import { lowerStatements } from './lower-statements.js';
import type { Before } from './lowering.js';
import { Lowering } from './lowering.js';
import type { ModuleScope } from './name-event.js';

/**
 * What the cell or file does with names, in order of evaluation; what stands behind an unconditional `raise` or `exit()` is left
 * out. Linear in the tree.
 */
export function lowerModule(module: Module, cell = 0, before: Before = nothingBefore()): ModuleScope {
  const to = new Lowering(cell, before);
  lowerStatements(to, module.body);
  return { events: to.frame.events, functions: to.functions, lazyAnnotations: to.lazyAnnotations };
}

/** Before the first cell. */
export function nothingBefore(): Before {
  return { lazyAnnotations: false, shadowed: new Set() };
}
