import type { Call, DictComp, Expr, GeneratorExp, If, ListComp, Node, SetComp, Stmt } from '../ast.js';
import { forEachChild } from '../walk.js';
import { Carried } from './carried.js';
import { INERT_ATTRIBUTES, INERT_CALLS, lastName, MANNERS, SHOWS_NOTHING } from './output-calls.js';
import type { OutputReach } from './output-reach.js';

const MAX_DEPTH = 800;
/** Neither statements nor expressions. */
const PARTS: ReadonlySet<Node['kind']> = new Set<Node['kind']>([
  'Keyword',
  'Arguments',
  'Argument',
  'Inserted',
  'WithItem',
  'MatchCase',
]);
const STATEMENTS: ReadonlySet<string> = new Set(
  'Assign AugAssign AnnAssign For AsyncFor While If With AsyncWith Try TryStar Match FunctionDef AsyncFunctionDef ClassDef Expr Return Raise Assert Import ImportFrom Delete Global Nonlocal Pass Break Continue Python2Print Python2Exec InvalidStmt LineMagic CellMagic ShellCommand HelpQuery TypeAlias'.split(
    ' ',
  ),
);

/** One or more walks through all texts: what is carried stays from one to the next. */
export class OutputWalker {
  shown: number;
  private readonly input: OutputReach;
  private readonly all: number;
  private readonly carried: Carried;
  private condition: number;
  private isSure: boolean;
  private isLooping: boolean;
  private depth: number;

  constructor(input: OutputReach) {
    this.input = input;
    this.all = [...input.draws.values()].reduce((sum, bit) => sum | bit, 0);
    this.carried = new Carried();
    this.shown = 0;
    this.condition = 0;
    this.isSure = true;
    this.isLooping = false;
    this.depth = 0;
  }

  run(): void {
    for (const { body, source } of this.input.texts) if (!this.isDone) this.shownBody(body, source);
  }

  /** More than all cannot be shown. */
  get isDone(): boolean {
    return this.shown === this.all;
  }

  get carriesNothing(): boolean {
    return this.carried.isEmpty;
  }

  state(): string {
    return this.carried.state();
  }

  private shownBody(body: readonly Stmt[], source: string): void {
    this.body(body);
    const last = body.at(-1);
    if (!this.input.isNotebook || last?.kind !== 'Expr') return;
    const isHushed = /^[ \t]*;/.test(source.slice(last.end, last.end + 20));
    const { value } = last;
    const name = value.kind === 'Call' ? lastName(value.func) : '';
    if (!isHushed && !SHOWS_NOTHING.has(name)) this.shown |= this.value(value);
  }

  private body(body: readonly Stmt[]): void {
    for (const statement of body) this.statement(statement);
  }

  /** Statements that may run many times, once or not at all. */
  private perhaps(condition: number, ...bodies: readonly (readonly Stmt[])[]): void {
    const before = { condition: this.condition, isSure: this.isSure };
    this.condition |= condition;
    this.isSure = false;
    for (const body of bodies) this.body(body);
    Object.assign(this, before);
  }

  /** What one round leaves reaches the next. Of loops in loops the outermost goes round for all: no doubling at each level. */
  private loop(condition: number, body: readonly Stmt[], orelse: readonly Stmt[]): void {
    const isOutermost = !this.isLooping;
    this.isLooping = true;
    this.perhaps(condition, body, ...(isOutermost ? [body] : []), orelse);
    if (isOutermost) this.isLooping = false;
  }

  /** Without recursion for `elif`, of which there may be thousands. */
  private branches(node: If): void {
    let condition = 0;
    for (let at: If | null = node; at !== null;) {
      condition |= this.value(at.test);
      this.perhaps(condition, at.body);
      const [next]: readonly (Stmt | undefined)[] = at.orelse;
      const isChain: boolean = at.orelse.length === 1 && next?.kind === 'If';
      if (!isChain) this.perhaps(condition, at.orelse);
      at = isChain && next?.kind === 'If' ? next : null;
    }
  }

  private statement(node: Stmt): void {
    if (this.depth > MAX_DEPTH) return;
    this.depth++;
    this.enter(node);
    this.depth--;
  }

  private enter(node: Stmt): void {
    switch (node.kind) {
      case 'Assign':
        this.assign(node.targets, this.assigned(node.targets, node.value));
        break;
      case 'AnnAssign':
        if (node.value !== null) this.assign([node.target], this.value(node.value));
        break;
      case 'AugAssign':
        this.carried.add(node.target, this.value(node.value) | this.condition);
        break;
      case 'For':
      case 'AsyncFor':
        this.carried.add(node.target, this.value(node.iter));
        this.loop(0, node.body, node.orelse);
        break;
      case 'While':
        this.loop(this.value(node.test), node.body, node.orelse);
        break;
      case 'If':
        this.branches(node);
        break;
      case 'FunctionDef':
      case 'AsyncFunctionDef':
      case 'ClassDef':
        this.definition(node);
        break;
      case 'Return':
        if (node.value !== null) this.carried.give(this.value(node.value) | this.condition);
        break;
      case 'Import':
      case 'ImportFrom':
        for (const { name, asname } of node.names) this.carried.modules.add(asname ?? name.split('.', 1)[0] ?? name);
        break;
      case 'Assert':
        break;
      default:
        this.rareStatement(node);
    }
  }

