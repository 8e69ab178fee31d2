import type { Expr, Module, Stmt } from '../ast.js';
import type { NameEvent } from '../scopes/name-event.js';

/** One top-level statement of a cell, with what it does with names. */
export interface CellStatement {
  readonly node: Stmt;
  readonly events: readonly NameEvent[];
  /** Its value or its text goes to the cell's output: a last expression, `print`, `display`, a plot. */
  readonly shows: boolean;
}

/** Deals the events of a cell out to its top-level statements. Linear: both come in the order of their places. */
export function cellStatements(module: Module, events: readonly NameEvent[]): CellStatement[] {
  const { body, source } = module;
  let next = 0;
  return body.map((node, i) => {
    const own: NameEvent[] = [];
    for (let event = events[next]; event !== undefined && event.start < node.end; event = events[++next])
      own.push(event);
    const last =
      i === body.length - 1 && !/;\s*(?:#.*)?$/.test(source.slice(node.end, node.end + 200).split('\n', 1)[0] ?? '');
    return { node, events: own, shows: shows(node, source, last) };
  });
}

const SHOWERS = /\b(?:print|display|plot|show|hist|scatter|imshow|bar|barh|boxplot|heatmap|pprint)\s*\(/;

function shows(node: Stmt, source: string, last: boolean): boolean {
  if (node.kind === 'Python2Print') return true;
  if (node.kind === 'Expr') return last ? !SAVERS.test(calledName(node.value)) : isShowing(node.value);
  // A loop, a condition or a with block that prints or plots somewhere.
  const compound =
    'body' in node && node.kind !== 'FunctionDef' && node.kind !== 'AsyncFunctionDef' && node.kind !== 'ClassDef';
  return compound && SHOWERS.test(source.slice(node.start, node.end));
}

function isShowing(node: Expr): boolean {
  return SHOWERS.test(`${calledName(node)}(`);
}

/** Calls that give back nothing worth showing: what they are given goes to the disk. */
const SAVERS = /^(?:save|write|dump|to_(?:csv|pickle|parquet|json|excel|hdf|feather|sql)$|mkdir$|makedirs$|close$)/;

function calledName(node: Expr): string {
  if (node.kind !== 'Call') return '';
  return node.func.kind === 'Name' ? node.func.id : node.func.kind === 'Attribute' ? node.func.attr : '';
}
