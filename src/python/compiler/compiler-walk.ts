import type { Comprehension, Expr, ExceptHandler, Lambda, Node, Span, Stmt } from '../ast.js';
import type { Argument, Arguments, AsyncFunctionDef, ClassDef, FunctionDef, PythonError, TypeParam } from '../ast.js';
import { holdsPlace } from '../holds-place.js';
import { forEachChild } from '../walk.js';
import { BOUND, IMPORTED, NameScope, PARAMETER } from './name-scope.js';
import type { ScopeKind } from './name-scope.js';
import { ExpressionChecks } from './expression-checks.js';
import { firstTwice, patternErrors } from './pattern-errors.js';
import { StatementChecks } from './statement-checks.js';
import { BLOCK, IN_BLOCK, IN_ITERABLE, IN_LOOP, IN_STAR, STAR_IN_LOOP } from './surroundings.js';

/** CPython's CO_MAXBLOCKS; 3.14 takes one more. */
const MAX_BLOCKS = 21;

type Definition = FunctionDef | AsyncFunctionDef;
type Loop = Extract<Stmt, { kind: 'For' | 'AsyncFor' | 'While' }>;
type Trying = Extract<Stmt, { kind: 'Try' | 'TryStar' }>;

/** Code with what is around it. */
type Task = readonly [node: Node, scope: NameScope, around: number];

/**
 * Goes through a tree as CPython's symbol table and compiler do, in the order of the text, and notes what they refuse. With a
 * stack of its own: no tree is too deep for it.
 */
export class CompilerWalk {
  readonly found: PythonError[];
  private readonly checks: ExpressionChecks;
  private readonly statements: StatementChecks;
  private readonly places: readonly number[];
  private readonly todo: Task[];
  /** What the node at hand leads to, in order. */
  private next: Task[];

  /** `late`: imports of features that stand below other code; `places`: what there is to ask of, ascending. */
  constructor(isCell: boolean, late: ReadonlySet<Stmt>, places: readonly number[]) {
    this.places = places;
    this.found = [];
    this.checks = new ExpressionChecks(isCell, this.refuse.bind(this));
    this.statements = new StatementChecks(late, this.refuse.bind(this));
    this.todo = [];
    this.next = [];
  }

  /** Goes through statements that are compiled together. */
  run(body: readonly Stmt[], scope: NameScope): void {
    this.block(body, scope, 0);
    this.turn();
    for (let task = this.todo.pop(); task !== undefined; task = this.todo.pop()) {
      this.enter(...task);
      this.turn();
    }
  }

  finish(): readonly PythonError[] {
    this.statements.finish();
    return this.found.sort((a, b) => a.start - b.start);
  }

  /** Whether something in the statement may be refused. */
  isAsked(node: Stmt): boolean {
    return holdsPlace(node, this.places);
  }

  private refuse({ start, end }: Span, message: string, kind: PythonError['kind'] = 'syntax'): void {
    this.found.push({ kind, message, start, end });
  }

  private turn(): void {
    for (let i = this.next.length - 1; i >= 0; i--) {
      const task = this.next[i];
      if (task !== undefined) this.todo.push(task);
    }
    this.next = [];
  }

  private push(node: Node | null, scope: NameScope, around: number): void {
    if (node !== null) this.next.push([node, scope, around]);
  }

  private block(nodes: readonly (Node | null)[], scope: NameScope, around: number): void {
    for (const node of nodes) this.push(node, scope, around);
  }

  private enter(node: Node, scope: NameScope, around: number): void {
    this.checks.check(node, scope, (around & IN_ITERABLE) !== 0);
    switch (node.kind) {
      case 'FunctionDef':
      case 'AsyncFunctionDef':
        return this.definition(node, scope, around);
      case 'ClassDef':
        return this.classDefinition(node, scope, around);
      case 'Lambda':
        return this.lambda(node, scope, around);
      case 'ListComp':
      case 'SetComp':
      case 'GeneratorExp':
        return this.comprehension(node, [node.elt], scope, around);
      case 'DictComp':
        return this.comprehension(node, [node.key, node.value], scope, around);
      case 'For':
      case 'AsyncFor':
      case 'While':
        return this.loop(node, scope, around);
      case 'Try':
      case 'TryStar':
        return this.trying(node, scope, around);
      case 'CellMagic':
        return this.block([...(node.lineBody ?? []), ...(node.body ?? [])], magicScope(node.name, scope), around);
      case 'NamedExpr':
        return this.push(node.value, scope, around);
      default:
        this.statement(node, scope, around);
    }
  }

  private statement(node: Node, scope: NameScope, around: number): void {
    switch (node.kind) {
      case 'Return':
      case 'Break':
      case 'Continue':
        this.statements.leaving(node, scope, around);
        break;
      case 'Global':
      case 'Nonlocal':
        this.statements.declaration(node, scope);
        return;
      case 'Import':
        for (const { name, asname } of node.names) scope.add(asname ?? name.replace(/\..*/, ''), IMPORTED);
        return;
      case 'ImportFrom':
        this.statements.importFrom(node, scope, around);
        return;
      case 'AnnAssign':
        this.statements.annotated(node, scope);
        this.checks.checkStars(node);
        // Where annotations are put off nothing in them counts.
        return this.block([node.value, node.target], scope, around);
      case 'Match':
        for (const refusal of patternErrors(node)) this.refuse(...refusal);
        break;
      case 'With':
      case 'AsyncWith':
        return this.children(node, scope, this.deeper(node, around));
      default:
    }
    this.children(node, scope, around | IN_BLOCK);
  }

