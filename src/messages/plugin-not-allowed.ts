import type { Failure } from './failure.js';
import { quoted } from './quoted.js';

/** Settings that name plug-ins, without the person's word that their code may run. */
export function pluginNotAllowed(name: string, where: string): Failure {
  return {
    what: `the settings name the plug-in ${quoted(name)}, which was not loaded: a plug-in is code`,
    where,
    help: 'If you trust this repository, pass "--allow-plugins".',
  };
}
