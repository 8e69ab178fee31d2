import type { Disk, FindingFix } from '../api/index.js';
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
  /** Files that were written, in order; among them the new ones. */
  readonly written: readonly string[];
  readonly created: readonly string[];
  /** Why a file was left as it is: it changed on the disk since it was linted, or could not be written. */
  readonly left: readonly string[];
}

/** A fix may bring another finding to light; what is still changing after this many rounds is a fault of a rule. */
const MOST_ROUNDS = 10;

/** Applies fixes and lints again until nothing changes. A second call changes nothing. */
export async function fixAll(input: FixInput): Promise<Fixed> {
  const written = new Set<string>();
  const left = new Map<string, string>();
  const created = new Set<string>();
  let mended = 0;
  let last = lintAndHash(input);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    // What a new file mends is still among the findings: which files there are was asked before.
    const findings = last.report.findings.filter(
      ({ fix }) => fix?.edits.every(({ path }) => !created.has(path)) !== false,
    );
    const plan = planFixes(findings, input.unsafe);
    let changed = false;
    for (const [path, edits] of plan.edits) {
      if (left.has(path)) continue;
      // A signal that came while a file was written is heard here, between files.
      await new Promise(setImmediate);
      const problem = writeFixed(path, edits, input);
      if (problem === undefined) {
        written.add(path);
        if (edits.some(({ create }) => create)) created.add(path);
        changed = true;
      } else left.set(path, problem);
    }
    if (!changed) break;
    mended += plan.mended;
    last = lintAndHash(input);
  }
  return { ...last, mended, written: [...written], created: [...created], left: [...left.values()] };
}

/** The hashes are those of the files as they were linted: asked for now, before anybody else may change one. */
function lintAndHash({ lint }: FixInput): Finalized {
  const made = lint();
  for (const { fix } of made.report.findings) fix?.edits.forEach(({ sha256 }) => sha256);
  return made;
}

function writeFixed(path: string, edits: FindingFix['edits'], { disk, limit }: FixInput): string | undefined {
  if (edits.some(({ create }) => create)) return createFixed(path, edits, disk);
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

function createFixed(path: string, edits: FindingFix['edits'], disk: Disk): string | undefined {
  try {
    disk.create(path, Buffer.from(edits.map(({ text }) => text).join('')));
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
