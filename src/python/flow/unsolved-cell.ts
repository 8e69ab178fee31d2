import type { NameEvent } from '../scopes/name-event.js';
import type { FlowCell } from './name-flow.js';

/** What nbgrader leaves where it took a solution out, as it comes and as most courses set it. */
const STUB = /\bYOUR (?:CODE|ANSWER) HERE\b|\braise NotImplementedError\b/i;

/**
 * Whether the cell is one of an assignment that still waits for its solution: with it, whoever takes the assignment binds names
 * that the notebook as it was handed out does not have, and that cells further down (the tests above all) read.
 */
export function isUnsolved({ isSolution, module, scope }: FlowCell): boolean {
  return isSolution === true && (STUB.test(module.source) || !scope.events.some(({ op }) => op === 'bind'));
}

/** A cell for papermill's parameters that gives none of them a value: whoever runs the notebook does. */
export function isFilledFromOutside({ tags, scope }: FlowCell): boolean {
  return tags.includes('parameters') && !scope.events.some(({ op }) => op === 'bind');
}

/** Names may come into being in it that nobody can know. */
export const UNSOLVED: NameEvent = {
  op: 'open',
  name: 'a cell that is filled in from outside',
  start: 0,
  end: 0,
  flags: 0,
  loopEnd: -1,
  attr: null,
  value: null,
};
