import type { FindingPlace } from '../api/index.js';

/** `path:line:column`, in a notebook `path[cell]:line:column`. */
export function placeText({ path, cell, line, column }: FindingPlace): string {
  return `${path}${cell === undefined ? '' : `[${cell.index}]`}:${line}:${column}`;
}
