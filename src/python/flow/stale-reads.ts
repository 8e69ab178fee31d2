import type { Module, Stmt } from '../ast.js';
import type { ModuleScope } from '../scopes/name-event.js';
import { CONDITIONAL } from '../scopes/name-event.js';
import { cellStatements } from './cell-statements.js';
import type { CellStatement } from './cell-statements.js';
import { leftoverIn } from './leftover-in.js';
import type { CellSpan } from './name-flow.js';
import { surelyAnother } from './surely-another.js';

/** A code cell with its count and what is saved below it. */
export interface RecordedCell {
  readonly index: number;
  readonly module: Module;
  readonly scope: ModuleScope;
  readonly executionCount: number | null;
  /** Text or pictures are saved with it. */
  readonly hasOutput: boolean;
  /** It ended in an error: how far it came is open. */
  readonly failed: boolean;
}

/** A read whose saved result rests on another definition than a run from the top gives it. */
export interface StaleRead {
  readonly name: string;
  readonly at: CellSpan;
  readonly clean: CellSpan;
  readonly recorded: CellSpan;
}

interface Read {
  readonly name: string;
  readonly at: CellSpan;
}

/** An assignment or definition, and its code. */
interface Definition extends CellSpan {
  readonly name: string;
  readonly text: string;
  /** Unconditional, in a cell that ran to its end, and surely another value than that of other definitions. */
  readonly sure: boolean;
}

interface Binder extends Definition {
  /** Position in the document. */
  readonly order: number;
  readonly count: number;
}

/** A name that is bound more often is one for passing use; what a read of it means is left open. */
const MAX_BINDERS = 40;
const MAX_FOUND = 50;
const CONSTANT = 'constant';
/** Of the code of a definition that a cell makes in many steps, UTF-16 units. */
const MAX_TEXT = 2000;

/**
 * Reads of which the counts prove that the saved output came from another definition than a clean run would use.
 *
 * Of a cell only its last run is known. So the one thing that is certain is this: the cell ran after another one
 * which binds the name anew, and that one ran after the cell above whose definition a clean run would give. Whatever ran
 * besides, the definition from above was no longer there. (That the cell above has a higher count proves nothing: it may have run
 * before as well.) Only unconditional assignments and definitions count, which differ in their code, and only what
 * reaches an output that is saved. Counts that repeat come from several sessions: then nothing is said. Neither is it of
 * cells that failed, nor where a cell without a count in between defines the name too: a run from the top gives that one.
 */
export function staleReads(cells: readonly RecordedCell[]): readonly StaleRead[] {
  const counted = cells.flatMap((cell, order) =>
    cell.executionCount === null ? [] : [{ cell, order, count: cell.executionCount }],
  );
  if (new Set(counted.map(({ count }) => count)).size < counted.length) return [];
  if (!counted.some(({ count }, i) => count < (counted[i - 1]?.count ?? 0))) return [];
  const statements = counted.map(({ cell }) => cellStatements(cell.module, cell.scope.events));
  const binders = new Map<string, Binder[]>();
  counted.forEach(({ cell, order, count }, i) => {
    for (const binder of bindersIn(cell, statements[i] ?? [])) add(binders, binder.name, { ...binder, order, count });
  });
  let isLeftover: ((position: number) => boolean) | undefined;
  const found: StaleRead[] = [];
  counted.forEach(({ cell, order, count }, i) => {
    if (!cell.hasOutput || cell.failed) return;
    for (const read of readsFromOutside(cell, statements[i] ?? [])) {
      const pair = contradiction(binders.get(read.name) ?? [], order, count);
      if (pair === null || found.length >= MAX_FOUND) continue;
      if (uncountedDefines(read.name, cells.slice(pair.clean.order + 1, order))) continue;
      if (!reachesOutput(read.name, statements[i] ?? [], cell.module.source)) continue;
      isLeftover ??= leftoverIn(counted.map((one) => one.count));
      if (isLeftover(i)) return;
      found.push({ ...read, clean: spanOf(pair.clean), recorded: spanOf(pair.recorded) });
    }
  });
  return found;
}

function add(binders: Map<string, Binder[]>, name: string, binder: Binder): void {
  const list = binders.get(name);
  if (list === undefined) binders.set(name, [binder]);
  else list.push(binder);
}

function uncountedDefines(name: string, cells: readonly RecordedCell[]): boolean {
  return cells.some(
    ({ executionCount, scope }) =>
      executionCount === null && scope.events.some((event) => event.op === 'bind' && event.name === name),
  );
}

