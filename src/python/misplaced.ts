import type { ImportFrom, Module, PythonError, Span, Stmt } from './ast.js';

/** What stands around a statement. */
interface Around {
  readonly inFunction: boolean;
  readonly inLoop: boolean;
  /** Directly in the file or cell. */
  readonly atTop: boolean;
}

/** What can only be wrong inside of functions and blocks; else functions need no look. */
const DEEP = /\b(?:break|continue|__future__)\b|\bimport\s*\*/;

/**
 * Statements that the grammar allows and the compiler refuses, since they stand in the wrong place: `return` outside of a
 * function, `break` outside of a loop, `from __future__` below other code, a star import in a function. Nothing for a
 * text that is broken anyway: what was understood of it may be out of place. A cell is compiled statement by statement, so there
 * `from __future__` may stand below others. Linear; never throws.
 */
export function misplaced(module: Module, isCell: boolean): readonly PythonError[] {
  const { source, errors, body } = module;
  const deep = DEEP.test(source);
  if ((!deep && !source.includes('return')) || errors.some(({ kind }) => kind !== 'python2')) return [];
  const found: PythonError[] = [];
  if (!isCell) for (const late of lateFutures(body)) found.push(error(late, LATE));
  const todo: [readonly Stmt[], Around][] = [[body, { inFunction: false, inLoop: false, atTop: true }]];
  for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
    const [statements, around] = next;
    for (const node of statements) {
      const problem = problemOf(node, around);
      if (problem !== null) found.push(problem);
      else if (deep || !isDefinition(node))
        for (const block of blocksOf(node)) todo.push([block, aroundIn(node, around)]);
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

const LATE = '`from __future__` must stand above all other code';

function error({ start, end }: Span, message: string, kind: PythonError['kind'] = 'syntax'): PythonError {
  return { kind, message, start, end };
}

function problemOf(node: Stmt, { inFunction, inLoop, atTop }: Around): PythonError | null {
  switch (node.kind) {
    case 'Return':
      return inFunction ? null : error(node, '`return` stands outside of a function');
    case 'Break':
    case 'Continue':
      return inLoop ? null : error(node, `\`${node.kind.toLowerCase()}\` stands outside of a loop`);
    case 'ImportFrom':
      if (isFuture(node) && !atTop) return error(node, LATE);
      return inFunction && node.names[0]?.name === '*'
        ? error(node, 'a star import in a function is Python 2', 'python2')
        : null;
    default:
      return null;
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

function isDefinition(node: Stmt): boolean {
  return node.kind === 'FunctionDef' || node.kind === 'AsyncFunctionDef';
}

function aroundIn(node: Stmt, { inFunction, inLoop }: Around): Around {
  if (isDefinition(node)) return { inFunction: true, inLoop: false, atTop: false };
  if (node.kind === 'ClassDef') return { inFunction: false, inLoop: false, atTop: false };
  if (node.kind === 'CellMagic') return { inFunction, inLoop, atTop: true };
  const isLoop = node.kind === 'For' || node.kind === 'AsyncFor' || node.kind === 'While';
  return { inFunction, inLoop: inLoop || isLoop, atTop: false };
}

/** The blocks of a statement. Of a loop's `else` nothing is told: a `break` there belongs to a loop further out. */
function blocksOf(node: Stmt): readonly (readonly Stmt[])[] {
  switch (node.kind) {
    case 'FunctionDef':
    case 'AsyncFunctionDef':
    case 'ClassDef':
    case 'With':
    case 'AsyncWith':
    case 'For':
    case 'AsyncFor':
    case 'While':
      return [node.body];
    case 'If':
      return [node.body, node.orelse];
    case 'Try':
    case 'TryStar':
      return [node.body, ...node.handlers.map(({ body }) => body), node.orelse, node.finalbody];
    case 'Match':
      return node.cases.map(({ body }) => body);
    case 'CellMagic':
      return node.body === null ? [] : [node.body];
    default:
      return [];
  }
}
