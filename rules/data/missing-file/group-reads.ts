import type { Confidence, FileKind, Place, ResolvedRead } from '../../../src/api/index.js';

interface Read {
  readonly read: ResolvedRead;
  readonly confidence: Confidence;
}
export interface ReadGroup {
  readonly kind: 'missing' | 'documented' | 'ignored' | 'late' | 'needed';
  readonly first: ResolvedRead;
  readonly confidence: Confidence;
  readonly more: number;
  /** The files that make them. */
  readonly makers: readonly string[];
  readonly also: readonly Place[];
}

interface Draft {
  readonly kind: ReadGroup['kind'];
  readonly reads: Read[];
}

const MOST_PLACES = 50;
const MOST_GROUPS = 3;

/**
 * One group for each cause: a folder that is not there or lacks files, what one line reads, the README's note on data, the
 * steps that have to run first.
 */
export function groupReads(reads: readonly Read[], fileKind: FileKind): ReadGroup[] {
  const byLine = new Map<string, string>();
  const groups = new Map<string, Draft>();
  for (const one of reads) {
    const kind = kindOf(one.read);
    // What another step makes is a matter of order; scripts are started in many ways, and a leftover may stay one.
    if (
      kind === 'needed' &&
      (fileKind !== 'notebook' || one.read.by === null || one.read.by === undefined || one.confidence === 'low')
    )
      continue;
    const { absentFolder, resolved, path, use } = one.read;
    const folder = absentFolder ?? folderOf(resolved ?? path.path);
    const cause = kind === 'documented' || kind === 'needed' ? '' : folder;
    // A loop over folders reads one line.
    const line = `${kind} ${use.at.cell ?? ''}:${use.at.line}`;
    const key = byLine.get(line) ?? `${kind} ${cause}`;
    byLine.set(line, key);
    const group = groups.get(key) ?? { kind, reads: [] };
    groups.set(key, group);
    group.reads.push(one);
  }
  return joinMissing([...groups.values()]).map(makeGroup);
}

/** Of many folders that are not there the first is told, with how much else is missing. */
function joinMissing(groups: readonly Draft[]): readonly Draft[] {
  const missing = groups.filter(({ kind }) => kind === 'missing');
  const [first] = missing;
  if (first === undefined || missing.length <= MOST_GROUPS) return groups;
  const joined = { kind: first.kind, reads: missing.flatMap(({ reads }) => reads) };
  return groups.flatMap((group) => (group === first ? [joined] : group.kind === 'missing' ? [] : [group]));
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

function kindOf({ state, documented }: ResolvedRead): ReadGroup['kind'] {
  if (state === 'made') return 'needed';
  if (state === 'late') return 'late';
  if (documented) return 'documented';
  return state === 'ignored' ? 'ignored' : 'missing';
}

function makeGroup({ kind, reads }: Draft): ReadGroup {
  const order: readonly Confidence[] = ['high', 'medium', 'low'];
  const best = order.find((level) => reads.some(({ confidence }) => confidence === level)) ?? 'low';
  const first = reads.find(({ confidence }) => confidence === best) ?? reads[0];
  if (first === undefined) throw new Error('a group has at least one read');
  const places = [...first.read.also, ...reads.filter((one) => one !== first).map(({ read }) => read.use.at)];
  const elsewhere = places.filter(
    ({ cell, line }) => cell !== first.read.use.at.cell || line !== first.read.use.at.line,
  );
  const makers = [...new Set([first, ...reads].flatMap(({ read }) => read.by?.path ?? []))];
  const also = elsewhere.slice(0, MOST_PLACES);
  return { kind, first: first.read, confidence: best, more: reads.length - 1, makers, also };
}