/** The last unconditional assignment or definition of each name in the cell, with those in the cell that it is made of. */
function bindersIn({ index, module, failed }: RecordedCell, statements: readonly CellStatement[]): Definition[] {
  const last = new Map<string, Definition>();
  for (const { node, events } of statements) {
    if (!events.some(({ op }) => op === 'bind')) continue;
    const code = constantOf(node) ?? module.source.slice(node.start, node.end);
    const reads = new Set(events.map((event) => (event.op === 'read' ? event.name : '')));
    for (const { op, name, start, end, flags } of events) {
      if (op !== 'bind') continue;
      const before = reads.has(name) ? last.get(name) : undefined;
      const sure = !failed && (flags & CONDITIONAL) === 0 && (before?.sure ?? surelyAnother(node, reads.has(name)));
      const text = before === undefined ? code : `${before.text}\n${code}`.slice(-MAX_TEXT);
      last.set(name, { cell: index, start, end, name, text, sure });
    }
  }
  return [...last.values()];
}

/** Code without spaces and brackets, and without what makes an array of a column or a copy: those give the same values. */
function comparable(code: string): string {
  return code.startsWith(CONSTANT)
    ? code
    : code.replace(/\.(?:values\b|to_numpy\(\)|copy\((?:deep=\w+)?\))|[\s()]+/g, '');
}

/** `x = 'a'` and `x: str = "a"` are the same definition; so are numbers that agree in four digits, which show alike. */
function constantOf(node: Stmt): string | null {
  const value = node.kind === 'AnnAssign' || (node.kind === 'Assign' && node.targets.length === 1) ? node.value : null;
  if (value?.kind !== 'Constant') return null;
  const shown = typeof value.value === 'number' ? value.value.toPrecision(4) : String(value.value);
  return `${CONSTANT} ${value.type} ${shown}`;
}

/** The first read of each name that the cell takes from outside. */
function readsFromOutside({ index, scope }: RecordedCell, statements: readonly CellStatement[]): Read[] {
  if (statements.length === 0) return [];
  const seen = new Set<string>();
  const reads: Read[] = [];
  for (const { op, name, start, end } of scope.events) {
    if (seen.has(name)) continue;
    if (op === 'bind' || op === 'read') seen.add(name);
    if (op === 'read') reads.push({ name, at: { cell: index, start, end } });
  }
  return reads;
}

/** The definition that a clean run gives, and one that had replaced it when the cell ran; null where that is not certain. */
function contradiction(
  binders: readonly Binder[],
  order: number,
  count: number,
): { clean: Binder; recorded: Binder } | null {
  if (binders.length > MAX_BINDERS) return null;
  const clean = binders.findLast((one) => one.order < order);
  if (clean === undefined || clean.count > count) return null;
  const between = binders.filter((one) => one.count > clean.count && one.count < count);
  const recorded = between.reduce<Binder | null>(
    (latest, one) => (latest === null || one.count > latest.count ? one : latest),
    null,
  );
  if (recorded === null || !recorded.sure || !clean.sure) return null;
  const text = comparable(clean.text);
  if (comparable(recorded.text) === text) return null;
  // One that ran again later may have run in between as well, with the very definition of a clean run.
  return binders.some((one) => one.count > count && comparable(one.text) === text) ? null : { clean, recorded };
}

/** Whether the value of the name goes into something that the cell shows. */
function reachesOutput(name: string, statements: readonly CellStatement[], source: string): boolean {
  const tainted = new Set([name]);
  for (const { events, shows } of statements) {
    const touching = events.filter((event) => event.op === 'read' && tainted.has(event.name));
    if (shows && touching.some((event) => !onlyForm(event, source))) return true;
    for (const event of events) {
      if (event.op !== 'bind') continue;
      if (touching.length > 0) tainted.add(event.name);
      else tainted.delete(event.name);
    }
  }
  return false;
}

/** `x.shape`, `type(x)`: mostly the same for two values of one name. */
function onlyForm({ start, end }: { readonly start: number; readonly end: number }, source: string): boolean {
  return (
    /^\s*\.(?:shape|ndim|dtypes?)\b/.test(source.slice(end, end + 20)) ||
    /\b(?:type|shape)\(\s*$/.test(source.slice(Math.max(0, start - 20), start))
  );
}

function spanOf({ cell, start, end }: CellSpan): CellSpan {
  return { cell, start, end };
}
