import { MOST_PARTS } from './value.js';
import type { DictValue, Value } from './value.js';

/** A dictionary with entries set anew. Each change copies: a long one that is changed may hold anything, as a long list may. */
export function grownDict(
  { entries, open }: DictValue,
  more: Iterable<readonly [string | number, Value]>,
  moreOpen: boolean,
): DictValue {
  if (entries.size >= MOST_PARTS) return { kind: 'dict', entries: new Map(), open: true };
  return { kind: 'dict', entries: new Map([...entries, ...more]), open: open || moreOpen };
}
