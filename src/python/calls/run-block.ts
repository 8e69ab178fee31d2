import type { ClassDef, Expr, For, AsyncFor, If, Stmt, Try, TryStar, With, AsyncWith } from '../ast.js';
import { oneOf, UNKNOWN } from '../constants/value.js';
import type { Value } from '../constants/value.js';
import { forEachChild } from '../walk.js';
import { bindTarget } from './bind-target.js';
import { evaluate, quietly } from './evaluate.js';
import { bindImport, bindImportFrom } from './bind-import.js';
import { defineClass, defineFunction } from './define.js';
import { goesDown, isDemand, isOneQuestion } from './goes-down.js';
import { runIPython } from './run-ipython.js';
import { eachRound } from './loops.js';
import type { Branch } from './scope.js';
import type { Tracer } from './tracer.js';
import { truthOf } from './truth.js';

/** Runs statements in order. True: it ends there (`return`, `raise`, `break`), and what follows is not reached. */
export function runBlock(t: Tracer, body: readonly Stmt[]): boolean {
  for (const statement of body) if (run(t, statement)) return true;
  return false;
}

function run(t: Tracer, node: Stmt): boolean {
  t.steps++;
  switch (node.kind) {
    case 'Expr':
      if (node.value.kind === 'Constant' && node.value.type === 'str') return false;
      return endsRun(evaluateStatement(t, node.value));
    case 'Assign': {
      const value = evaluate(t, node.value);
      for (const target of node.targets) bindTarget(t, target, value);
      return false;
    }
    case 'AnnAssign':
      if (node.value !== null) bindTarget(t, node.target, evaluate(t, node.value));
      return false;
    case 'AugAssign': {
      const { target, op, value, start, end } = node;
      const before = target.kind === 'Name' ? { ...target, ctx: 'load' as const } : target;
      bindTarget(t, target, evaluate(t, { kind: 'BinOp', left: before, op, right: value, start, end }));
      return false;
    }
    default:
      return runDefinition(t, node);
  }
}

function runDefinition(t: Tracer, node: Stmt): boolean {
  switch (node.kind) {
    case 'FunctionDef':
    case 'AsyncFunctionDef':
      defineFunction(t, node);
      return false;
    case 'ClassDef':
      runClass(t, node);
      return false;
    case 'Import':
      for (const alias of node.names) bindImport(t, node, alias);
      return false;
    case 'ImportFrom':
      bindImportFrom(t, node);
      return false;
    default:
      return runEnd(t, node);
  }
}

/** Statements after which nothing follows, and the rest. */
function runEnd(t: Tracer, node: Stmt): boolean {
  switch (node.kind) {
    case 'Return':
      if (node.value !== null) t.returns?.push(evaluateStatement(t, node.value));
      return true;
    case 'Raise':
      if (node.exc !== null) evaluate(t, node.exc);
      return true;
    case 'Break':
    case 'Continue':
      return true;
    case 'Global':
      t.scope.globals ??= new Set();
      for (const { name } of node.names) t.scope.globals.add(name);
      return false;
    case 'Delete':
      return false;
    default:
      return runCompound(t, node);
  }
}

/** A function that is returned or stands alone is not handed to somebody who calls it. */
function evaluateStatement(t: Tracer, node: Expr): Value {
  return node.kind === 'Name' ? quietly(t, node) : evaluate(t, node);
}

function endsRun(value: Value): boolean {
  return value.kind === 'instance' && (value.type === 'sys.exit()' || value.type === 'os._exit()');
}

function runCompound(t: Tracer, node: Stmt): boolean {
  switch (node.kind) {
    case 'If':
      return runIf(t, node);
    case 'For':
    case 'AsyncFor':
      runFor(t, node);
      return false;
    case 'While':
      runWhile(t, node.test, node.body);
      runBlock(t, node.orelse);
      return false;
    case 'With':
    case 'AsyncWith':
      return runWith(t, node);
    case 'Try':
    case 'TryStar':
      return runTry(t, node);
    case 'Match':
      evaluate(t, node.subject);
      join(
        t,
        node.cases.map((one) => () => runBlock(t, one.body)),
        true,
      );
      return false;
    case 'Assert':
      t.demands = isOneQuestion(node.test);
      evaluate(t, node.test);
      t.demands = false;
      return false;
    case 'LineMagic':
    case 'ShellCommand':
    case 'CellMagic':
      runIPython(t, node);
      return false;
    default:
      forEachChild(node, (child) => {
        if (child.kind !== 'Identifier' && child.kind !== 'Alias') evaluate(t, child as Expr);
      });
      return false;
  }
}

/** Without recursion for `elif`, of which there may be thousands. */
function runIf(t: Tracer, node: If): boolean {
  const bodies: (() => boolean)[] = [];
  let last: readonly Stmt[] | null = null;
  for (let at: If | null = node; at !== null;) {
    const { test, body, orelse }: If = at;
    t.demands = isDemand(at);
    const truth = truthOf(t, test);
    t.demands = false;
    if (truth === true && bodies.length === 0) {
      skipped(t, orelse);
      return runBlock(t, body);
    }
    if (truth === false) skipped(t, body);
    else bodies.push(() => runBlock(t, body));
    const [next] = orelse;
    at = orelse.length === 1 && next?.kind === 'If' ? next : null;
    last = orelse;
  }
  const otherwise = last ?? [];
  if (bodies.length === 0) return runBlock(t, otherwise);
  return join(t, [...bodies, () => runBlock(t, otherwise)], false);
}

