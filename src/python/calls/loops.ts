import type { Comprehension, DictComp, Expr, GeneratorExp, ListComp, SetComp } from '../ast.js';
import { listOf } from '../constants/known-calls.js';
import { list, oneOf, UNKNOWN } from '../constants/value.js';
import type { ListValue, Value } from '../constants/value.js';
import { bindTarget } from './bind-target.js';
import { evaluate } from './evaluate.js';
import { Scope } from './scope.js';
import type { Tracer } from './tracer.js';
import { truthOf } from './truth.js';

/** Loops longer than this are gone through once, for all their runs. */
const MAX_ROUNDS = 64;
/** Only such loops are worth going through round by round. */
const ABOUT_FILES =
  /read|load|open|save|to_|imread|imwrite|write|list|glob|join|Path|append|path|file|dir|\bf["']|format|get|url/i;

/** Runs `body` for each item, or once for all of them where they are not known or too many. `from`, `to`: where the body stands. */
export function eachRound(
  t: Tracer,
  iterable: Value,
  target: Expr,
  where: { from: number; to: number },
  body: () => void,
): void {
  const { items, open } = listOf(iterable);
  const { repeated, blurred } = t;
  const { hasBudget } = t;
  const isCounted = !open && items.length > 0 && items.length <= MAX_ROUNDS && hasBudget;
  if (isCounted && (items.length < 3 || ABOUT_FILES.test(t.source.slice(where.from, where.to)))) {
    t.repeated ||= items.length > 1;
    const { told } = t;
    for (const item of items) {
      bindTarget(t, target, item);
      body();
      // A loop that has nothing to do with files is the same in every round.
      if (t.told === told || !t.hasBudget) break;
    }
  } else {
    t.blurred = true;
    bindTarget(t, target, anyItem({ kind: 'list', items, open }));
    body();
  }
  t.repeated = repeated;
  t.blurred = blurred;
}

function anyItem({ items, open }: ListValue): Value {
  if (items.length === 0) return UNKNOWN;
  // One item that stands for all of a folder, such as `data/*.csv`.
  if (items.length === 1) return items[0] ?? UNKNOWN;
  return open ? UNKNOWN : oneOf(items);
}

/** The value of a comprehension, and the calls in it. */
export function comprehension(t: Tracer, node: ListComp | SetComp | GeneratorExp | DictComp): Value {
  const outer = t.scope;
  const items: Value[] = [];
  let open = false;
  t.scope = new Scope(outer);
  const level = (generators: readonly Comprehension[]): void => {
    const [first, ...rest] = generators;
    if (first === undefined) {
      if (node.kind === 'DictComp') {
        evaluate(t, node.key);
        evaluate(t, node.value);
      } else {
        const item = evaluate(t, node.elt);
        if (item.kind === 'text') t.told++;
        items.push(item);
      }
      return;
    }
    const iterable = evaluate(t, first.iter);
    if (listOf(iterable).open) open = true;
    eachRound(t, iterable, first.target, { from: node.start, to: node.end }, () => {
      for (const test of first.ifs) if (truthOf(t, test) !== true) open = true;
      open ||= t.blurred;
      level(rest);
    });
    const { items: rounds } = listOf(iterable);
    if (rest.length === 0 && rounds.length > items.length) open = true;
  };
  level(node.generators);
  t.scope = outer;
  return node.kind === 'DictComp' ? { kind: 'dict', entries: new Map(), open: true } : list(items, open);
}
