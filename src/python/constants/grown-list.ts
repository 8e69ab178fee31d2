import { list, MOST_PARTS } from './value.js';
import type { ListValue, Value } from './value.js';

/**
 * A list with more items behind. Each addition copies, so that one to which 30,000 lines add one by one took as long as
 * all other work: what is added to a long list is not told apart any more.
 */
export function grownList(items: readonly Value[], more: readonly Value[], open: boolean): ListValue {
  return items.length >= MOST_PARTS ? list(items, true) : list([...items, ...more], open);
}
