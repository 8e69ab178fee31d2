/** What a finding weighs. `error` only where a clean run stops. */
export type ReportedLevel = 'info' | 'warning' | 'error';
/** What a rule may be set to. Ordered: off < info < warning < error. */
export type Level = 'off' | ReportedLevel;
/** How sure a rule is: medium is reported as warning at most, low as info, unless the person set that rule's level. */
export type Confidence = 'high' | 'medium' | 'low';
export type PresetName = 'recommended' | 'strict' | 'paper';

export const LEVELS = ['off', 'info', 'warning', 'error'] as const satisfies readonly Level[];
export const PRESETS = ['recommended', 'strict', 'paper'] as const satisfies readonly PresetName[];

/** The lower of two levels. */
export function lowerLevel<A extends Level, B extends Level>(a: A, b: B): A | B {
  return LEVELS.indexOf(a) <= LEVELS.indexOf(b) ? a : b;
}
