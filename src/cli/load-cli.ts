import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { constants, Script } from 'node:vm';
import type { main } from './main.js';

/** The bundle of everything but the start, and what V8 made of it when reprolint was built. */
export interface LoadedCli {
  readonly main: typeof main;
  readonly script: Script;
}

/**
 * Loads the bundle at `path` (CommonJS). With the code cache beside it, V8 compiles nothing that it compiled when reprolint
 * was built; with another Node there is no cache, and the run is a little slower and otherwise the same.
 */
export function loadCli(path: string): LoadedCli {
  const cachedData = readIfThere(cachePath(path));
  // The bundle is ASCII (the build escapes the rest), which is read fastest this way.
  const source = `(function(exports,require,module,__filename,__dirname){${readFileSync(path, 'latin1')}\n})`;
  const script = new Script(source, {
    filename: path,
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
    ...(cachedData === undefined ? {} : { cachedData }),
  });
  const run = script.runInThisContext() as (...values: unknown[]) => void;
  const module = { exports: {} };
  run(module.exports, createRequire(path), module, path, dirname(path));
  return { main: (module.exports as Pick<LoadedCli, 'main'>).main, script };
}

/** Compiled code is good for one Node on one kind of machine: V8 looks at its own version and flags, not at the processor. */
export function cachePath(path: string): string {
  return path.replace(/\.cjs$/, `-${process.version}-${process.platform}-${process.arch}.cache`);
}

function readIfThere(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
