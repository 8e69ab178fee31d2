import type { Failure } from '../messages/failure.js';
import type { PlaceMap } from './place-map.js';

/** A settings file as data, with the place of every value. `value` is `undefined` where the file holds no settings. */
export interface ParsedSettings {
  readonly value: unknown;
  readonly places: PlaceMap;
}
export type ParseResult = ParsedSettings | { readonly failure: Failure };
