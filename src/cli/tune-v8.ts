import { setFlagsFromString } from 'node:v8';

/** What V8 11.3 has as default: units of executed bytecode until a function is looked at for optimisation. */
const INTERRUPT_BUDGET = 67_584;
// V8 complains on stderr of a flag that it does not know, so each is set only where it was tried.
/** Node 20. Later ones count otherwise. */
const HAS_BUDGET = process.versions.v8.startsWith('11.3.');
/** Node 20, 22 and 24. */
const IS_KNOWN = /^(?:11\.3|12\.4|13\.6)\./.test(process.versions.v8);

/**
 * Most runs last a fraction of a second. As it is set up, V8 spends a third of that on optimising large functions that are
 * done before it pays; so it waits longer, and inlines less. To be called before the code is loaded.
 */
export function tuneForShortRuns(): void {
  if (HAS_BUDGET) setFlagsFromString(`--interrupt-budget=${16 * INTERRUPT_BUDGET}`);
  if (!IS_KNOWN) return;
  setFlagsFromString('--max-inlined-bytecode-size-cumulative=100');
  setFlagsFromString('--min-semi-space-size=16');
  // Little is left alive each time: to wake other threads for it costs more than it saves.
  setFlagsFromString('--no-parallel-scavenge');
}

/**
 * So many files that what is hot now will stay hot: optimise sooner. Not as soon as V8 would: on 500 real notebooks that
 * cost a tenth more, most of it for functions that are optimised before they have seen what they will be given.
 */
export function tuneForLongRuns(): void {
  if (HAS_BUDGET) setFlagsFromString(`--interrupt-budget=${4 * INTERRUPT_BUDGET}`);
}

/**
 * The rest of a long run: what is optimised now would no longer pay for itself. The hot functions have been by then, and
 * those that come late cost V8 a twentieth of the time on 500 notebooks.
 */
export function tuneForRest(): void {
  if (HAS_BUDGET) setFlagsFromString(`--interrupt-budget=${1000 * INTERRUPT_BUDGET}`);
}
