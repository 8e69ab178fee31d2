import type { Failure } from './failure.js';
import { quoted } from './quoted.js';
import { didYouMean } from './nearest-name.js';

/** A key that the settings do not have. `owner`: "" for the top level, else what it stands in ("deps/unpinned"). */
export function unknownKey(key: string, owner: string, where: string, known: readonly string[]): Failure {
  const place = owner === '' ? 'a key of the settings' : `a key of ${quoted(owner)}`;
  const near = didYouMean(key, known).trim();
  const keys = known.filter((name) => name !== '$schema').map((name) => `"${name}"`);
  const all = `The keys are ${keys.join(', ')}.`;
  return { what: `${quoted(key)} is not ${place}`, where, help: near === '' ? all : near };
}
