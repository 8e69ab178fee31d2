import type { Call, DictComp, Expr, GeneratorExp, If, ListComp, Node, SetComp, Stmt } from '../ast.js';
import { forEachChild } from '../walk.js';
import { Carried } from './carried.js';
import { isExpression, isPart, isStatement } from './node-kinds.js';
import { INERT_ATTRIBUTES, INERT_CALLS, lastName, MANNERS, SHOWS_NOTHING } from './output-calls.js';
import type { OutputReach } from './output-reach.js';
import { Ways } from './ways.js';

const MAX_DEPTH = 800;
type LoopStmt = Extract<Stmt, { kind: 'For' | 'AsyncFor' | 'While' }>;
/** One or more walks through all texts: what is carried stays from one to the next. */
export class OutputWalker {
  shown: number;
  private readonly input: OutputReach;
  private readonly all: number;
  private readonly carried: Carried;
  private readonly ways: Ways;
  private depth: number;

  constructor(input: OutputReach) {
    this.input = input;
    this.all = [...input.draws.values()].reduce((sum, bit) => sum | bit, 0);
    this.carried = new Carried();
    this.shown = 0;
    this.ways = new Ways();
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

  private perhaps(condition: number, ...bodies: readonly (readonly Stmt[])[]): void {
    this.ways.perhaps(condition, () => {
      for (const body of bodies) this.carried.branch(() => this.body(body));
    });
  }

  private loop(node: LoopStmt, condition: number): void {
    this.ways.round(node, condition, () => this.carried.branch(() => this.body(node.body)));
    this.perhaps(condition, node.orelse);
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
        this.assignment(node.targets, node.value);
        break;
      case 'Expr':
        this.effect(node.value);
        break;
      case 'AnnAssign':
        if (node.value !== null) this.assign([node.target], this.value(node.value));
        break;
      case 'AugAssign':
        this.carried.add(node.target, this.value(node.value) | this.ways.condition);
        break;
      case 'For':
      case 'AsyncFor':
        this.carried.add(node.target, this.value(node.iter));
        this.loop(node, 0);
        break;
      case 'While':
        this.loop(node, this.value(node.test));
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
        if (node.value !== null) this.carried.give(this.value(node.value) | this.ways.condition);
        this.ways.leave();
        break;
      case 'Assert':
        break;
      default:
        this.rareStatement(node);
    }
  }

  private rareStatement(node: Stmt): void {
    switch (node.kind) {
      case 'Import':
      case 'ImportFrom':
        for (const { name, asname } of node.names) this.carried.modules.add(asname ?? name.split('.', 1)[0] ?? name);
        break;
      case 'Break':
      case 'Continue':
        this.ways.leave();
        break;
      case 'Python2Print':
        for (const value of node.values) this.shown |= this.value(value) | this.ways.condition;
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
      case 'CellMagic':
        this.magic(node);
        break;
      default:
        forEachChild(node, (child) => this.below(child));
    }
  }

  private magic(node: Extract<Stmt, { kind: 'LineMagic' | 'CellMagic' }>): void {
    // What is timed is not shown.
    if (node.body === null || node.name === 'timeit') return;
    if (node.kind === 'CellMagic') return this.shownBody(node.body, '');
    this.body(node.body);
    if (node.target !== null) this.carried.add(node.target, this.ways.condition);
  }

  private definition(node: Extract<Stmt, { kind: 'FunctionDef' | 'AsyncFunctionDef' | 'ClassDef' }>): void {
    this.ways.inside(() => this.carried.inside(node, () => this.body(node.body)));
  }

  /** Nobody takes what a call gives: it is made for what it leaves in what it is called on, or in what it gets. */
  private effect(node: Expr): void {
    const mask = this.value(node);
    if (node.kind !== 'Call' || this.input.outputs.has(node) || INERT_CALLS.has(lastName(node.func))) return;
    // `df.sample(5)` draws, and leaves `df` as it is.
    const left = (mask & ~(this.input.draws.get(node) ?? 0)) | this.ways.condition;
    if (node.func.kind === 'Attribute') this.carried.add(node.func.value, left);
    // A method changes its own object; a function can only change what it gets.
    if (this.carried.isFunction(node.func)) for (const arg of node.args) this.carried.add(arg, left);
  }

  private assignment(targets: readonly Expr[], value: Expr): void {
    const names = targets.map((one) => (one.kind === 'Name' ? one.id : ''));
    if (names.length === 1 && names[0] === '_') this.effect(value);
    else this.assign(targets, names.every((id) => MANNERS.has(id)) ? 0 : this.value(value));
  }

  private assign(targets: readonly Expr[], mask: number): void {
    for (const target of targets)
      if (target.kind === 'Name') this.carried.set(target.id, mask | this.ways.condition);
      else if (target.kind === 'Tuple') this.assign(target.elts, mask);
      else this.carried.add(target, mask | this.ways.condition);
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
        this.carried.give(mask | this.ways.condition);
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
    if (isPart(node)) return this.children(node);
    if (isExpression(node)) return this.value(node);
    if (isStatement(node)) this.statement(node);
    return 0;
  }

  private call(node: Call): number {
    const name = lastName(node.func);
    if (name === 'sleep') return 0;
    const receiver = this.value(node.func);
    let given = 0;
    for (const arg of node.args) given |= this.value(arg);
    for (const { arg, value } of node.keywords) given |= MANNERS.has(arg ?? '') ? 0 : this.value(value);
    const drawn = this.input.draws.get(node) ?? 0;
    if (this.input.outputs.has(node)) this.shown |= receiver | given | drawn | this.ways.condition;
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
