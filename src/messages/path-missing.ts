import type { Failure } from './failure.js';
import { quoted } from './quoted.js';

/** A file or folder on the command line that is not there. */
export function pathMissing(path: string): Failure {
  return {
    what: `${quoted(path)} does not exist`,
    help: 'Give files or folders that exist; "reprolint" alone lints the current folder.',
  };
}
