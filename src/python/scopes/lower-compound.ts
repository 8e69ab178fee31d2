import type {
  AsyncFor,
  AsyncWith,
  ExceptHandler,
  Expr,
  For,
  If,
  Match,
  Stmt,
  Try,
  TryStar,
  While,
  With,
} from '../ast.js';
import { lowerExpression } from './lower-expression.js';
import { lowerPattern } from './lower-pattern.js';
import { lowerStatements } from './lower-statements.js';
import { lowerTarget } from './lower-target.js';
import { truthOf } from './truth-of.js';
import type { Lowering } from './lowering.js';
import { CAUGHT, DRAINED, HANDLER, OPTIONAL, SURE } from './name-event.js';

type Compound = If | For | AsyncFor | While | Try | TryStar | With | AsyncWith | Match;

/** Statements with blocks. Answers whether control surely never gets past it. */
export function lowerCompound(to: Lowering, node: Compound): boolean {
  switch (node.kind) {
    case 'If':
      return lowerIf(to, node);
    case 'For':
    case 'AsyncFor':
      lowerExpression(to, node.iter, DRAINED);
      if (isEmpty(node.iter)) {
        if (node.target.kind === 'Name') to.declare(node.target.id);
        lowerStatements(to, node.orelse);
        return false;
      }
      to.looping(node.end, () => {
        lowerTarget(to, node.target, null);
        lowerRound(to, node.body);
      });
      lowerStatements(to, node.orelse);
      return false;
    case 'While':
      if (truthOf(node.test) === false) return lowerStatements(to, node.orelse);
      to.looping(node.end, () => {
        lowerExpression(to, node.test, SURE);
        lowerRound(to, node.body);
      });
      lowerStatements(to, node.orelse);
      return false;
    case 'With':
    case 'AsyncWith':
      return lowerWith(to, node);
    case 'Match':
      return lowerMatch(to, node);
    case 'Try':
    case 'TryStar':
      return lowerTry(to, node);
  }
}

/** `[]`, `()`, `{}`, `''`, `range(0)`: nothing to loop over. */
function isEmpty(node: Expr): boolean {
  switch (node.kind) {
    case 'List':
    case 'Tuple':
      return node.elts.length === 0;
    case 'Dict':
      return node.values.length === 0;
    case 'Constant':
      return node.value === '' && (node.type === 'str' || node.type === 'bytes');
    case 'Call': {
      const [end] = node.args;
      const isRange = node.func.kind === 'Name' && node.func.id === 'range' && node.args.length === 1;
      return isRange && end?.kind === 'Constant' && end.value === 0;
    }
    default:
      return false;
  }
}

/** One round of a loop: a `break` or `continue` in it leaves no more than the loop. */
function lowerRound(to: Lowering, body: readonly Stmt[]): void {
  const { leaves } = to;
  lowerStatements(to, body);
  to.leaves = leaves;
}

/** An `elif` chain is as deep as it is long, so it is walked in a loop. */
function lowerIf(to: Lowering, first: If): boolean {
  const { depth } = to.around;
  let node = first;
  let ends = true;
  for (;;) {
    lowerExpression(to, node.test, SURE);
    const truth = truthOf(node.test);
    // `if __name__ == '__main__'` and `if True` are no conditions; what `if False` guards never runs.
    if (truth === true) {
      ends = lowerStatements(to, node.body) && ends;
      break;
    }
    to.around.depth++;
    const { body } = node;
    const flags = asksTheMachine(node.test) ? OPTIONAL : 0;
    if (truth === undefined) ends = to.flagged(flags, () => lowerStatements(to, body)) && ends;
    const [next] = node.orelse;
    if (next?.kind === 'If' && node.orelse.length === 1) {
      node = next;
      continue;
    }
    if (truth === false) to.around.depth--;
    ends = lowerStatements(to, node.orelse) && ends && node.orelse.length > 0;
    break;
  }
  to.around.depth = depth;
  return ends;
}

