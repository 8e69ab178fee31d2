/** Freezes plain data through and through (functions and bytes stay), so that a rule that changes a fact throws. */
export function deepFreeze<T>(value: T): T {
  const todo: unknown[] = [value];
  while (todo.length > 0) {
    const next = todo.pop();
    if (typeof next !== 'object' || next === null || Object.isFrozen(next) || ArrayBuffer.isView(next)) continue;
    Object.freeze(next);
    for (const inner of Object.values(next) as unknown[]) todo.push(inner);
  }
  return value;
}
