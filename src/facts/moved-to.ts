/** The same facts for a copy of the file: every place in `from` becomes one in `to`. What holds no such place is shared, not copied. */
export function movedTo<T>(facts: T, from: string, to: string): T {
  return move(facts, from, to, 0) as T;
}

/** Facts are flat; what is deeper than this was never made by a reader. */
const MAX_DEPTH = 60;

function move(value: unknown, from: string, to: string, depth: number): unknown {
  if (typeof value !== 'object' || value === null || depth > MAX_DEPTH) return value;
  return Array.isArray(value)
    ? moveItems(value, from, to, depth)
    : moveFields(value as Readonly<Record<string, unknown>>, from, to, depth);
}

function moveItems(items: readonly unknown[], from: string, to: string, depth: number): readonly unknown[] {
  let moved: unknown[] | undefined;
  for (let i = 0; i < items.length; i++) {
    const item = move(items[i], from, to, depth + 1);
    if (item !== items[i]) (moved ??= [...items])[i] = item;
  }
  return moved ?? items;
}

function moveFields(
  fields: Readonly<Record<string, unknown>>,
  from: string,
  to: string,
  depth: number,
): Readonly<Record<string, unknown>> {
  let moved: Record<string, unknown> | undefined;
  for (const key in fields) {
    const field = fields[key];
    const now = key === 'path' && field === from ? to : move(field, from, to, depth + 1);
    if (now !== field) (moved ??= { ...fields })[key] = now;
  }
  return moved ?? fields;
}
