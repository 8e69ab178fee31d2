import type { Node } from './ast.js';
import { firstFrom } from './first-from.js';

/** Whether one of the places (offsets, ascending) is in the statement. Decorators stand in front of their definition. */
export function holdsPlace(node: Node, places: readonly number[]): boolean {
  const start = 'decoratorList' in node ? (node.decoratorList[0]?.start ?? node.start) : node.start;
  return (places[firstFrom(places, start)] ?? Infinity) < node.end;
}
