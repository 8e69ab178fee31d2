import { matchesPattern, saysSomething } from '../../../api/index.js';
import type { FileUse, LineageEdge, PathText } from '../../../api/index.js';
import { candidates, leadsOut } from './candidates.js';
import type { UsedIn } from './candidates.js';
import { isGeneric } from './elsewhere.js';
import { isHosted } from './hosted.js';
import { above, lastPart } from './tree-names.js';
import type { TreeNames } from './tree-names.js';

export interface Step {
  readonly file: UsedIn;
  readonly uses: readonly FileUse[];
}
/** One path that a step writes or reads, with the places relative to the root that it may mean. */
interface Touch {
  readonly step: UsedIn;
  readonly path: PathText;
  readonly places: readonly string[];
  /** A whole folder, or all that a pattern finds there. */
  readonly isAll: boolean;
}
export interface Joined {
  readonly edges: readonly LineageEdge[];
  /** Where a path lies that another step meets, if that is not clear from the path alone. */
  readonly settled: ReadonlyMap<PathText, string>;
}

const READS = new Set(['read', 'list', 'update', 'load']);
const WRITES = new Set(['write', 'append', 'update', 'download']);
/** A repository with more of them is not a common one: the rest is left out. */
const MOST_PATTERNS = 400;
/** What more steps than these write is rewritten by each on its own (`submission.csv`): who comes before whom nobody can say. */
const MOST_MAKERS = 3;

/**
 * Who reads what whom wrote. What a step writes itself before it reads comes from no other step; of a function that a notebook
 * defines and never calls, and of what no run comes by, nothing is taken.
 */
export function joinSteps(steps: readonly Step[], names: TreeNames): Joined {
  const { reads, writes } = withMachines(touched(steps));
  const writers = new Map<string, Touch[]>();
  const patterns: Touch[] = [];
  for (const write of writes)
    if (write.path.complete) for (const place of write.places) push(writers, place, write);
    else if (patterns.length < MOST_PATTERNS) patterns.push(write);
  const joined = new Edges();
  let asked = 0;
  for (const read of reads) {
    if (read.path.complete && !read.isAll) joinExact(read, writers, patterns, names, joined);
    else if (asked++ < MOST_PATTERNS) joinPattern(read, writers, patterns, names, joined);
  }
  return { edges: joined.edges(), settled: joined.settled };
}

