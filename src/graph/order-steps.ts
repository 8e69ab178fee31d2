import type { LineageEdge } from '../api/index.js';

export interface StepOrder {
  /** Each behind those it waits for, members of a circle side by side; alike ones by path, groups by their first path. */
  readonly order: readonly string[];
  readonly cycles: readonly (readonly string[])[];
  /** Steps that hang together have the same number, from 1 in the order above; one that stands alone has none. */
  readonly groupOf: ReadonlyMap<string, number>;
}

/** Puts steps in order. Linear but for sorting, and without recursion: a repository may have thousands in a row. */
export function orderSteps(steps: readonly string[], edges: readonly LineageEdge[]): StepOrder {
  const names = [...steps].sort();
  const next = new Map(names.map((name): [string, string[]] => [name, []]));
  for (const { from, to } of edges) next.get(from)?.push(to);
  const circles = circlesOf(names, next);
  const circleOf = new Map(circles.flatMap((circle) => circle.map((name) => [name, circle] as const)));
  const groups = groupsOf(names, edges);
  const order: string[] = [];
  const groupOf = new Map<string, number>();
  groups.forEach((group, i) => {
    for (const name of group) groupOf.set(name, i + 1);
    order.push(...sortGroup(group, next, circleOf));
  });
  const alone = names.filter((name) => !groupOf.has(name));
  return { order: [...order, ...alone], cycles: circles.filter(({ length }) => length > 1), groupOf };
}

/** Sets of more than one step that edges join, whatever way they point; each sorted, and sorted by their first. */
function groupsOf(names: readonly string[], edges: readonly LineageEdge[]): string[][] {
  const near = new Map<string, string[]>(edges.flatMap(({ from, to }) => [from, to]).map((name) => [name, []]));
  for (const { from, to } of edges) {
    near.get(from)?.push(to);
    near.get(to)?.push(from);
  }
  const seen = new Set<string>();
  const groups: string[][] = [];
  for (const name of names) {
    if (seen.has(name) || !near.has(name)) continue;
    const group = [name];
    seen.add(name);
    for (const member of group)
      for (const other of near.get(member) ?? [])
        if (!seen.has(other)) {
          seen.add(other);
          group.push(other);
        }
    groups.push(group.sort());
  }
  return groups;
}

/** Whatever waits for nobody comes first, the least path of those; a circle counts as one. */
function sortGroup(
  group: readonly string[],
  next: ReadonlyMap<string, readonly string[]>,
  circleOf: ReadonlyMap<string, readonly string[]>,
): string[] {
  const headOf = (name: string): string => circleOf.get(name)?.[0] ?? name;
  const waits = new Map<string, number>(group.map((name) => [headOf(name), 0]));
  const after = new Map<string, Set<string>>();
  for (const name of group)
    for (const to of next.get(name) ?? []) {
      const [a, b] = [headOf(name), headOf(to)];
      const known = after.get(a) ?? new Set<string>();
      if (a === b || known.has(b)) continue;
      after.set(a, known.add(b));
      waits.set(b, (waits.get(b) ?? 0) + 1);
    }
  const ready = [...waits].filter(([, count]) => count === 0).map(([name]) => name);
  const order: string[] = [];
  for (ready.sort(); ready.length > 0;) {
    const head = ready.shift() ?? '';
    order.push(...(circleOf.get(head) ?? [head]));
    let grown = false;
    for (const to of after.get(head) ?? []) {
      const left = (waits.get(to) ?? 0) - 1;
      waits.set(to, left);
      if (left > 0) continue;
      ready.push(to);
      grown = true;
    }
    if (grown) ready.sort();
  }
  return order;
}

/** Sets of steps each of which leads to each other one (Tarjan 1972), sorted, and sorted by their first. */
function circlesOf(names: readonly string[], next: ReadonlyMap<string, readonly string[]>): string[][] {
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const open: string[] = [];
  const isOpen = new Set<string>();
  const circles: string[][] = [];
  const enter = (name: string): { readonly name: string; at: number } => {
    index.set(name, index.size);
    low.set(name, index.size - 1);
    open.push(name);
    isOpen.add(name);
    return { name, at: 0 };
  };
  const lower = (name: string, to: number): void => void low.set(name, Math.min(low.get(name) ?? to, to));
  const close = (name: string): void => {
    const circle: string[] = [];
    for (let member; member !== name;) {
      member = open.pop() ?? name;
      isOpen.delete(member);
      circle.push(member);
    }
    circles.push(circle.sort());
  };
  for (const start of names) {
    if (index.has(start)) continue;
    const way = [enter(start)];
    for (let here = way.at(-1); here !== undefined; here = way.at(-1)) {
      const to = next.get(here.name)?.[here.at++];
      if (to !== undefined) {
        if (!index.has(to)) way.push(enter(to));
        else if (isOpen.has(to)) lower(here.name, index.get(to) ?? 0);
        continue;
      }
      way.pop();
      const before = way.at(-1);
      if (before !== undefined) lower(before.name, low.get(here.name) ?? 0);
      if (low.get(here.name) === index.get(here.name)) close(here.name);
    }
  }
  return circles.sort((a, b) => ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1));
}
