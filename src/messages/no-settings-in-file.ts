import type { Failure } from './failure.js';
import { quoted } from './quoted.js';

/** `--config package.json` (or pyproject.toml) without our part in it. */
export function noSettingsInFile(path: string, part: string): Failure {
  return {
    what: `${quoted(path)} has no ${part}`,
    where: path,
    help: 'Add it, or name another settings file with "--config FILE".',
  };
}
