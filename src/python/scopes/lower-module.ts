import type { Module } from '../ast.js';
import { lowerStatements } from './lower-statements.js';
import { Lowering } from './lowering.js';
import type { ModuleScope } from './name-event.js';

/**
 * What the cell or file does with names, in order of evaluation; what stands behind an unconditional `raise` or `exit()` is left out.
 * `lazyAnnotations`: an earlier cell holds `from __future__ import annotations`. Linear in the tree.
 */
export function lowerModule(module: Module, cell = 0, lazyAnnotations = false): ModuleScope {
  const to = new Lowering(cell, lazyAnnotations);
  lowerStatements(to, module.body);
  return { events: to.frame.events, functions: to.functions, lazyAnnotations: to.lazyAnnotations };
}
