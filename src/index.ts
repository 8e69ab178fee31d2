import { resolve } from 'node:path';
import { findRoot } from './project/find-root.js';
import { openDisk } from './project/open-disk.js';
import { loadConfig } from './config/load-config.js';
import { plainReport } from './formats/json.js';
import { failureText } from './messages/failure-text.js';
import { Pipeline } from './pipeline.js';
import { VERSION } from './version.js';
import { rules as builtIn } from '../rules/index.js';
import type { Report } from './api/index.js';

export * from './api/index.js';
export { VERSION } from './version.js';

/** What to lint and how, as on the command line. */
export interface LintOptions {
  /** The folder that relative paths start from; the current one when left out. */
  readonly cwd?: string;
  /** Files and folders; the whole folder when left out. */
  readonly paths?: readonly string[];
  readonly root?: string;
  /** A settings file, relative to `cwd`, or false for none. */
  readonly config?: string | false;
  readonly preset?: string;
  /** `id=level`, as `--rule`. */
  readonly rule?: readonly string[];
  readonly only?: readonly string[];
}

/**
 * Lints a repository and resolves to the report. Reads files below the root only, writes nothing, starts no process and
 * uses no network. Rejects with an Error whose message is what the command line would print when the paths or the
 * settings cannot be used.
 */
export async function lint(options: LintOptions = {}): Promise<Report> {
  const cwd = resolve(options.cwd ?? '.');
  const rooted = findRoot({
    cwd,
    paths: options.paths ?? [],
    ...(options.root === undefined ? {} : { root: options.root }),
  });
  if ('failures' in rooted) throw new Error(rooted.failures.map(failureText).join('\n'));
  const disk = openDisk(rooted.root);
  const flags = {
    config: typeof options.config === 'string' ? resolve(cwd, options.config) : options.config,
    rule: options.rule ?? [],
    only: options.only ?? [],
    allowPlugins: false,
    ...(options.preset === undefined ? {} : { preset: options.preset }),
  };
  const loaded = await loadConfig({ disk, root: rooted.root, rules: builtIn, flags });
  if ('failures' in loaded) throw new Error(loaded.failures.map(failureText).join('\n'));
  const pipeline = await Pipeline.prepare({
    disk,
    config: loaded.config,
    rules: builtIn,
    given: rooted.requested,
    version: VERSION,
  });
  return plainReport(pipeline.lint(disk).report) as unknown as Report;
}
