import type { Failure } from './failure.js';
import { quoted } from './quoted.js';
import { didYouMean } from './nearest-name.js';

const EXAMPLES: Readonly<Record<string, string>> = {
  extends: 'extends: strict',
  rules: 'rules: { deps/unpinned: error }',
  overrides: 'overrides: [{ files: ["legacy/**"], rules: { deps/unpinned: off } }]',
  files: 'files: ["legacy/**"]',
  exclude: 'exclude: ["archive/**"]',
  maxWarnings: 'maxWarnings: 10',
  plugins: 'plugins: [acme]',
};

/** A value of the wrong kind. `must`: "must be a list". */
export function wrongValue(key: string, value: unknown, must: string, where: string): Failure {
  const example = Object.hasOwn(EXAMPLES, key) ? EXAMPLES[key] : undefined;
  return {
    what: `${quoted(key)} is ${shown(value)}, and ${must}`,
    where,
    help: example === undefined ? `Change it: it ${must}.` : `Write it like this: ${example}`,
  };
}

/** A word that is none of the allowed ones. */
export function wrongWord(key: string, value: unknown, allowed: readonly string[], where: string): Failure {
  const near = typeof value === 'string' ? didYouMean(value, allowed) : '';
  return {
    what: `${shown(value)} is not a value of ${quoted(key)}`,
    // An option is its own place.
    ...(where === key ? {} : { where }),
    help: `${near}It takes ${allowed.map((word) => `"${word}"`).join(', ')}.`,
  };
}

function shown(value: unknown): string {
  if (typeof value === 'string') return quoted(value);
  if (Array.isArray(value)) return 'a list';
  if (value === null) return 'nothing';
  if (value instanceof Date) return 'a date';
  return typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint'
    ? quoted(String(value))
    : 'a table';
}
