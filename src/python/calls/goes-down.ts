import type { Expr, If, Stmt } from '../ast.js';

/** The statements end the run: the last one raises, or leaves. */
export function goesDown(body: readonly Stmt[]): boolean {
  const last = body.at(-1);
  return (
    last?.kind === 'Raise' ||
    (last?.kind === 'Expr' && last.value.kind === 'Call' && /^(?:exit|quit|_exit)$/.test(nameOf(last.value.func)))
  );
}

/** `if not path.exists(): raise`: without what is asked for the run ends. `if path.exists(): raise` asks for the opposite. */
export function isDemand({ test, body, orelse }: If): boolean {
  const isDenied = test.kind === 'UnaryOp' && test.op === 'Not';
  return isOneQuestion(isDenied ? test.operand : test) && goesDown(isDenied ? body : orelse);
}

/** Of several that are joined by `or` one may do. */
export function isOneQuestion(test: Expr): boolean {
  return test.kind === 'Call';
}

function nameOf(func: Expr): string {
  return func.kind === 'Attribute' ? func.attr : func.kind === 'Name' ? func.id : '';
}
