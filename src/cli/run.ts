import { isAbsolute, relative, resolve } from 'node:path';
import type { AnyRule } from '../api/index.js';
import { loadConfig } from '../config/load-config.js';
import type { ConfigFlags } from '../config/load-config.js';
import { failureText } from '../messages/failure-text.js';
import type { Failure } from '../messages/failure.js';
import { findRoot } from '../project/find-root.js';
import { openDisk } from '../project/open-disk.js';
import { rules as builtIn } from '../../rules/index.js';
import { cacheFolder } from './cache-folder.js';
import type { Arguments, Stopped } from './arguments.js';
import { BUILD } from '../version.js';
import type { ExitCode, Terminal } from './terminal.js';

/** Runs what was typed. Resolves to the exit code; throws only when output cannot be written. */
export async function run(typed: Arguments | Stopped, terminal: Terminal): Promise<ExitCode> {
  if ('stop' in typed) {
    await terminal.writeOut(typed.stop.out);
    await terminal.writeErr(typed.stop.err);
    return typed.stop.code;
  }
  if (typed.command === 'rules') return (await import('./rules-command.js')).rulesCommand(builtIn, typed, terminal);
  if (typed.command === 'explain')
    return (await import('./explain-command.js')).explainCommand(builtIn, typed, terminal);
  const rooted = findRoot({
    cwd: terminal.cwd,
    paths: typed.command === 'config' ? [] : typed.paths,
    ...(typed.root === undefined ? {} : { root: typed.root }),
  });
  if ('failures' in rooted) return fail(rooted.failures, terminal);
  const disk = openDisk(rooted.root);
  const loaded = await loadConfig({ disk, root: rooted.root, rules: builtIn, flags: configFlags(typed, terminal) });
  if ('failures' in loaded) return fail(loaded.failures, terminal);
  const rules: readonly AnyRule[] = [...builtIn, ...loaded.pluginRules];
  if (typed.command === 'config') {
    const { configCommand } = await import('./config-command.js');
    const path = typed.paths[0];
    return configCommand(
      loaded.config,
      path === undefined ? undefined : toRelative(path, rooted.root, terminal),
      terminal,
    );
  }
  if (typed.command === 'graph') {
    const { graphCommand } = await import('./graph-command.js');
    return graphCommand({ typed, terminal, disk, config: loaded.config, given: rooted.requested });
  }
  const cache = cacheFolder(typed, terminal, rooted.root);
  if ('failures' in cache) return fail(cache.failures, terminal);
  const { lintCommand } = await import('./lint-command.js');
  const { folder } = cache;
  const keepIn = folder === undefined || BUILD === undefined ? undefined : { folder, root: rooted.root, build: BUILD };
  return lintCommand({ typed, terminal, disk, config: loaded.config, rules, given: rooted.requested, keepIn });
}

export async function fail(failures: readonly Failure[], terminal: Terminal): Promise<ExitCode> {
  await terminal.writeErr(failures.map((failure) => `${failureText(failure)}\n`).join(''));
  return 2;
}

function configFlags(typed: Arguments, terminal: Terminal): ConfigFlags {
  return {
    config: typed.config === undefined || typed.config === false ? typed.config : resolve(terminal.cwd, typed.config),
    rule: typed.rule,
    only: typed.only,
    allowPlugins: typed.allowPlugins,
    ...(typed.preset === undefined ? {} : { preset: typed.preset }),
    ...(typed.failOn === undefined ? {} : { failOn: typed.failOn }),
    ...(typed.maxWarnings === undefined ? {} : { maxWarnings: typed.maxWarnings }),
  };
}

function toRelative(path: string, root: string, terminal: Terminal): string {
  return isAbsolute(path) ? relative(root, path) : relative(root, resolve(terminal.cwd, path));
}
