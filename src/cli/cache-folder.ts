import { homedir } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';
import { cacheInsideRoot } from '../messages/cache-inside-root.js';
import type { Failure } from '../messages/failure.js';
import { pathBelow } from '../project/path-below.js';
import type { Arguments } from './arguments.js';
import type { Terminal } from './terminal.js';

/**
 * Where results are kept between runs: `--cache-dir`, else `REPROLINT_CACHE_DIR`, else where the system keeps such things
 * (on Linux the XDG Base Directory Specification says where). Nothing with `--no-cache`, or where there is no such folder.
 * Never below the linted root: there a repository could bring along results of its own.
 */
export function cacheFolder(
  { cache, cacheDir }: Pick<Arguments, 'cache' | 'cacheDir'>,
  { cwd, env }: Pick<Terminal, 'cwd' | 'env'>,
  root: string,
): { readonly folder?: string } | { readonly failures: readonly Failure[] } {
  if (!cache) return {};
  const asked = cacheDir ?? env['REPROLINT_CACHE_DIR'];
  const folder = asked === undefined || asked === '' ? usualFolder(env, process.platform) : resolve(cwd, asked);
  if (folder === undefined) return {};
  if (pathBelow(root, folder) === undefined) return { folder };
  return cacheDir === undefined ? {} : { failures: [cacheInsideRoot(cacheDir)] };
}

/** @returns an absolute path, or nothing where the environment names none */
export function usualFolder(env: Terminal['env'], platform: string): string | undefined {
  const named = platform === 'win32' ? env['LOCALAPPDATA'] : env['XDG_CACHE_HOME'];
  if (named !== undefined && isAbsolute(named)) return join(named, 'reprolint');
  const home = homeFolder(env);
  if (home === undefined || platform === 'win32') return undefined;
  return platform === 'darwin' ? join(home, 'Library', 'Caches', 'reprolint') : join(home, '.cache', 'reprolint');
}

function homeFolder(env: Terminal['env']): string | undefined {
  try {
    const home = env['HOME'] ?? homedir();
    return isAbsolute(home) ? home : undefined;
  } catch {
    // A user that the system does not know.
    return undefined;
  }
}
