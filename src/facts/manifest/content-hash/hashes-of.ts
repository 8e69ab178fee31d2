import { createHash } from 'node:crypto';
import type { JsonInput } from './python-json.js';
import { pythonJson } from './python-json.js';

/** The SHA-256 of each of the inputs as JSON, each once; nothing if any cannot be told: a hash that is not known proves nothing. */
export function hashesOf(inputs: readonly JsonInput[], compact = false): readonly string[] | undefined {
  const hashes = new Set<string>();
  for (const input of inputs) {
    const json = pythonJson(input, compact);
    if (json === undefined) return undefined;
    hashes.add(createHash('sha256').update(json).digest('hex'));
  }
  return [...hashes];
}
