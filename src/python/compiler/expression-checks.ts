import type { Keyword, NamedExpr, Node, Span } from '../ast.js';
import { forEachChild } from '../walk.js';
import type { NameScope } from './name-scope.js';
import { BOUND, PASSED_OUT, ROUND, USED } from './name-scope.js';
import { firstTwice } from './pattern-errors.js';

type Refuse = (at: Span, message: string) => void;

/** What may hold a starred expression: CPython's compiler takes it nowhere else. */
const HOLDERS: ReadonlySet<Node['kind']> = new Set<Node['kind']>([
  'Tuple',
  'List',
  'Set',
  'Call',
  'ClassDef',
  'Argument',
  'TypeVarTuple',
]);

/** What the compiler asks of expressions. */
export class ExpressionChecks {
  private readonly isCell: boolean;
  private readonly refuse: Refuse;

  /** `isCell`: `await` may stand outside of functions, as IPython allows. */
  constructor(isCell: boolean, refuse: Refuse) {
    this.isCell = isCell;
    this.refuse = refuse;
  }

  check(node: Node, scope: NameScope, inIterable: boolean): void {
    switch (node.kind) {
      case 'Name':
        this.name(node.id, node.ctx, node, scope);
        return;
      case 'Identifier':
        // A name that a pattern binds; those of `global` are not met here.
        scope.add(node.name, BOUND);
        return;
      case 'Yield':
      case 'YieldFrom':
        this.yielding(node, scope);
        return;
      case 'Await':
        this.checkAsync(node, scope, '`await`');
        return;
      case 'AsyncFor':
        this.checkAsync({ start: node.start, end: node.start + 5 }, scope, '`async for`');
        return;
      case 'AsyncWith':
        this.checkAsync({ start: node.start, end: node.start + 5 }, scope, '`async with`');
        return;
      case 'NamedExpr':
        this.walrus(node, scope, inIterable);
        return;
      case 'Call':
        if (node.keywords.length > 1) this.checkKeywords(node.keywords);
        return;
      case 'Tuple':
      case 'List':
        if (node.ctx === 'store') this.starredTargets(node.elts);
        return;
      default:
    }
  }

  private name(name: string, ctx: 'load' | 'store' | 'del', at: Span, scope: NameScope): void {
    if (ctx !== 'store' || !scope.isComprehension) {
      scope.add(name, ctx === 'load' ? USED : BOUND);
      return;
    }
    if ((scope.met(name) & PASSED_OUT) !== 0)
      this.refuse(at, `\`${name}\` is bound by \`:=\` in this comprehension, and no loop of it can bind it too`);
    scope.add(name, ROUND);
  }

  checkKeywords(keywords: readonly Keyword[]): void {
    const twice = keywords[firstTwice(keywords.map(({ arg }) => arg))];
    if (twice !== undefined) this.refuse(twice, `the argument \`${twice.arg ?? ''}=\` is given twice`);
  }

  private starredTargets(targets: readonly Node[]): void {
    const second = targets.filter(({ kind }) => kind === 'Starred')[1];
    if (second !== undefined) this.refuse(second, 'only one target of an assignment can have a star');
  }

  /** Starred expressions directly below a node that has no place for them. */
  checkStars(node: Node): void {
    if (HOLDERS.has(node.kind)) return;
    forEachChild(node, (child) => {
      if (child.kind !== 'Starred') return;
      const what = child.ctx === 'store' ? 'a target' : 'an expression';
      this.refuse(child, `${what} with a star needs a list or a tuple around it: \`[*x]\` or \`*x,\``);
    });
  }

  private yielding(node: Node, scope: NameScope): void {
    if (scope.isComprehension) this.refuse(node, '`yield` stands in a comprehension');
    else if (!scope.isFunction) this.refuse(node, '`yield` stands outside of a function');
    else if (scope.kind === 'async' && node.kind === 'YieldFrom')
      this.refuse(node, '`yield from` stands in an `async def`');
    else scope.yields = true;
  }

  /** A generator expression may wait in any function; other comprehensions wait at once. */
  checkAsync(at: Span, scope: NameScope, what: string): void {
    let outer = scope;
    for (; outer.isComprehension && outer.parent !== null; outer = outer.parent) if (outer.kind === 'generator') return;
    if (outer.kind === 'async' || (this.isCell && outer.kind === 'module')) return;
    this.refuse(at, `${what} stands outside of an \`async def\``);
  }

  /** PEP 572. */
  private walrus({ target }: NamedExpr, scope: NameScope, inIterable: boolean): void {
    const { id } = target;
    if (inIterable) this.refuse(target, '`:=` stands in what a comprehension loops over');
    const { outside } = scope;
    if (outside !== scope && outside.kind === 'class')
      this.refuse(target, '`:=` stands in a comprehension of a class body');
    for (let at = scope; at !== outside && at.parent !== null; at = at.parent) {
      if ((at.met(id) & ROUND) !== 0)
        this.refuse(target, `\`:=\` cannot bind \`${id}\`, over which the comprehension loops`);
      at.add(id, PASSED_OUT);
    }
    outside.add(id, BOUND);
  }
}
