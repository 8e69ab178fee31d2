import { baseName, folderOf, saysSomething } from '../../../api/index.js';
import type { LineageEdge, PathText } from '../../../api/index.js';
import { PathIndex } from './path-index.js';
import { touchesOf } from './step-touches.js';
import type { Step, Touch } from './step-touches.js';
import type { TreeNames } from './tree-names.js';

export interface Joined {
  readonly edges: readonly LineageEdge[];
  /** Where a path lies that another step meets, if that is not clear from the path alone. */
  readonly settled: ReadonlyMap<PathText, string>;
}

/** A repository with more of them is not a common one: the rest is left out. */
const MOST_PATTERNS = 400;
/** What more steps than these write is rewritten by each on its own (`submission.csv`): who comes before whom nobody can say. */
const MOST_MAKERS = 3;

/**
 * Who reads what whom wrote. What a step writes itself before it reads comes from no other step; of a function that a notebook
 * defines and never calls, and of what no run comes by, nothing is taken.
 */
export function joinSteps(steps: readonly Step[], names: TreeNames): Joined {
  const { reads, writes } = touchesOf(steps);
  const index = new PathIndex<Touch>();
  let patterns = 0;
  for (const write of writes)
    if (write.path.complete || patterns++ < MOST_PATTERNS)
      for (const place of write.places) index.add(place, write, !write.path.complete);
  const joined = new Edges();
  let asked = 0;
  for (const read of reads) {
    if (read.path.complete && !read.isAll) joinExact(read, index, names, joined);
    else if (asked++ < MOST_PATTERNS) joinPattern(read, index, names, joined);
  }
  return { edges: joined.edges(), settled: joined.settled };
}

class Edges {
  readonly settled = new Map<PathText, string>();
  private readonly between = new Map<
    string,
    { readonly from: string; readonly to: string; readonly files: Set<string> }
  >();

  add(write: Touch, read: Touch, place: string): void {
    const [from, to] = [write.step.path, read.step.path];
    const key = `${from}\n${to}`;
    const edge = this.between.get(key) ?? { from, to, files: new Set<string>() };
    edge.files.add(place);
    this.between.set(key, edge);
  }

  settle({ path, places }: Touch, place: string): void {
    if (places.length > 1 && !this.settled.has(path)) this.settled.set(path, place);
  }

  edges(): LineageEdge[] {
    return [...this.between.values()].map(({ from, to, files }) => ({ from, to, files: [...files].sort() }));
  }
}

/** A path that is known in full: from who writes it, else from who writes a pattern that covers it. */
function joinExact(read: Touch, index: PathIndex<Touch>, names: TreeNames, joined: Edges): void {
  const written = read.places.filter((place) => index.has(place));
  for (const place of written.length < 2 ? written : byStanding(written, names)) {
    const makers = likelyMakers(place, index.at(place), read, names);
    for (const write of makers) {
      joined.add(write, read, place);
      joined.settle(write, place);
    }
    if (makers.length === 0) continue;
    joined.settle(read, place);
    return;
  }
  for (const place of read.places) {
    const covering = index.covering(place).filter(({ path }) => saysSomething(baseName(path)));
    const makers = likelyMakers(
      place,
      covering.map(({ value }) => value),
      read,
      names,
    );
    for (const write of makers) joined.add(write, read, place);
    if (makers.length > 0) return;
  }
}

/** What a pattern finds in a folder, if something is listed by it or its name says something; else the same pattern on both sides. */
function joinPattern(read: Touch, index: PathIndex<Touch>, names: TreeNames, joined: Edges): void {
  for (const pattern of read.places) {
    const folder = folderOf(pattern);
    if (folder === '') continue;
    // Whoever lists a folder of the repository looks for what lies there anyway, unless it goes on to read it.
    if (read.path.complete && names.standing(folder) === 'there') continue;
    for (const write of likelyMakers(pattern, index.at(pattern), read, names)) joined.add(write, read, pattern);
    if (!saysSomething(baseName(pattern)) && (!read.isAll || folder.includes('*'))) continue;
    // Whoever lists a whole folder takes out of it what ends in some way.
    for (const place of index.matching(pattern, read.isAll && baseName(pattern) !== '*')) {
      const writes = place.includes('*') ? index.at(place).filter((write) => areNear(write, read)) : index.at(place);
      for (const write of likelyMakers(place, writes, read, names)) joined.add(write, read, place);
    }
  }
}

/** Half-known names of scripts in different folders prove little: nobody knows where they are started. */
function areNear({ step: one }: Touch, { step: other }: Touch): boolean {
  return one.isNotebook || other.isNotebook || folderOf(one.path) === folderOf(other.path);
}

/** Of those that write at that place the other steps of which it is likely; nobody where they are too many. */
function likelyMakers(place: string, writes: readonly Touch[], read: Touch, names: TreeNames): readonly Touch[] {
  const found: Touch[] = [];
  const steps = new Set<string>();
  for (const write of writes) {
    if (write.step.path === read.step.path || !isLikely(place, write, read, names)) continue;
    found.push(write);
    if (steps.add(write.step.path).size > MOST_MAKERS) return [];
  }
  return found;
}

function byStanding(places: readonly string[], names: TreeNames): string[] {
  return [...places].sort((a, b) => standing(a, names) - standing(b, names));
}

/** In the tree, in a folder of it, or neither; else as they come. */
function standing(place: string, names: TreeNames): number {
  if (names.standing(place) === 'there' || names.isTrackedByDvc(place)) return 0;
  return isFolder(folderOf(place), names) ? 1 : 2;
}

function isFolder(folder: string, names: TreeNames): boolean {
  return folder !== '' && names.standing(folder) === 'there';
}

/**
 * Of two scripts nobody knows that they are started in the same folder. It is taken so for those side by side; else where the
 * tree bears the path out, or a path with a folder in it is the same for two scripts of one part of the repository.
 */
function isLikely(place: string, write: Touch, read: Touch, names: TreeNames): boolean {
  if (write.step.isNotebook || read.step.isNotebook || names.isTrackedByDvc(place)) return true;
  // Above a bare name there is a folder of the tree in any case.
  const hasFolder = read.path.path.includes('/');
  if (hasFolder && isFolder(folderOf(place), names)) return true;
  const [one = '', other = ''] = [write, read].map(({ step }) => folderOf(step.path));
  if (one === other) return true;
  const isApart = one !== '' && other !== '' && one.split('/')[0] !== other.split('/')[0];
  return !isApart && hasFolder;
}
