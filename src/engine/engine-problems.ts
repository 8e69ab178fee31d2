import type { Level, Place, Problem, UnreadableFact } from '../api/index.js';

/** The ids that belong to the engine: they are no rules and cannot be configured; a file can be excluded. */
export const ENGINE_RULES = [
  {
    id: 'engine/unreadable',
    summary: 'Report what could not be read.',
    why: 'What the linter cannot read, the tools of a co-worker cannot read either.',
    level: 'error',
  },
  {
    id: 'engine/internal-error',
    summary: 'Report a rule or reader that failed by a fault of its own.',
    why: 'Nothing is skipped in silence: a rule that failed may have missed something.',
    level: 'error',
  },
  {
    id: 'engine/unused-suppression',
    summary: 'Report an inline "reprolint: ignore" that silences nothing.',
    why: 'A comment that silences nothing today hides a real finding tomorrow.',
    level: 'warning',
  },
] as const satisfies readonly { id: string; summary: string; why: string; level: Level }[];

export function unreadable(fact: UnreadableFact): Problem {
  return {
    ruleId: 'engine/unreadable',
    messageId: 'unreadable',
    message: {
      what: `this file ${fact.reason}`,
      help: 'Repair it or restore it from version control; if it is not part of the work, delete it or list it under "exclude".',
    },
    data: { reason: fact.reason },
    at: fact.at,
  };
}

/** @param who a rule's id, or what else was done: "reading notebook" */
export function internalError(who: string, at: Place, error: unknown): Problem {
  const reason = error instanceof Error ? error.message : String(error);
  return {
    ruleId: 'engine/internal-error',
    messageId: 'internalError',
    message: {
      what: `"${who}" failed on this file: ${reason}`,
      help: `Report this with the file; until it is mended, ${
        who.includes('/') ? `"--rule ${who}=off" leaves the rule out` : 'a line under "exclude" leaves the file out'
      }.`,
    },
    data: { rule: who, reason },
    at,
  };
}

export function unusedSuppression(rules: readonly string[], at: Place, why: string): Problem {
  return {
    ruleId: 'engine/unused-suppression',
    messageId: 'unusedSuppression',
    message: { what: why, help: 'Delete the comment, or name the rule that it is for.' },
    data: { rules },
    at,
    also: [],
  };
}
