import type { Attribute, BinOp, Call, Expr, Subscript } from '../ast.js';
import { lowerCall } from './lower-call.js';
import { lowerExpression } from './lower-expression.js';
import type { Lowering } from './lowering.js';
import { CALLED, DRAINED, ESCAPE, SURE } from './name-event.js';

/** Expressions that lean to the left. */
type Link = Call | Subscript | BinOp;

/**
 * `a.b`, `f(x)`, `x[0]`, `a + b` and chains of them. A chain (`a + b + ...`, `a.b().c()...`) may be of any length, so it is walked in
 * a loop: down to its first name, then up again.
 */
export function lowerChain(to: Lowering, top: Link | Attribute, flags: number): void {
  let links: Link[] | null = null;
  // How the value of what stands next is used.
  let use = flags;
  let attr: string | null = null;
  let called = false;
  let at: Expr = top;
  for (;;) {
    switch (at.kind) {
      case 'Attribute':
        // `x.a()` calls, `x.a` is used as the whole is, `x.a.b` looks into it and no more.
        use = called ? use : at === top ? flags : SURE;
        called = false;
        attr = at.attr;
        at = at.value;
        continue;
      case 'Call':
        (links ??= []).push(at);
        use = at === top ? CALLED | (flags & DRAINED) : CALLED;
        called = true;
        attr = null;
        at = at.func;
        continue;
      case 'Subscript':
        (links ??= []).push(at);
        use = SURE;
        called = false;
        attr = null;
        at = at.value;
        continue;
      case 'BinOp':
        (links ??= []).push(at);
        use = SURE;
        called = false;
        attr = null;
        at = at.left;
        continue;
      case 'Name':
        if (at.ctx === 'load') to.read(at.id, at.start, at.end, use, attr);
        break;
      default:
        lowerExpression(to, at, ESCAPE);
    }
    break;
  }
  if (links !== null) for (let i = links.length - 1; i >= 0; i--) lowerLink(to, links[i]);
}

/** What comes behind the left side: the right operand, the index, the arguments. */
function lowerLink(to: Lowering, node: Link | undefined): void {
  switch (node?.kind) {
    case 'Call':
      lowerCall(to, node);
      return;
    case 'Subscript':
      lowerExpression(to, node.slice, SURE);
      return;
    case 'BinOp':
      lowerExpression(to, node.right, SURE);
      return;
    default:
  }
}
