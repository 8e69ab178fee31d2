import type { Failure } from './failure.js';
import { quoted } from './quoted.js';

/** A glob that cannot work, with why. */
export function wrongGlob(glob: string, why: string, where: string): Failure {
  return {
    what: `the glob ${quoted(glob)} ${why}`,
    where,
    help: 'Globs are relative to the project\'s root, such as "notebooks/old/**" or "**/*_scratch.ipynb".',
  };
}