/** `if torch.cuda.is_available():` is passed over on most machines. */
function asksTheMachine(test: Expr): boolean {
  return test.kind === 'Call' && test.func.kind === 'Attribute' && test.func.attr === 'is_available';
}

function lowerWith(to: Lowering, node: With | AsyncWith): boolean {
  let catches = false;
  for (const item of node.items) {
    lowerExpression(to, item.contextExpr, SURE);
    catches ||= suppresses(item.contextExpr);
    const call = item.contextExpr.kind === 'Call' ? item.contextExpr.func : null;
    if (item.optionalVars !== null)
      lowerTarget(to, item.optionalVars, call?.kind === 'Name' ? { kind: 'made', name: call.id } : null);
    if (call?.kind === 'Name')
      for (const attr of ['__enter__', '__exit__']) to.emit('call', '', item, attr, { kind: 'made', name: call.id });
  }
  if (!catches) return lowerStatements(to, node.body);
  to.flagged(CAUGHT, () => to.conditionally(() => void lowerStatements(to, node.body)));
  return false;
}

const SUPPRESSORS = new Set(['suppress', 'raises', 'assertRaises', 'assertRaisesRegex']);

/** `with suppress(NameError)`, `with pytest.raises(Exception)`. */
function suppresses(node: Expr): boolean {
  if (node.kind !== 'Call') return false;
  const name = node.func.kind === 'Name' ? node.func.id : node.func.kind === 'Attribute' ? node.func.attr : '';
  return SUPPRESSORS.has(name) && node.args.some(namesNameError);
}

function lowerMatch(to: Lowering, node: Match): boolean {
  lowerExpression(to, node.subject, SURE);
  let ends = node.cases.length > 0;
  for (const one of node.cases) {
    const all = one.guard === null && one.pattern.kind === 'MatchAs' && one.pattern.pattern === null;
    to.conditionally(() => {
      lowerPattern(to, one.pattern);
      if (one.guard !== null) lowerExpression(to, one.guard, SURE);
      ends = lowerStatements(to, one.body) && ends;
    });
    if (all) return ends;
  }
  return false;
}

function lowerTry(to: Lowering, node: Try | TryStar): boolean {
  const catches = node.handlers.some(catchesNameError);
  const { around } = to;
  if (node.handlers.length > 0) around.trying++;
  let ends = to.flagged(catches ? CAUGHT : 0, () => lowerStatements(to, node.body));
  if (node.handlers.length > 0) around.trying--;
  ends ||= lowerStatements(to, node.orelse);
  for (const handler of node.handlers) {
    to.conditionally(() => {
      if (handler.type !== null) lowerExpression(to, handler.type, SURE);
      const { name, nameStart } = handler;
      const span = { start: nameStart, end: nameStart + (name?.length ?? 0) };
      const isNew = name !== null && to.isUnbound(name);
      if (name !== null) to.bind(name, span.start, span.end, null);
      const over = lowerStatements(to, handler.body);
      ends = ends && over;
      if (name !== null && to.block.kind === 'module') to.emit('unhandle', name, span);
      // Nothing else had bound it: whether the clause ran or not, there is no value now.
      else if (name !== null && isNew) to.lose(name);
    }, HANDLER);
  }
  return lowerStatements(to, node.finalbody) || ends;
}

const CATCHERS = new Set(['NameError', 'UnboundLocalError', 'Exception', 'BaseException', 'StandardError']);

function namesNameError(type: Expr): boolean {
  if (type.kind === 'Tuple') return type.elts.some(namesNameError);
  return type.kind === 'Name' && CATCHERS.has(type.id);
}

/** A handler that takes a NameError and does not raise again. */
function catchesNameError(handler: ExceptHandler): boolean {
  if (handler.type !== null && !namesNameError(handler.type)) return false;
  return handler.body.at(-1)?.kind !== 'Raise';
}
