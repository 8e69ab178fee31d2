import type {
  FileLineage,
  FileUse,
  LineageFact,
  Outline,
  PathText,
  ResolvedRead,
  ResolvedWrite,
  Tree,
} from '../../../api/index.js';
import { candidates, leadsOut, likeliestPlace } from './candidates.js';
import type { UsedIn } from './candidates.js';
import { documentedBy } from './documented.js';
import { joinSteps } from './edges.js';
import { MadeFiles } from './made-files.js';
import { resolveRead } from './resolve-read.js';
import type { ResolveInput } from './resolve-read.js';
import { isSaving } from './step-touches.js';
import { TreeNames } from './tree-names.js';

const READS = new Set(['read', 'list', 'enter']);
const WRITES = new Set(['write', 'append', 'update', 'download']);
const MOST_PLACES = 50;

/** Joins what scripts and notebooks read with what is in the tree and what others of them write. Made of outlines and the tree alone. */
export function findLineage({
  outlines,
  tree,
  madeByDvc,
}: {
  readonly outlines: readonly Outline[];
  readonly tree: Tree;
  /** Files and folders that stages of DVC make. */
  readonly madeByDvc?: ReadonlySet<string>;
}): LineageFact {
  const names = new TreeNames(tree, madeByDvc);
  const made = new MadeFiles();
  const files: { readonly file: UsedIn; readonly uses: readonly FileUse[] }[] = [];
  for (const { path, kind, facts } of outlines) {
    if (facts.uses === undefined) continue;
    const file = { path, isNotebook: kind === 'notebook' };
    files.push({ file, uses: facts.uses });
    facts.uses.forEach((use, order) => {
      made.add(use, order, file);
    });
  }
  const isDocumented = documentedBy(
    outlines.flatMap(({ facts }) => facts.readme ?? []),
    tree,
  );
  const found = new Map<string, FileLineage>();
  for (const { file, uses } of files)
    if (uses.length > 0)
      found.set(file.path, lineageOf(file, uses, { file, names, made, isDocumented, checked: checkedIn(file, uses) }));
  const { edges, settled } = joinSteps(files, names);
  for (const [path, lineage] of settled.size === 0 ? [] : found) found.set(path, settle(lineage, settled));
  return { files: Object.fromEntries(found), edges };
}

function lineageOf(file: UsedIn, uses: readonly FileUse[], input: ResolveInput): FileLineage {
  const reads = new Map<string, ResolvedRead & { also: ResolvedRead['also'][number][] }>();
  const writes: ResolvedWrite[] = [];
  const loads: ResolvedRead[] = [];
  const saves: ResolvedWrite[] = [];
  const others: FileUse[] = [];
  const written = (use: FileUse): ResolvedWrite[] =>
    use.paths.map((path) => ({ use, path, resolved: path.complete ? writtenAt(use, path, input) : null }));
  uses.forEach((use, order) => {
    if (READS.has(use.action)) {
      const outcome = resolveRead(use, order, input);
      const key = `${use.action === 'enter' ? 'enter' : 'read'} ${outcome.resolved ?? ''} ${outcome.path.text} ${outcome.state}`;
      const known = reads.get(key);
      if (known === undefined || isSurer(use, known.use))
        reads.set(key, { use, also: known === undefined ? [] : [...known.also, known.use.at], ...outcome });
      else if (known.also.length < MOST_PLACES) known.also.push(use.at);
    } else if (WRITES.has(use.action)) writes.push(...written(use));
    else if (use.action === 'load') loads.push({ use, also: [], ...resolveRead(use, order, input) });
    else {
      if (isSaving(use)) saves.push(...written(use));
      others.push(use);
    }
  });
  return { path: file.path, reads: [...reads.values()], writes, loads, saves, others };
}

/** Among several places that read the same, the one that a run surely comes by is shown. */
function isSurer(a: FileUse, b: FileUse): boolean {
  const rank = (use: FileUse): number =>
    ['always', 'maybe', 'uncalled', 'never'].indexOf(use.reach) * 2 + (use.guarded ? 1 : 0);
  return rank(a) < rank(b);
}

function writtenAt(use: FileUse, path: ResolvedWrite['path'], { file, names }: ResolveInput): string | null {
  return likeliestPlace(
    candidates(use, path, file).filter((place) => !leadsOut(place)),
    names,
  );
}

function checkedIn(file: UsedIn, uses: readonly FileUse[]): ReadonlySet<string> {
  return new Set(
    uses
      .filter(({ action }) => action === 'check')
      .flatMap((use) => use.paths.flatMap((path) => (path.complete ? candidates(use, path, file) : []))),
  );
}

/** A script's path may mean several places, and one of a machine lies in the repository too: where another step meets it. */
function settle(
  { reads, writes, loads, saves, ...lineage }: FileLineage,
  settled: ReadonlyMap<PathText, string>,
): FileLineage {
  const at = <T extends ResolvedRead | ResolvedWrite>(one: T): T => {
    const place = settled.get(one.path);
    return place === undefined ? one : { ...one, place };
  };
  return { ...lineage, reads: reads.map(at), writes: writes.map(at), loads: loads.map(at), saves: saves.map(at) };
}
