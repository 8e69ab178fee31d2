import type { Module, Stmt } from '../ast.js';
import type { ModuleScope } from '../scopes/name-event.js';
import { CONDITIONAL } from '../scopes/name-event.js';

/** What a file hands on to one that imports or runs it. */
export interface ExportedNames {
  /** All names bound at its top level. */
  readonly names: readonly string[];
  /** `__all__`, where it is a plain list. */
  readonly all: readonly string[] | null;
  /** Modules of its star imports, leading dots included. */
  readonly stars: readonly string[];
  /** Paths that it runs by `%run`. */
  readonly runs: readonly string[];
  /** Names come into being that cannot be known. */
  readonly open: boolean;
}

/** One file, or one cell of a notebook. */
export interface LoweredText {
  readonly module: Module;
  readonly scope: ModuleScope;
}

/** The names of one file, or of the code cells of a notebook in order. */
export function exportedNames(texts: readonly LoweredText[]): ExportedNames {
  const names = new Set<string>();
  const stars = new Set<string>();
  const runs = new Set<string>();
  let all: readonly string[] | null = null;
  let open = false;
  for (const { module, scope } of texts) {
    all = listedIn(module.body) ?? all;
    for (const events of [scope.events, ...scope.functions.map((one) => one.events)])
      for (const { op, name, flags } of events) {
        if (op === 'bind' || op === 'assume') names.add(name);
        else if (op === 'delete' && (flags & CONDITIONAL) === 0) names.delete(name);
        else if (op === 'star') stars.add(name);
        else if (op === 'run') runs.add(name);
        else if (op === 'open') open = true;
      }
  }
  return { names: [...names], all, stars: [...stars], runs: [...runs], open };
}

/** The names of `__all__ = ['a', 'b']`. */
function listedIn(body: readonly Stmt[]): readonly string[] | null {
  for (const node of body) {
    if (node.kind !== 'Assign' || node.targets[0]?.kind !== 'Name' || node.targets[0].id !== '__all__') continue;
    if (node.value.kind !== 'List' && node.value.kind !== 'Tuple') return null;
    const texts = node.value.elts.map((item) =>
      item.kind === 'Constant' && typeof item.value === 'string' ? item.value : null,
    );
    return texts.every((text) => text !== null) ? texts : null;
  }
  return null;
}
