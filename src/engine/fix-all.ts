import type { Disk } from '../api/index.js';
import { applyEdits } from './apply-edits.js';
import type { Finalized } from './finalize.js';
import { planFixes } from './plan-fixes.js';

export interface FixInput {
  readonly disk: Disk;
  readonly unsafe: boolean;
  /** Lints once more what is on the disk now. */
  readonly lint: () => Finalized;
  readonly limit: number;
}
export interface Fixed extends Finalized {
  readonly mended: number;
  /** Files that were written, in order. */
  readonly written: readonly string[];
  /** Why a file was left as it is: it changed on the disk since it was linted, or could not be written. */
  readonly left: readonly string[];
}

/** A fix may bring another finding to light; what is still changing after this many rounds is a fault of a rule. */
const MOST_ROUNDS = 10;

/** Applies fixes and lints again until nothing changes. A second call changes nothing. */
export async function fixAll(input: FixInput): Promise<Fixed> {
  const written = new Set<string>();
  const left = new Map<string, string>();
  let mended = 0;
  let last = input.lint();
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const plan = planFixes(last.report.findings, input.unsafe);
    let changed = false;
    for (const [path, edits] of plan.edits) {
      if (left.has(path)) continue;
      // A signal that came while a file was written is heard here, between files.
      await new Promise(setImmediate);
      const problem = writeFixed(path, edits, input);
      if (problem === undefined) {
        written.add(path);
        changed = true;
      } else left.set(path, problem);
    }
    if (!changed) break;
    mended += plan.mended;
    last = input.lint();
  }
  return { ...last, mended, written: [...written], left: [...left.values()] };
}

function writeFixed(
  path: string,
  edits: readonly { readonly sha256: string; readonly start: number; readonly end: number; readonly text: string }[],
  { disk, limit }: FixInput,
): string | undefined {
  const read = disk.read(path, limit);
  if ('reason' in read) return `"${path}" ${read.reason}`;
  const sha256 = process.getBuiltinModule('node:crypto').createHash('sha256').update(read.bytes).digest('hex');
  if (edits.some((edit) => edit.sha256 !== sha256)) return `"${path}" changed while it was looked at: run again`;
  try {
    disk.write(path, applyEdits(read.bytes, edits));
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
