import type { Confidence, Edit, Place, ResolvedRead } from '../../../src/api/index.js';

interface Moved {
  readonly read: ResolvedRead;
  readonly actual: NonNullable<ResolvedRead['actual']>;
  readonly confidence: Confidence;
}
export interface MoveGroup extends Moved {
  /** What to write in place of the paths that stand in the code as one plain text. */
  readonly edits: readonly Edit[];
  readonly files: readonly string[];
  readonly also: readonly Place[];
}

const MOST_PLACES = 50;
const SURENESS: readonly Confidence[] = ['high', 'medium', 'low'];

/** One group for each folder that is looked for in the wrong place: one change of the paths' beginning mends them all. */
export function groupByMove(
  reads: readonly { readonly read: ResolvedRead; readonly confidence: Confidence }[],
): MoveGroup[] {
  const groups = new Map<string, Moved[]>();
  for (const { read, confidence } of reads) {
    const { actual, path } = read;
    if (actual === undefined) continue;
    const key = `${folderOf(path.path)} > ${folderOf(actual.write)}`;
    const known = groups.get(key);
    const one = { read, actual, confidence };
    if (known === undefined) groups.set(key, [one]);
    else known.push(one);
  }
  return [...groups.values()].flatMap((moved) => {
    const [first] = [...moved].sort((a, b) => SURENESS.indexOf(a.confidence) - SURENESS.indexOf(b.confidence));
    if (first === undefined) return [];
    const others = moved.filter((one) => one !== first);
    const also = [...first.read.also, ...others.flatMap(({ read }) => [read.use.at, ...read.also])];
    const files = [...new Set([first, ...others].map(({ read }) => read.path.text))];
    const edits = [first, ...others].flatMap(({ read, actual }) => {
      const { literal, at, folders } = read.use;
      // What stands behind a change of folder is not looked for from the notebook's own.
      const isOwn = folders?.length === 1 && folders[0] === '.';
      return literal === undefined || !isOwn || !isPlain(actual.write)
        ? []
        : [{ path: at.path, ...literal, text: actual.write }];
    });
    return [{ ...first, files, also: also.slice(0, MOST_PLACES), edits }];
  });
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

/** Nothing in it means something else in a text of Python, or in one of JSON around it. */
function isPlain(path: string): boolean {
  return /^[\p{L}\p{N} _./()+,=@-]+$/u.test(path);
}
