import type { Failure } from './failure.js';
import { quoted } from './quoted.js';

/** `--root` names something that is no folder. */
export function notAFolder(path: string, why: string): Failure {
  return { what: `${quoted(path)} ${why}`, where: '--root', help: 'Give the folder that the project lies in.' };
}