  private rareStatement(node: Stmt): void {
    switch (node.kind) {
      case 'Python2Print':
        for (const value of node.values) this.shown |= this.value(value) | this.condition;
        break;
      case 'With':
      case 'AsyncWith':
        for (const { contextExpr, optionalVars } of node.items) {
          const value = this.value(contextExpr);
          if (optionalVars !== null) this.carried.add(optionalVars, value);
        }
        this.body(node.body);
        break;
      case 'Try':
      case 'TryStar':
        this.perhaps(0, node.body, ...node.handlers.map(({ body }) => body), node.orelse, node.finalbody);
        break;
      case 'LineMagic':
        if (node.body !== null && node.name !== 'timeit') this.body(node.body);
        if (node.target !== null && node.body !== null) this.carried.add(node.target, this.condition);
        break;
      case 'CellMagic':
        // What is timed is not shown.
        if (node.body !== null && node.name !== 'timeit') this.shownBody(node.body, '');
        break;
      default:
        forEachChild(node, (child) => this.below(child));
    }
  }

  private definition(node: Extract<Stmt, { kind: 'FunctionDef' | 'AsyncFunctionDef' | 'ClassDef' }>): void {
    const before = { condition: this.condition, isSure: this.isSure, isLooping: this.isLooping };
    this.condition = 0;
    this.isSure = false;
    this.carried.inside(node, () => this.body(node.body));
    Object.assign(this, before);
  }

  private assigned(targets: readonly Expr[], value: Expr): number {
    return targets.every((one) => one.kind === 'Name' && MANNERS.has(one.id)) ? 0 : this.value(value);
  }

  private assign(targets: readonly Expr[], mask: number): void {
    for (const target of targets)
      if (target.kind === 'Name' && this.isSure) this.carried.set(target.id, mask | this.condition);
      else if (target.kind === 'Tuple' && this.isSure) this.assign(target.elts, mask);
      else this.carried.add(target, mask | this.condition);
  }

  private value(node: Expr): number {
    if (this.depth > MAX_DEPTH) return 0;
    this.depth++;
    const mask = this.expression(node);
    this.depth--;
    return mask;
  }

  private expression(node: Expr): number {
    switch (node.kind) {
      case 'Constant':
        return 0;
      case 'Name':
        return this.carried.get(node.id);
      case 'Attribute': {
        const mask = this.value(node.value);
        return INERT_ATTRIBUTES.has(node.attr) ? 0 : mask;
      }
      case 'Call':
        return this.call(node);
      case 'BinOp':
        return this.value(node.left) | this.value(node.right);
      case 'Subscript':
        return this.value(node.value) | this.value(node.slice);
      case 'Compare':
        // `x is None` tells nothing of the numbers in it.
        return this.children(node) & (node.ops.every((op) => op.startsWith('Is')) ? 0 : -1);
      case 'ListComp':
      case 'SetComp':
      case 'GeneratorExp':
      case 'DictComp': {
        // The names of a comprehension end with it.
        const names = node.generators.map(({ target }) => target);
        return this.carried.within(names, () => this.comprehension(node));
      }
      case 'NamedExpr': {
        const mask = this.value(node.value);
        this.carried.add(node.target, mask);
        return mask;
      }
      case 'Yield':
      case 'YieldFrom': {
        const mask = node.value === null ? 0 : this.value(node.value);
        this.carried.give(mask | this.condition);
        return 0;
      }
      default:
        return this.children(node);
    }
  }

  private comprehension(node: ListComp | SetComp | GeneratorExp | DictComp): number {
    let mask = 0;
    for (const { target, iter, ifs } of node.generators) {
      this.carried.add(target, this.value(iter));
      for (const test of ifs) mask |= this.value(test);
    }
    return mask | (node.kind === 'DictComp' ? this.value(node.key) | this.value(node.value) : this.value(node.elt));
  }

  private children(node: Node): number {
    let mask = 0;
    forEachChild(node, (child) => {
      mask |= this.below(child);
    });
    return mask;
  }

  private below(node: Node): number {
    if (PARTS.has(node.kind)) return this.children(node);
    if (STATEMENTS.has(node.kind)) {
      this.statement(node as Stmt);
      return 0;
    }
    return this.value(node as Expr);
  }

  private call(node: Call): number {
    const name = lastName(node.func);
    if (name === 'sleep') return 0;
    const receiver = this.value(node.func);
    let given = 0;
    for (const arg of node.args) given |= this.value(arg);
    for (const { arg, value } of node.keywords) given |= MANNERS.has(arg ?? '') ? 0 : this.value(value);
    const drawn = this.input.draws.get(node) ?? 0;
    if (this.input.outputs.has(node)) this.shown |= receiver | given | drawn | this.condition;
    if (INERT_CALLS.has(name)) return 0;
    if (node.func.kind === 'Name') this.carried.hand(node.func.id, given);
    // `model.fit(x)`, `rows.append(x)`: what it is called on has it from then on. `shuffle(x)` changes what it gets.
    if (given !== 0 && node.func.kind === 'Attribute') this.carried.add(node.func.value, given);
    if (drawn !== 0) {
      this.carried.drawn(drawn);
      if (/shuffle|_$/.test(name)) for (const arg of node.args) this.carried.add(arg, drawn);
    }
    return receiver | given | drawn;
  }
}