  private children(node: Node, scope: NameScope, around: number): void {
    this.checks.checkStars(node);
    forEachChild(node, (child) => this.push(child, scope, around));
  }

  private deeper(node: Span, around: number): number {
    const inside = (around | IN_BLOCK) + BLOCK;
    // Said once: at the first one too many.
    if (Math.floor(inside / BLOCK) === MAX_BLOCKS + 1)
      this.refuse(node, `more than ${MAX_BLOCKS - 1} loops, \`with\` and \`try\` blocks stand inside each other`);
    return inside;
  }

  private loop(node: Loop, scope: NameScope, around: number): void {
    this.checks.checkStars(node);
    const inside = (this.deeper(node, around) | IN_LOOP) & ~STAR_IN_LOOP;
    if (node.kind === 'While') this.push(node.test, scope, around);
    else this.block([node.iter, node.target], scope, around);
    this.block(node.body, scope, inside);
    // A `break` in the `else` of a loop belongs to a loop further out.
    this.block(node.orelse, scope, around | IN_BLOCK);
  }

  private trying(node: Trying, scope: NameScope, around: number): void {
    const inside = around | IN_BLOCK;
    this.block(node.body, scope, this.deeper(node, around));
    const bare = node.handlers.findIndex(({ type }) => type === null);
    const early = node.handlers[bare];
    if (early !== undefined && bare < node.handlers.length - 1)
      this.refuse({ start: early.start, end: early.start + 6 }, 'a bare `except:` must be the last one');
    for (const handler of node.handlers) {
      this.push(handler.type, scope, around);
      this.handler(handler, scope, node.kind === 'TryStar' ? inside | IN_STAR | STAR_IN_LOOP : inside);
    }
    this.block(node.orelse, scope, inside);
    this.block(node.finalbody, scope, inside);
  }

  private handler({ name, nameStart, body }: ExceptHandler, scope: NameScope, around: number): void {
    // A node of its own, so that the name counts where it stands.
    if (name !== null)
      this.push(
        { kind: 'Name', id: name, start: nameStart, end: nameStart + name.length, ctx: 'store' },
        scope,
        around,
      );
    this.block(body, scope, around);
  }

  private definition(node: Definition, scope: NameScope, around: number): void {
    scope.add(node.name, BOUND);
    this.block(node.decoratorList, scope, around);
    this.defaults(node.args, scope, around);
    const kind = node.kind === 'FunctionDef' ? 'function' : 'async';
    const inner = this.inner(kind, this.typeScope(node.typeParams, scope), node.args);
    if (this.isAsked(node)) this.block(node.body, inner, 0);
  }

  private classDefinition(node: ClassDef, scope: NameScope, around: number): void {
    scope.add(node.name, BOUND);
    this.block(node.decoratorList, scope, around);
    const outer = this.typeScope(node.typeParams, scope);
    this.block([...node.bases, ...node.keywords], outer, around);
    this.checks.checkKeywords(node.keywords);
    if (this.isAsked(node)) this.block(node.body, new NameScope('class', outer), 0);
  }

  private lambda(node: Lambda, scope: NameScope, around: number): void {
    this.defaults(node.args, scope, around);
    this.push(node.body, this.inner('function', scope, node.args), around & IN_ITERABLE);
  }

  private defaults({ defaults, kwDefaults }: Arguments, scope: NameScope, around: number): void {
    this.block(defaults, scope, around);
    this.block(kwDefaults, scope, around);
  }

  private inner(kind: ScopeKind, parent: NameScope, args: Arguments): NameScope {
    const scope = new NameScope(kind, parent);
    const parameters = [...args.posonlyargs, ...args.args, args.vararg, ...args.kwonlyargs, args.kwarg];
    const all = parameters.filter((one): one is Argument => one !== null);
    const twice = all[firstTwice(all.map(({ arg }) => arg))];
    if (twice !== undefined) this.refuse(twice, `the parameter \`${twice.arg}\` stands twice in the list`);
    for (const { arg } of all) scope.add(arg, PARAMETER);
    return scope;
  }

  private typeScope(params: readonly TypeParam[], scope: NameScope): NameScope {
    if (params.length === 0) return scope;
    const twice = params[firstTwice(params.map(({ name }) => name))];
    if (twice !== undefined) this.refuse(twice, `the type parameter \`${twice.name}\` stands twice in the list`);
    return new NameScope('types', scope);
  }

  private comprehension(
    node: Expr & { readonly generators: readonly Comprehension[] },
    results: readonly Expr[],
    scope: NameScope,
    around: number,
  ): void {
    const inner = new NameScope(node.kind === 'GeneratorExp' ? 'generator' : 'comprehension', scope);
    const [first] = node.generators;
    if (first !== undefined) this.push(first.iter, scope, around | IN_ITERABLE);
    for (const generator of node.generators) {
      this.checks.checkStars(generator);
      if (generator.isAsync) this.checks.checkAsync(generator, inner, 'an asynchronous comprehension');
      if (generator !== first) this.push(generator.iter, inner, around | IN_ITERABLE);
      this.push(generator.target, inner, around);
      this.block(generator.ifs, inner, around);
    }
    this.block(results, inner, around);
  }
}

/** `%%timeit` makes a function of its body. */
function magicScope(name: string, scope: NameScope): NameScope {
  return name === 'timeit' ? new NameScope('function', scope) : scope;
}
