import type { ExceptHandler, Expr, Import, ImportFrom, LineMagic, Module, Stmt } from '../ast.js';

/** One module that a text imports. */
export interface FoundImport {
  /** Dotted, as written; empty for `from . import x`. */
  readonly module: string;
  /** The first part of `module`. */
  readonly top: string;
  /** What `from module import a, b` takes; empty for `import module` and a star. */
  readonly names: readonly string[];
  /** Leading dots of a relative import. */
  readonly level: number;
  /** Under `try`/`except ImportError` and the like, or under a check whether the module is there. */
  readonly guarded: boolean;
  /** Under `if TYPE_CHECKING`. */
  readonly typing: boolean;
  /** Inside a function, or under a condition: a run may never come by. */
  readonly optional: boolean;
  /** UTF-16 offsets of the module's name in the text, its dots included. */
  readonly start: number;
  readonly end: number;
}

/** What the statements around an import say of it. */
interface Around {
  readonly guarded: boolean;
  readonly typing: boolean;
  readonly optional: boolean;
}

/** The imports of a script or cell, those inside functions and blocks included. Linear in the statements. */
export function importsOf(module: Module): FoundImport[] {
  if (!/import|%load_ext/.test(module.source)) return [];
  const found: FoundImport[] = [];
  // `import this data from here` is prose: on a line with an error what looks like an import is none.
  const broken = new Set(
    module.errors.flatMap(({ kind, start }) => (kind === 'syntax' ? [module.lines.lineAt(start)] : [])),
  );
  walk(module.body, { guarded: false, typing: false, optional: false });
  return found;

  function walk(body: readonly Stmt[], around: Around): void {
    for (const node of body) {
      if (node.kind === 'Import' || node.kind === 'ImportFrom') {
        if (broken.size > 0 && broken.has(module.lines.lineAt(node.start))) continue;
        if (node.kind === 'Import') addImport(node, around);
        else addFrom(node, around);
      } else if (node.kind === 'LineMagic' && node.name === 'load_ext') addExtension(node, around);
      else for (const [inner, inside] of blocksOf(node, around)) walk(inner, inside);
    }
  }

  function addImport(node: Import, around: Around): void {
    for (const { name, start } of node.names)
      found.push({ module: name, top: topOf(name), names: [], level: 0, ...around, start, end: start + name.length });
  }

  /** `%load_ext name` imports the module `name`; IPython's own extensions come without a package. */
  function addExtension({ args, argsStart }: LineMagic, around: Around): void {
    if (!/^[A-Za-z]\w*(?:\.\w+)*$/.test(args) || OWN_EXTENSIONS.has(args)) return;
    found.push({
      module: args,
      top: topOf(args),
      names: [],
      level: 0,
      ...around,
      start: argsStart,
      end: argsStart + args.length,
    });
  }

  function addFrom(node: ImportFrom, around: Around): void {
    const name = node.module ?? '';
    const start = behindGap(module.source, node.start + 'from'.length);
    const nameStart = behindGap(module.source, behindDots(module.source, start));
    const end = name === '' ? start + node.level : nameStart + name.length;
    const names = node.names.flatMap((one) => (one.name === '*' ? [] : [one.name]));
    found.push({ module: name, top: topOf(name), names, level: node.level, ...around, start, end });
  }
}

/** Those of IPython, today or once, and names of which nobody can tell what brings them. */
const OWN_EXTENSIONS: ReadonlySet<string> = new Set([
  'autoreload',
  'storemagic',
  'sql',
  'tikzmagic',
  'rmagic',
  'cudf.pandas',
]);

function topOf(name: string): string {
  const dot = name.indexOf('.');
  return dot < 0 ? name : name.slice(0, dot);
}

const GAP = /(?:[ \t\f]|\\\r?\n)*/y;
const DOTS = /[. \t]*/y;

function behindGap(source: string, pos: number): number {
  GAP.lastIndex = pos;
  return GAP.test(source) ? GAP.lastIndex : pos;
}

function behindDots(source: string, pos: number): number {
  DOTS.lastIndex = pos;
  return DOTS.test(source) ? DOTS.lastIndex : pos;
}

type Blocks = readonly (readonly [readonly Stmt[], Around])[];

