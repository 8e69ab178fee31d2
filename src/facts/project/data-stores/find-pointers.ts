import ignore from 'ignore';
import { entryAt } from '../../../api/index.js';
import type { LfsPointerFact, LineageFact, Outline, PointerFact, Tree } from '../../../api/index.js';
import { lfsPointer } from '../../text/lfs-pointer.js';

/** A pointer is shorter than this (git-lfs spec.md) and holds a hash at least. */
const SMALLEST = 100;
const LARGEST = 1024;
/** Files of that size that code reads are few. */
const MOST = 500;

export interface PointersInput {
  readonly outlines: readonly Outline[];
  readonly lineage: LineageFact;
  readonly tree: Tree;
  /** The bytes of a small file of the tree; nothing if it cannot be read. */
  readonly peek: (path: string) => Uint8Array | undefined;
}

/** The git-lfs pointers among the files that are linted and those that the code reads, by path. */
export function findPointers({ outlines, lineage, tree, peek }: PointersInput): Readonly<Record<string, PointerFact>> {
  const found = new Map<string, LfsPointerFact>();
  for (const { path, facts } of outlines)
    if (facts.lfsPointer !== undefined && facts.lfsPointer !== null) found.set(path, facts.lfsPointer);
  const asked = new Set<string>();
  for (const { reads } of Object.values(lineage.files))
    for (const { resolved, state } of reads)
      if (resolved !== null && state === 'there' && asked.size < MOST && hasSize(tree, resolved)) asked.add(resolved);
  for (const path of asked) {
    const bytes = peek(path);
    const pointer = bytes === undefined ? undefined : lfsPointer(bytes);
    if (pointer !== undefined) found.set(path, pointer);
  }
  const isKept = found.size === 0 ? (): boolean => false : keptByAttributes(tree, peek);
  return Object.fromEntries([...found].map(([path, pointer]) => [path, { ...pointer, hasAttribute: isKept(path) }]));
}

function hasSize(tree: Tree, path: string): boolean {
  const entry = entryAt(tree, path);
  return entry?.kind === 'file' && entry.size >= SMALLEST && entry.size < LARGEST;
}

/** Whether a line of a `.gitattributes` in the folder or above gives the path to git-lfs: the nearest file's last word counts. */
function keptByAttributes(tree: Tree, peek: PointersInput['peek']): (path: string) => boolean {
  const files = tree.entries.filter(({ path, kind }) => kind === 'file' && /(?:^|\/)\.gitattributes$/.test(path));
  const rules = files.flatMap(({ path }) => {
    const folder = path.slice(0, -'.gitattributes'.length);
    return linesOf(peek(path)).map((line) => ({ folder, ...line }));
  });
  return (path) => {
    let is = false;
    for (const { folder, matches, kept } of rules)
      if (path.startsWith(folder) && matches(path.slice(folder.length))) is = kept;
    return is;
  };
}

interface AttributeLine {
  readonly kept: boolean;
  readonly matches: (path: string) => boolean;
}

/** Lines that speak of a filter (gitattributes(5): a pattern as in .gitignore, then attributes). */
function linesOf(bytes: Uint8Array | undefined): AttributeLine[] {
  const lines = bytes === undefined ? [] : new TextDecoder().decode(bytes).split(/\r?\n/);
  return lines.slice(0, 2000).flatMap((line) => {
    const match = /^\s*("(?:[^"\\]|\\.)*"|[^\s#!"]\S*)\s+(\S.*)$/.exec(line.slice(0, 1000));
    const attributes = match?.[2]?.split(/\s+/) ?? [];
    const filter = attributes.findLast((word) => /^[-!]?filter(?:=|$)/.test(word));
    const pattern = match?.[1]?.replace(/^"(.*)"$/, '$1');
    if (filter === undefined || pattern === undefined || pattern.split('**').length > 5) return [];
    const matcher = ignore({ ignoreCase: false, allowRelativePaths: true }).add(pattern);
    return [{ kept: filter === 'filter=lfs', matches: (path: string) => matcher.ignores(path) }];
  });
}
