import { baseName, isInTree, matchesPattern, saysSomething } from '../api/index.js';
import type { FileLineage, LineageEdge, LineageFact, ResolvedRead, Tree } from '../api/index.js';
import { orderSteps } from './order-steps.js';

/**
 * Where a clean clone has a file: `repository`; `ignored`: on this disk, but not in git; `web`: a URL; `elsewhere`: in the
 * repository, but not at that path; `machine`, `outside`, `hosted`: of one person's machine, outside of the repository, of Colab
 * and the like; `made`: the code makes it in a way that is not followed (an archive, a function that is given the path);
 * `missing`: nowhere, unless a step makes it; `unknown`: it cannot be said, as for a pattern.
 */
export type Whereabouts =
  'repository' | 'ignored' | 'web' | 'elsewhere' | 'machine' | 'outside' | 'hosted' | 'made' | 'missing' | 'unknown';

/** A file between steps, before the first or behind the last. */
export interface GraphFile {
  /** Relative to the root; as the code has it where it has no place there. */
  readonly path: string;
  readonly where: Whereabouts;
  /** A step fetches it from the web. */
  readonly fetched: boolean;
  /** A README says where it comes from. */
  readonly documented: boolean;
  /** Steps, in order. */
  readonly madeBy: readonly string[];
  readonly readBy: readonly string[];
}
/** A notebook or a script that reads or writes a file whose path is known. */
export interface GraphStep {
  readonly path: string;
  readonly kind: 'notebook' | 'script';
  /** Which group of steps that share files it belongs to, from 1; null for one that shares none. */
  readonly group: number | null;
  readonly reads: readonly string[];
  readonly writes: readonly string[];
}
/** The order of the steps and the files between them. */
export interface PipelineGraph {
  /** Those that share files first, group by group, each behind those whose files it reads; then the others, by path. */
  readonly steps: readonly GraphStep[];
  /** By path. */
  readonly files: readonly GraphFile[];
  /** `to` reads what `from` makes; in the order of the steps. */
  readonly edges: readonly LineageEdge[];
  /** Steps that go round in a circle: no order lets a clean run of all of them start. */
  readonly cycles: readonly (readonly string[])[];
  /** Files that steps rewrite in place: who reads them before and who after, nobody can say. Sorted. */
  readonly shared: readonly { readonly path: string; readonly steps: readonly string[] }[];
}

/** Makes the graph of what was found out about files. `isShown` says which steps count. */
export function pipelineGraph(lineage: LineageFact, tree: Tree, isShown: (step: string) => boolean): PipelineGraph {
  const byPath = new Map(
    Object.values(lineage.files)
      .filter(({ path }) => isShown(path))
      .map((file) => [file.path, touchedBy(file)]),
  );
  const between = lineage.edges.filter(({ from, to }) => byPath.has(from) && byPath.has(to));
  for (const { from, to, files } of between)
    for (const file of files) {
      byPath.get(from)?.writes.set(file, byPath.get(from)?.writes.get(file) ?? { fetched: false });
      const read = byPath.get(to)?.reads;
      if (read?.has(file) === false) read.set(file, UNSAID);
    }
  for (const [path, { reads, writes }] of byPath) if (reads.size === 0 && writes.size === 0) byPath.delete(path);
  const { edges, shared } = withoutRewritten([...byPath.keys()], withoutShared(between), (step, file) =>
    Boolean(byPath.get(step)?.reads.has(file)),
  );
  const { order, cycles, groupOf } = orderSteps([...byPath.keys()], edges);
  const steps = order.map((path): GraphStep => {
    const { reads, writes } = byPath.get(path) ?? { path, reads: NO_READS, writes: NO_WRITES };
    const kind = path.endsWith('.ipynb') ? 'notebook' : 'script';
    const [read, written] = [[...reads.keys()].sort(), [...writes.keys()].sort()];
    return { path, kind, group: groupOf.get(path) ?? null, reads: read, writes: written };
  });
  const rank = new Map(order.map((path, i) => [path, i]));
  const at = (path: string): number => rank.get(path) ?? 0;
  return {
    steps,
    files: filesOf(
      order.flatMap((path) => byPath.get(path) ?? []),
      tree,
    ),
    edges: [...edges].sort((a, b) => at(a.from) - at(b.from) || at(a.to) - at(b.to)),
    cycles,
    shared,
  };
}

type Read = Pick<GraphFile, 'where' | 'documented'>;
interface Touched {
  readonly path: string;
  readonly reads: Map<string, Read>;
  readonly writes: Map<string, { readonly fetched: boolean }>;
}
const NO_READS: Touched['reads'] = new Map();
const NO_WRITES: Touched['writes'] = new Map();
const UNSAID: Read = { where: 'unknown', documented: false };

