import type {
  FileLineage,
  FileUse,
  LineageEdge,
  LineageFact,
  Outline,
  ReadmeFact,
  ResolvedRead,
  ResolvedWrite,
  Tree,
} from '../../../api/index.js';
import { candidates, leadsOut } from './candidates.js';
import type { UsedIn } from './candidates.js';
import { documentedBy } from './documented.js';
import { MadeFiles } from './made-files.js';
import { resolveRead } from './resolve-read.js';
import type { ResolveInput } from './resolve-read.js';
import { TreeNames } from './tree-names.js';

const READS = new Set(['read', 'list', 'enter']);
const WRITES = new Set(['write', 'append', 'update', 'download']);
const MOST_PLACES = 50;

/** Joins what scripts and notebooks read with what is in the tree and what others of them write. Made of outlines and the tree alone. */
export function findLineage({
  outlines,
  tree,
  readmes,
}: {
  readonly outlines: readonly Outline[];
  readonly tree: Tree;
  readonly readmes: readonly ReadmeFact[];
}): LineageFact {
  const names = new TreeNames(tree);
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
  const isDocumented = documentedBy(readmes);
  const found = new Map<string, FileLineage>();
  for (const { file, uses } of files)
    if (uses.length > 0)
      found.set(file.path, lineageOf(file, uses, { file, names, made, isDocumented, checked: checkedIn(file, uses) }));
  return { files: Object.fromEntries(found), edges: edges(found) };
}

function lineageOf(file: UsedIn, uses: readonly FileUse[], input: ResolveInput): FileLineage {
  const reads = new Map<string, ResolvedRead & { also: ResolvedRead['also'][number][] }>();
  const writes: ResolvedWrite[] = [];
  const others: FileUse[] = [];
  uses.forEach((use, order) => {
    if (READS.has(use.action)) {
      const outcome = resolveRead(use, order, input);
      const key = `${use.action === 'enter' ? 'enter' : 'read'} ${outcome.resolved ?? ''} ${outcome.path.text} ${outcome.state}`;
      const known = reads.get(key);
      if (known === undefined || isSurer(use, known.use))
        reads.set(key, { use, also: known === undefined ? [] : [...known.also, known.use.at], ...outcome });
      else if (known.also.length < MOST_PLACES) known.also.push(use.at);
    } else if (WRITES.has(use.action)) {
      for (const path of use.paths)
        writes.push({ use, path, resolved: path.complete ? writtenAt(use, path, input) : null });
    } else others.push(use);
  });
  return { path: file.path, reads: [...reads.values()], writes, others };
}

/** Among several places that read the same, the one that a run surely comes by is shown. */
function isSurer(a: FileUse, b: FileUse): boolean {
  const rank = (use: FileUse): number =>
    ['always', 'maybe', 'uncalled', 'never'].indexOf(use.reach) * 2 + (use.guarded ? 1 : 0);
  return rank(a) < rank(b);
}

/** Of a script's possible places the one whose folder or file exists; else as if started in the root. */
function writtenAt(use: FileUse, path: ResolvedWrite['path'], { file, names }: ResolveInput): string | null {
  const places = candidates(use, path, file).filter((place) => !leadsOut(place));
  return places.find((place) => names.standing(place) === 'there') ?? places.at(-1) ?? null;
}

function checkedIn(file: UsedIn, uses: readonly FileUse[]): ReadonlySet<string> {
  return new Set(
    uses
      .filter(({ action }) => action === 'check')
      .flatMap((use) => use.paths.flatMap((path) => (path.complete ? candidates(use, path, file) : []))),
  );
}

/** Who reads what whom wrote; only paths that are known in full. */
function edges(files: ReadonlyMap<string, FileLineage>): LineageEdge[] {
  const writers = new Map<string, Set<string>>();
  for (const { path, writes } of files.values())
    for (const { resolved, use } of writes)
      if (resolved !== null && use.reach !== 'never' && use.action !== 'download')
        writers.set(resolved, (writers.get(resolved) ?? new Set<string>()).add(path));
  const between = new Map<string, { readonly from: string; readonly to: string; readonly files: Set<string> }>();
  for (const { path, reads } of files.values())
    for (const { resolved, use } of reads) {
      if (resolved === null || use.action === 'enter' || use.reach === 'never') continue;
      for (const from of writers.get(resolved) ?? []) {
        if (from === path) continue;
        const key = `${from}\n${path}`;
        const edge = between.get(key) ?? { from, to: path, files: new Set<string>() };
        edge.files.add(resolved);
        between.set(key, edge);
      }
    }
  return [...between.values()].map(({ from, to, files: shared }) => ({ from, to, files: [...shared].sort() }));
}
