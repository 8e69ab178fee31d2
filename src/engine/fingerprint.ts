import type { LocatedProblem } from './located-problem.js';
import type { ShownProblem } from './shown-problem.js';

/** Data that tells one finding of a rule from another in the same line; other data may change when outputs are saved again. */
const IDENTIFYING = ['name', 'module', 'file', 'package'];

/**
 * A name for a finding that stays when other lines move or a notebook's outputs are saved again: the rule, the file, the
 * message, the text of the line and what the finding is about; no line number and no execution count. Taken from the
 * finding's first place, so that it does not depend on which place is shown. 32 hexadecimal digits.
 */
export function fingerprint({ problem, detail }: LocatedProblem): string {
  const about = IDENTIFYING.map((key) => problem.data[key]).filter((value) => value !== undefined);
  const line = (detail.excerpt ?? '').replace(/\s+/g, ' ').trim();
  return hash([problem.ruleId, problem.messageId, problem.at.path, line, JSON.stringify(about)]);
}

/**
 * A name for a habit: the rule, not a file. The finding is the same one when another notebook has the habit or one has it
 * no more, and when only some of them are asked for.
 */
export function habitFingerprint({ located: { problem } }: ShownProblem, same: string): string {
  const parts = [problem.ruleId, 'habit', problem.atMost ?? '', problem.confidence ?? 'high'];
  return hash(same === '' ? parts : [...parts, same]);
}

function hash(parts: readonly string[]): string {
  return process
    .getBuiltinModule('node:crypto')
    .createHash('sha256')
    .update(parts.join('\0'))
    .digest('hex')
    .slice(0, 32);
}

/** Equal fingerprints get `:2`, `:3` in the order of the report. */
export class FingerprintCounter {
  readonly #seen = new Map<string, number>();

  unique(base: string): string {
    const count = (this.#seen.get(base) ?? 0) + 1;
    this.#seen.set(base, count);
    return count === 1 ? base : `${base}:${count}`;
  }
}