/** A path that is given to something which is not followed, and which by its name writes it: `save_table(df, 'x.csv')`. */
export function isSaving({ action, api }: FileUse): boolean {
  return action === 'mention' && /(?:^|\.)_*(?:save|write|dump|export|store)(?!r)\w*$/i.test(api);
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

function touched(steps: readonly Step[]): { readonly reads: Touch[]; readonly writes: Touch[] } {
  const reads: Touch[] = [];
  const writes: Touch[] = [];
  for (const step of steps) {
    const own = new Set<string>();
    for (const { use, ...touch } of touches(step)) {
      if (READS.has(use.action) && !touch.places.some((place) => own.has(place))) reads.push(touch);
      const isSaved = isSaving(use);
      if (!WRITES.has(use.action) && !isSaved) continue;
      writes.push(touch);
      if (use.action === 'write' || use.action === 'download' || isSaved)
        for (const place of touch.places) own.add(place);
    }
  }
  return { reads, writes };
}

function touches({ file, uses }: Step): (Touch & { readonly use: FileUse })[] {
  const listed = new Set(uses.filter(({ action }) => action === 'check').flatMap(({ paths }) => paths.map(textOf)));
  return uses
    .filter(
      ({ action, reach, paths }) =>
        reach !== 'never' &&
        (reach !== 'uncalled' || !file.isNotebook) &&
        // Whoever lists the folder that the code stands in looks what there is.
        (action !== 'list' || paths.some(({ path }) => /[^./]/.test(path))),
    )
    .flatMap((use) =>
      use.paths.map((path) => {
        const isFolder = use.action === 'list' && path.complete;
        const places = isOfMachine(path)
          ? [path.path]
          : candidates(use, path, file).filter((place) => !leadsOut(place) && place !== '');
        return {
          use,
          step: file,
          path,
          places: isFolder ? places.map((place) => `${place}/*`) : places,
          isAll: isFolder || (!path.complete && listed.has(path.text)),
        };
      }),
    );
}

/** A hosted platform's folder is another one in each run. */
function isOfMachine(path: PathText): boolean {
  return (path.from === 'absolute' || path.from === 'home') && path.path.length > 1 && !isHosted(path);
}

/**
 * What one step writes below its own folder another one reads by the path that it has on the author's machine: the end of that
 * path is then the whole path of the first.
 */
function withMachines({ reads, writes }: { readonly reads: Touch[]; readonly writes: Touch[] }): {
  readonly reads: readonly Touch[];
  readonly writes: readonly Touch[];
} {
  const known = new Set([...reads, ...writes].filter(({ path }) => !isOfMachine(path)).flatMap(({ places }) => places));
  const told = (touch: Touch): Touch => {
    if (!isOfMachine(touch.path) || known.size === 0) return touch;
    const inside = touch.places.flatMap((place) =>
      endings(place)
        .filter((end) => known.has(end))
        .slice(0, 1),
    );
    return inside.length === 0 ? touch : { ...touch, places: [...inside, ...touch.places] };
  };
  return { reads: reads.map(told), writes: writes.map(told) };
}

/** `b/c/x.csv`, `c/x.csv`, longest first; two parts only of a name that not every folder has. */
function endings(place: string): string[] {
  const parts = place.split('/').filter((part) => part !== '');
  const all = parts.slice(1).map((_, i) => parts.slice(i + 1).join('/'));
  return all.filter((end) => {
    const length = end.split('/').length;
    return length > 2 || (length === 2 && !isGeneric(lastPart(end)));
  });
}

function textOf({ text }: PathText): string {
  return text;
}

/** A path that is known in full: from who writes it, else from who writes a pattern that covers it. */
function joinExact(
  read: Touch,
  writers: ReadonlyMap<string, readonly Touch[]>,
  patterns: readonly Touch[],
  names: TreeNames,
  joined: Edges,
): void {
  const likeliest = [...read.places].sort((a, b) => standing(a, names) - standing(b, names));
  for (const place of likeliest) {
    const makers = likelyMakers(place, writers.get(place) ?? [], read, names);
    for (const write of makers) {
      joined.add(write, read, place);
      joined.settle(write, place);
    }
    if (makers.length === 0) continue;
    joined.settle(read, place);
    return;
  }
  for (const write of patterns) {
    const place = likeliest.find((one) => write.places.some((pattern) => covers(pattern, one)));
    if (place !== undefined) for (const one of likelyMakers(place, [write], read, names)) joined.add(one, read, place);
  }
}

/** What a pattern finds in a folder, if something is listed by it or its name says something; else the same pattern on both sides. */
function joinPattern(
  read: Touch,
  writers: ReadonlyMap<string, readonly Touch[]>,
  patterns: readonly Touch[],
  names: TreeNames,
  joined: Edges,
): void {
  for (const pattern of read.places) {
    const folder = above(pattern);
    if (folder === '') continue;
    const same = patterns.filter(({ places }) => places.includes(pattern));
    for (const write of likelyMakers(pattern, same, read, names)) joined.add(write, read, pattern);
    if (!saysSomething(lastPart(pattern)) && (!read.isAll || folder.includes('*'))) continue;
    for (const [place, touches] of writers)
      if (matchesPattern(pattern, place))
        for (const write of likelyMakers(place, touches, read, names)) joined.add(write, read, place);
  }
}

/** Of those that write at that place the other steps of which it is likely; nobody where they are too many. */
function likelyMakers(place: string, writes: readonly Touch[], read: Touch, names: TreeNames): readonly Touch[] {
  const others = writes.filter((write) => write.step.path !== read.step.path && isLikely(place, write, read, names));
  return new Set(others.map(({ step }) => step.path)).size > MOST_MAKERS ? [] : others;
}

function covers(pattern: string, place: string): boolean {
  return saysSomething(lastPart(pattern)) && matchesPattern(pattern, place);
}

/** In the tree, in a folder of it, or neither; else as they come. */
function standing(place: string, names: TreeNames): number {
  if (names.standing(place) === 'there') return 0;
  return isFolder(above(place), names) ? 1 : 2;
}

function isFolder(folder: string, names: TreeNames): boolean {
  return folder !== '' && names.standing(folder) === 'there';
}

/**
 * Of two scripts nobody knows that they are started in the same folder. It is taken so for those side by side; else where the
 * tree bears the path out, or a path with a folder in it is the same for two scripts of one part of the repository.
 */
function isLikely(place: string, write: Touch, read: Touch, names: TreeNames): boolean {
  if (write.step.isNotebook || read.step.isNotebook || isFolder(above(place), names)) return true;
  const [one = '', other = ''] = [write, read].map(({ step }) => above(step.path));
  if (one === other) return true;
  const isApart = one !== '' && other !== '' && one.split('/')[0] !== other.split('/')[0];
  return !isApart && read.path.path.includes('/');
}

function push(index: Map<string, Touch[]>, key: string, touch: Touch): void {
  const known = index.get(key);
  if (known === undefined) index.set(key, [touch]);
  else known.push(touch);
}
