import type { Failure } from './failure.js';
import { quoted } from './quoted.js';

/** A file or folder on the command line that does not lie in the project. */
export function pathOutside(path: string, root: string): Failure {
  return {
    what: `${quoted(path)} lies outside the project's root ${quoted(root)}`,
    help: 'Give a path inside the root, or another "--root".',
  };
}
