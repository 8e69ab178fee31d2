import type { Failure } from './failure.js';
import { quoted } from './quoted.js';

/** A plug-in that was allowed and cannot be used. `why` goes behind its name. */
export function pluginBroken(name: string, where: string, why: string): Failure {
  return {
    what: `the plug-in ${quoted(name)} ${why}`,
    where,
    help: 'Install it beside the settings file ("npm install"), or take it out of "plugins".',
  };
}
