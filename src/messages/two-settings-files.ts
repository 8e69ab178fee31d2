import type { Failure } from './failure.js';
import { quoted } from './quoted.js';

/** More than one settings file in one folder: none of them wins. */
export function twoSettingsFiles(paths: readonly string[]): Failure {
  return {
    what: `the settings stand in ${paths.map(quoted).join(' and ')}`,
    help: 'Keep one of them, or name one with "--config FILE".',
  };
}
