import type { CallEvent } from '../../python/calls/code-event.js';

const ASKS = /\.(?:l?exists|is_?file|is_?dir)$/;

/**
 * Of a function of the file its own calls tell. And who asks whether a file is there only to end the run if it is not says
 * earlier what its reader would say.
 */
export function saysNothing({ isLocal, isDemanded, name }: CallEvent): boolean {
  return isLocal || (isDemanded && ASKS.test(name));
}
