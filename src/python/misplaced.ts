import type { ImportFrom, Module, PythonError, Span, Stmt } from './ast.js';

/** What stands around a statement: bits, and none at the top of a file or cell. */
const IN_FUNCTION = 1;
const IN_LOOP = 2;
const IN_BLOCK = 4;

/**
 * Statements that the grammar allows and the compiler refuses, since they stand in the wrong place: `return` outside of a
 * function, `break` outside of a loop, `from __future__` below other code, a star import in a function. Nothing for a
 * text that is broken anyway: what was understood of it may be out of place. A cell is compiled statement by statement, so there
 * `from __future__` may stand below others. Linear; never throws.
 */
export function misplaced(module: Module, isCell: boolean): readonly PythonError[] {
  const { stray, errors, body } = module;
  if (!stray || errors.some(({ kind }) => kind !== 'python2')) return [];
  const found: PythonError[] = [];
  if (!isCell) for (const late of lateFutures(body)) found.push(error(late, LATE));
  const search: Search = { found, todo: [[body, 0]] };
  for (let next = search.todo.pop(); next !== undefined; next = search.todo.pop()) look(search, ...next);
  return found.sort((a, b) => a.start - b.start);
}

interface Search {
  readonly found: PythonError[];
  /** Blocks with what stands around them. */
  readonly todo: [readonly Stmt[], number][];
}

const LATE = '`from __future__` must stand above all other code';

function error({ start, end }: Span, message: string, kind: PythonError['kind'] = 'syntax'): PythonError {
  return { kind, message, start, end };
}

function look(search: Search, statements: readonly Stmt[], around: number): void {
  const { found, todo } = search;
  for (const node of statements) {
    switch (node.kind) {
      case 'Expr':
      case 'Assign':
        break;
      case 'Return':
        if ((around & IN_FUNCTION) === 0) found.push(error(node, '`return` stands outside of a function'));
        break;
      case 'Break':
      case 'Continue':
        if ((around & IN_LOOP) === 0)
          found.push(error(node, `\`${node.kind.toLowerCase()}\` stands outside of a loop`));
        break;
      case 'ImportFrom':
        if (isFuture(node) && around !== 0) found.push(error(node, LATE));
        else if ((around & IN_FUNCTION) !== 0 && node.names[0]?.name === '*')
          found.push(error(node, 'a star import in a function is Python 2', 'python2'));
        break;
      case 'FunctionDef':
      case 'AsyncFunctionDef':
        todo.push([node.body, IN_FUNCTION | IN_BLOCK]);
        break;
      case 'ClassDef':
        todo.push([node.body, IN_BLOCK]);
        break;
      case 'CellMagic':
        if (node.body !== null) todo.push([node.body, around]);
        break;
      default:
        lookInto(todo, node, around | IN_BLOCK);
    }
  }
}

/** The blocks of a compound statement. A `break` in the `else` of a loop belongs to a loop further out. */
function lookInto(todo: Search['todo'], node: Stmt, around: number): void {
  switch (node.kind) {
    case 'With':
    case 'AsyncWith':
      todo.push([node.body, around]);
      return;
    case 'For':
    case 'AsyncFor':
    case 'While':
      todo.push([node.body, around | IN_LOOP], [node.orelse, around]);
      return;
    case 'If':
      todo.push([node.body, around], [node.orelse, around]);
      return;
    case 'Try':
    case 'TryStar':
      todo.push([node.body, around], [node.orelse, around], [node.finalbody, around]);
      for (const { body } of node.handlers) todo.push([body, around]);
      return;
    case 'Match':
      for (const { body } of node.cases) todo.push([body, around]);
      return;
    default:
  }
}

function isFuture(node: Stmt): node is ImportFrom {
  return node.kind === 'ImportFrom' && node.module === '__future__' && node.level === 0;
}

/** Only the docstring may stand above them. */
function lateFutures(body: readonly Stmt[]): readonly Stmt[] {
  const first = body.findIndex(
    (node, i) => !isFuture(node) && !(i === 0 && node.kind === 'Expr' && node.value.kind === 'Constant'),
  );
  return first < 0 ? [] : body.slice(first).filter(isFuture);
}
