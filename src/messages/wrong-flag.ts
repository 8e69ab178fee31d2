import type { Failure } from './failure.js';
import { quoted } from './quoted.js';

/** `--rule` without a level. */
export function ruleFlagWithoutLevel(text: string): Failure {
  return {
    what: `${quoted(text)} names no level`,
    where: '--rule',
    help: 'Write the rule, "=" and off, info, warning or error: --rule deps/unpinned=error',
  };
}
