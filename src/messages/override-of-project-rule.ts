import type { Failure } from './failure.js';
import { quoted } from './quoted.js';

/** An override by file for a rule that looks at the project as a whole. */
export function overrideOfProjectRule(id: string, where: string): Failure {
  return {
    what: `${quoted(id)} looks at the project as a whole, so an override for some files cannot reach it`,
    where,
    help: 'Set it under "rules" at the top level.',
  };
}
