import type { Failure } from './failure.js';
import { quoted } from './quoted.js';

/** Settings that are a program. They are never run: a linter must be safe to run on a stranger's repository. */
export function settingsScriptRefused(path: string): Failure {
  return {
    what: `${quoted(path)} is a script, and settings are data: it was not run`,
    where: path,
    help: 'Write the settings as YAML in ".reprolintrc", or run with "--no-config" (or "--config FILE").',
  };
}