/** Functions that a notebook defines and never calls, and what no run comes by, do nothing. */
function touchedBy({ path, reads, writes, loads, saves, others }: FileLineage): Touched {
  const isDone = ({ reach }: { readonly reach: string }): boolean =>
    reach !== 'never' && (reach !== 'uncalled' || !path.endsWith('.ipynb'));
  const read = new Map<string, Read>();
  for (const one of [...reads, ...loads]) {
    const name = one.use.action === 'enter' || !isDone(one.use) ? undefined : nameOf(one);
    if (name !== undefined && !read.has(name)) read.set(name, { where: whereIs(one), documented: one.documented });
  }
  for (const use of others)
    if (use.action === 'fetch' && isDone(use))
      for (const { text, complete } of use.paths) if (complete) read.set(text, { where: 'web', documented: true });
  const written = new Map<string, { readonly fetched: boolean }>();
  for (const one of [...writes, ...saves]) {
    const name = isDone(one.use) ? nameOf(one) : undefined;
    if (name !== undefined) written.set(name, { fetched: one.use.action === 'download' });
  }
  return { path, reads: read, writes: written };
}

/** Nothing for a path that is not known, a pattern that says nothing, and the folder that the code runs in. */
function nameOf({ resolved, path, place }: Pick<ResolvedRead, 'resolved' | 'path' | 'place'>): string | undefined {
  if (place !== undefined) return place;
  if (path.path === '' || path.path === '.') return undefined;
  if (!path.complete && !saysSomething(baseName(path.path))) return undefined;
  if (resolved !== null) return resolved === '' ? undefined : resolved;
  return path.complete && path.from !== 'unknown' ? path.text : undefined;
}

function whereIs({ state, path }: ResolvedRead): Whereabouts {
  switch (state) {
    case 'there':
      return 'repository';
    case 'case':
      return 'elsewhere';
    case 'late':
      return 'missing';
    default:
      return state === 'unknown' && path.from === 'url' ? 'web' : state;
  }
}

function filesOf(steps: readonly Touched[], tree: Tree): GraphFile[] {
  const found = new Map<
    string,
    { where: Whereabouts; fetched: boolean; documented: boolean; by: string[]; to: string[] }
  >();
  const fileAt = (path: string): NonNullable<ReturnType<typeof found.get>> => {
    const known = found.get(path) ?? { where: 'unknown' as const, fetched: false, documented: false, by: [], to: [] };
    found.set(path, known);
    return known;
  };
  for (const { path: step, reads, writes } of steps) {
    for (const [path, { where, documented }] of reads) {
      const file = fileAt(path);
      if (file.where === 'unknown') file.where = where;
      file.documented ||= documented;
      file.to.push(step);
    }
    for (const [path, { fetched }] of writes) {
      const file = fileAt(path);
      file.fetched ||= fetched;
      file.by.push(step);
    }
  }
  return [...found]
    .map(([path, { by, to, where, ...file }]) => ({
      path,
      where: where === 'unknown' && isMatched(path, tree) ? 'repository' : where,
      ...file,
      madeBy: by,
      readBy: to,
    }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** A pattern of which the repository has a file. */
function isMatched(path: string, tree: Tree): boolean {
  return (
    path.includes('*') && tree.entries.some((entry) => matchesPattern(path, entry.path) && isInTree(tree, entry.path))
  );
}

type Edges = Pick<PipelineGraph, 'edges' | 'shared'>;

/** Takes out of two edges that lead there and back what both steps read and write. */
function withoutShared(all: readonly LineageEdge[]): Edges {
  const known = new Map(all.map((edge) => [`${edge.from}\n${edge.to}`, new Set(edge.files)]));
  return without(all, [], ({ from, to }, file) => known.get(`${to}\n${from}`)?.has(file) === true);
}

/**
 * A step that reads a file and writes it again may come before or behind the others that read it. Where another step makes the
 * file, or where it would make a circle, the others do not wait for it.
 */
function withoutRewritten(
  steps: readonly string[],
  { edges, shared }: Edges,
  isRead: (step: string, file: string) => boolean,
): Edges {
  const made = new Set(
    edges.flatMap(({ from, to, files }) => files.filter((file) => !isRead(from, file)).map((file) => `${to}\n${file}`)),
  );
  const first = without(edges, shared, ({ from, to }, file) => isRead(from, file) && made.has(`${to}\n${file}`));
  const { cycles } = orderSteps(steps, first.edges);
  if (cycles.length === 0) return first;
  const circleOf = new Map(cycles.flatMap((circle) => circle.map((step) => [step, circle] as const)));
  return without(first.edges, first.shared, ({ from, to }, file) => {
    const circle = circleOf.get(from);
    return circle !== undefined && circle === circleOf.get(to) && isRead(from, file);
  });
}

function without(
  all: readonly LineageEdge[],
  before: PipelineGraph['shared'],
  isShared: (edge: LineageEdge, file: string) => boolean,
): Edges {
  const shared = new Map(before.map(({ path, steps }) => [path, new Set(steps)]));
  const edges = all.flatMap((edge) => {
    const rest = edge.files.filter((file) => {
      if (!isShared(edge, file)) return true;
      shared.set(file, (shared.get(file) ?? new Set()).add(edge.from).add(edge.to));
      return false;
    });
    return rest.length === 0 ? [] : [{ from: edge.from, to: edge.to, files: rest }];
  });
  return {
    edges,
    shared: [...shared]
      .map(([path, steps]) => ({ path, steps: [...steps].sort() }))
      .sort((a, b) => (a.path < b.path ? -1 : 1)),
  };
}
