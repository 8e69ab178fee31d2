import type { Failure } from './failure.js';
import { quoted } from './quoted.js';
import { didYouMean } from './nearest-name.js';

/** A rule id or `family/*` that no rule has. */
export function unknownRule(name: string, known: readonly string[], where?: string): Failure {
  return {
    what: `no rule is called ${quoted(name)}`,
    ...(where === undefined ? {} : { where }),
    help: `${didYouMean(name, known)}"reprolint rules" lists them all.`,
  };
}

/** The engine's own two: what could not be read is always told. */
export function engineRule(name: string, where: string): Failure {
  return {
    what: `${quoted(name)} cannot be set: what could not be read is always told`,
    where,
    help: 'To leave a file out, name it under "exclude".',
  };
}