/** What is known not to be reached is gone through all the same: somebody may ask which calls stand there. */
function skipped(t: Tracer, body: readonly Stmt[]): void {
  t.reaching('never', () => {
    t.bindings.branch(() => {
      runBlock(t, body);
    });
  });
}

/** Runs alternatives and binds what each of them may have bound. True: none of them goes on. */
function join(t: Tracer, bodies: readonly (() => boolean)[], mayFallThrough: boolean): boolean {
  const branches: Branch[] = [];
  for (const body of bodies) {
    let ended = false;
    t.reaching('maybe', () => {
      const branch = t.bindings.branch(() => {
        ended = body();
      });
      if (!ended) branches.push(branch);
    });
  }
  bindJoined(t, branches, mayFallThrough);
  return branches.length === 0 && !mayFallThrough;
}

function bindJoined(t: Tracer, branches: readonly Branch[], mayFallThrough: boolean): void {
  if (branches.every(({ length }) => length === 0)) return;
  const joined = new Map<string, { readonly change: Branch[number]; readonly values: Value[] }>();
  for (const branch of branches)
    for (const change of branch) {
      // Scopes of one trace are few: the name and whether it is the current scope's tell them apart.
      const key = `${change.scope === t.scope ? '.' : change.scope === t.module ? '^' : '?'}${change.name}`;
      const known = joined.get(key) ?? { change, values: [] };
      joined.set(key, known);
      known.values.push(change.value);
    }
  for (const { change, values } of joined.values()) {
    const isEverywhere = values.length === branches.length && !mayFallThrough;
    const all = isEverywhere || change.before === undefined ? values : [change.before, ...values];
    t.bindings.set(change.scope, change.name, oneOf(all));
  }
}

function runFor(t: Tracer, node: For | AsyncFor): void {
  const iterable = evaluate(t, node.iter);
  eachRound(t, iterable, node.target, { from: node.start, to: node.end }, () => {
    runBlock(t, node.body);
  });
  runBlock(t, node.orelse);
}

function runWhile(t: Tracer, test: Expr, body: readonly Stmt[]): void {
  const { blurred } = t;
  t.blurred = true;
  const truth = truthOf(t, test);
  if (truth === false) skipped(t, body);
  else runBlock(t, body);
  t.blurred = blurred;
}

/** Change the folder for a block: `contextlib.chdir`, and what people call their own. */
const CHANGES_FOLDER =
  /^(?:chdir|cd|pushd|cwd|as_cwd|in_dir(?:ectory)?|work(?:ing)?_?dir(?:ectory)?|change_?dir\w*|isolated_filesystem)$/;

/** Whether the block runs in a folder of its own. A job of signac's is one by itself: its workspace. */
function isAway(node: Expr): boolean {
  if (node.kind === 'Name') return node.id === 'job';
  if (node.kind !== 'Call') return false;
  const { func } = node;
  return CHANGES_FOLDER.test(func.kind === 'Attribute' ? func.attr : func.kind === 'Name' ? func.id : '');
}

function runWith(t: Tracer, node: With | AsyncWith): boolean {
  let guards = 0;
  const away = node.items.filter(({ contextExpr }) => isAway(contextExpr)).length;
  for (const { contextExpr, optionalVars } of node.items) {
    const value = evaluate(t, contextExpr);
    if (optionalVars !== null) bindTarget(t, optionalVars, value);
    if (value.kind === 'instance' && /^(?:contextlib\.suppress|pytest\.raises)\(\)$/.test(value.type)) guards++;
  }
  t.guarded += guards;
  t.away += away;
  const ended = runBlock(t, node.body);
  t.away -= away;
  t.guarded -= guards;
  return ended;
}

/** What a missing file raises, and what stands above it. */
const CATCHES =
  /(?:^|\.)(?:FileNotFoundError|OSError|IOError|EnvironmentError|Exception|BaseException|HTTPError|URLError)$/;

function runTry(t: Tracer, node: Try | TryStar): boolean {
  const catches = node.handlers.some(
    ({ type, body }) => (type === null || namesIn(type).some((name) => CATCHES.test(name))) && !goesDown(body),
  );
  if (catches) t.guarded++;
  const ended = runBlock(t, node.body);
  if (catches) t.guarded--;
  if (!ended) runBlock(t, node.orelse);
  join(
    t,
    node.handlers.map((handler) => () => {
      if (handler.type !== null) quietly(t, handler.type);
      if (handler.name !== null) t.set(handler.name, UNKNOWN);
      return runBlock(t, handler.body);
    }),
    true,
  );
  runBlock(t, node.finalbody);
  return ended && !catches;
}

function namesIn(type: Expr): string[] {
  if (type.kind === 'Tuple') return type.elts.flatMap(namesIn);
  return type.kind === 'Name' ? [type.id] : type.kind === 'Attribute' ? [type.attr] : [];
}

function runClass(t: Tracer, node: ClassDef): void {
  defineClass(t, node, (body) => runBlock(t, body));
}
