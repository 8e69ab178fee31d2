import type { LineageEdge } from '../api/index.js';

/** The given steps, all that lead to one of them and all that follow from one. */
export function stepsAround(edges: readonly LineageEdge[], given: readonly string[]): ReadonlySet<string> {
  const back = edges.map(({ from, to }) => ({ from: to, to: from }));
  return new Set([...reached(edges, given), ...reached(back, given)]);
}

function reached(edges: readonly Pick<LineageEdge, 'from' | 'to'>[], given: readonly string[]): Set<string> {
  const next = new Map<string, string[]>(edges.map(({ from }) => [from, []]));
  for (const { from, to } of edges) next.get(from)?.push(to);
  const found = new Set(given);
  // A set goes on to what is added to it under way.
  for (const step of found) for (const to of next.get(step) ?? []) found.add(to);
  return found;
}