function blocksOf(node: Stmt, around: Around): Blocks {
  switch (node.kind) {
    case 'If': {
      // A stand-in for what older Pythons lack.
      const older = olderSide(node.test);
      const inside = {
        guarded: around.guarded || older === 'body' || checks(node.test),
        typing: around.typing || isTypeChecking(node.test),
        optional: around.optional || !isMainTest(node.test),
      };
      return [
        [node.body, inside],
        [node.orelse, { ...around, guarded: around.guarded || older === 'orelse', optional: true }],
      ];
    }
    case 'Try':
    case 'TryStar': {
      // What the handlers import instead is as optional as what failed.
      const inside = { ...around, guarded: around.guarded || node.handlers.some(catchesImportError) };
      const handlers = node.handlers.map((handler): [readonly Stmt[], Around] => [handler.body, inside]);
      return [[node.body, inside], ...handlers, [node.orelse, inside], [node.finalbody, inside]];
    }
    case 'With':
    case 'AsyncWith': {
      const guarded = around.guarded || node.items.some((item) => suppresses(item.contextExpr));
      return [[node.body, { ...around, guarded }]];
    }
    case 'For':
    case 'AsyncFor':
    case 'While':
      return [
        [node.body, around],
        [node.orelse, around],
      ];
    case 'Match':
      return node.cases.map((one) => [one.body, { ...around, optional: true }] as const);
    case 'FunctionDef':
    case 'AsyncFunctionDef':
      return [[node.body, { ...around, optional: true }]];
    case 'ClassDef':
      return [[node.body, around]];
    default:
      return magicBlocksOf(node, around);
  }
}

/** The Python behind `%time` and `%%time`. */
function magicBlocksOf(node: Stmt, around: Around): Blocks {
  if (node.kind !== 'LineMagic' && node.kind !== 'CellMagic') return [];
  const bodies = node.kind === 'CellMagic' ? [node.lineBody, node.body] : [node.body];
  return bodies.flatMap((body) => (body === null ? [] : [[body, around] as const]));
}

const CATCHERS = new Set(['ImportError', 'ModuleNotFoundError', 'Exception', 'BaseException', 'StandardError']);

function catchesImportError(handler: ExceptHandler): boolean {
  return handler.type === null || namesCatcher(handler.type);
}

function namesCatcher(type: Expr): boolean {
  if (type.kind === 'Tuple') return type.elts.some(namesCatcher);
  return type.kind === 'Name' ? CATCHERS.has(type.id) : type.kind === 'Attribute' && CATCHERS.has(type.attr);
}

function suppresses(node: Expr): boolean {
  if (node.kind !== 'Call') return false;
  return lastName(node.func) === 'suppress' && node.args.some(namesCatcher);
}

/** `if __name__ == '__main__'`, `if True`: what everybody's run comes by. */
function isMainTest(test: Expr): boolean {
  if (test.kind === 'Compare')
    return lastName(test.left) === '__name__' || test.comparators.some((one) => lastName(one) === '__name__');
  return test.kind === 'Constant' && test.value === true;
}

function isTypeChecking(test: Expr): boolean {
  return lastName(test) === 'TYPE_CHECKING';
}

/** Which side of `if sys.version_info >= (3, 8)` only older Pythons come by. */
function olderSide(test: Expr): 'body' | 'orelse' | undefined {
  if (lastName(test) === 'PY2') return 'body';
  if (lastName(test) === 'PY3') return 'orelse';
  if (test.kind !== 'Compare') return undefined;
  const left = test.left.kind === 'Subscript' ? test.left.value : test.left;
  if (!/^version_info$|^major$/.test(lastName(left))) return undefined;
  const [op] = test.ops;
  if (op === 'GtE' || op === 'Gt') return 'orelse';
  if (op === 'Lt' || op === 'LtE') return 'body';
  const [other] = test.comparators;
  if (op !== 'Eq' || other?.kind !== 'Constant') return undefined;
  return other.value === 2 ? 'body' : 'orelse';
}

/** The code itself asks whether the module is there, or on which platform it runs. */
function checks(test: Expr): boolean {
  switch (test.kind) {
    case 'Call':
      return CHECKING_CALLS.has(lastName(test.func)) || test.args.some(checks) || checks(test.func);
    case 'Attribute':
      return (test.attr === 'modules' && lastName(test.value) === 'sys') || checks(test.value);
    case 'Compare':
      return checks(test.left) || test.comparators.some(checks);
    case 'BoolOp':
      return test.values.some(checks);
    case 'UnaryOp':
      return checks(test.operand);
    default:
      return false;
  }
}

const CHECKING_CALLS = new Set(['find_spec', 'find_loader', 'get_ipython']);

function lastName(node: Expr): string {
  return node.kind === 'Name' ? node.id : node.kind === 'Attribute' ? node.attr : '';
}
