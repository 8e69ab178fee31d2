import type { Failure } from './failure.js';
import { quoted } from './quoted.js';

/** A table without a key that it needs. */
export function missingKey(key: string, owner: string, where: string): Failure {
  return { what: `${quoted(owner)} lacks the key ${quoted(key)}`, where, help: `Add ${quoted(key)} there.` };
}
