import type { Expr } from '../ast.js';
import { HOLE } from '../constants/value.js';
import type { Value } from '../constants/value.js';
import { evaluate } from './evaluate.js';
import type { Tracer } from './tracer.js';

/** Whether the condition holds on a clean run; nothing where it depends. Says the calls in it. */
export function truthOf(t: Tracer, test: Expr): boolean | undefined {
  if (test.kind === 'UnaryOp' && test.op === 'Not') {
    const inner = truthOf(t, test.operand);
    return inner === undefined ? undefined : !inner;
  }
  if (test.kind === 'BoolOp') {
    const parts = test.values.map((value) => truthOf(t, value));
    const [deciding, other] = test.op === 'And' ? [false, true] : [true, false];
    if (parts.includes(deciding)) return deciding;
    return parts.every((part) => part === other) ? other : undefined;
  }
  const value = evaluate(t, test);
  // The body of a loop is gone through once for all its runs: what a name holds there changes.
  if (t.blurred && test.kind !== 'Constant' && test.kind !== 'Compare') return undefined;
  return truthOfValue(value);
}

function truthOfValue(value: Value): boolean | undefined {
  if (value.kind === 'plain') return Boolean(value.value);
  if (value.kind === 'text') return value.soft || value.text.includes(HOLE) ? undefined : value.text !== '';
  return undefined;
}
