import type { Failure } from './failure.js';

/** A repository must not be able to say what was found in it. */
export function cacheInsideRoot(folder: string): Failure {
  return {
    what: `the folder "${folder}" for kept results lies in the linted project, which could bring along results of its own`,
    where: '--cache-dir',
    help: 'Name a folder outside of the project, or leave the option out.',
  };
}
