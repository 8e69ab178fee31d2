import type { Node, Stmt } from '../ast.js';
import { OutputWalker } from './output-walker.js';

/**
 * Follows values through assignments, calls, loops and conditions, without regard to what they are, to find out which of
 * the draws can be seen in the end. Each draw is a bit; sets of draws are numbers.
 */
export interface OutputReach {
  /** Bits by the calls that draw. */
  readonly draws: ReadonlyMap<Node, number>;
  /** Calls that show or keep what they get. */
  readonly outputs: ReadonlySet<Node>;
  /** The last expression of a text is shown. */
  readonly isNotebook: boolean;
  readonly texts: readonly { readonly body: readonly Stmt[]; readonly source: string }[];
}
const ROUNDS = 3;

/** The bits of all draws that reach something that can be seen. */
export function reachOutput(input: OutputReach): number {
  const walker = new OutputWalker(input);
  // What a function gives is known after its definition was gone through with what its parameters get.
  let before = '';
  for (let round = 0; round < ROUNDS && !walker.isDone; round++) {
    walker.run();
    // A round that starts as the last one did ends as it did.
    const after = walker.state();
    if (walker.carriesNothing || after === before) break;
    before = after;
  }
  return walker.shown;
}
