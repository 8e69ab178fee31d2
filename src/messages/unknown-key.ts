import type { Failure } from './failure.js';
import { quoted } from './quoted.js';
import { didYouMean } from './nearest-name.js';

/** A key that the settings do not have. `owner`: "" for the top level, else what it stands in ("deps/unpinned"). */
export function unknownKey(key: string, owner: string, where: string, known: readonly string[]): Failure {
  const keys = known.map((name) => `"${name}"`).join(', ');
  const place = owner === '' ? 'a key of the settings' : `a key of ${quoted(owner)}`;
  const all = known.length === 0 ? 'It has none.' : `It takes ${keys}.`;
  return {
    what: `${quoted(key)} is not ${place}`,
    where,
    help: `${didYouMean(key, known)}${owner === '' ? `The keys are ${keys}.` : all}`,
  };
}
