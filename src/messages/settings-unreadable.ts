import type { Failure } from './failure.js';
import { quoted } from './quoted.js';

/** A settings file that is there and cannot be read. */
export function settingsUnreadable(path: string, reason: string): Failure {
  return {
    what: `the settings ${quoted(path)} ${reason === 'is no longer there' ? 'do not exist' : `cannot be read: it ${reason}`}`,
    where: path,
    help: 'Give a readable settings file with "--config FILE", or run without settings: "--no-config".',
  };
}
