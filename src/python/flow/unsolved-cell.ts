import type { NameEvent } from '../scopes/name-event.js';
import type { FlowCell } from './name-flow.js';

/** What nbgrader leaves where it took a solution out, as it comes and as most courses set it. */
const STUB = /\bYOUR (?:CODE|ANSWER) HERE\b|\braise NotImplementedError\b/i;

/** What courses without nbgrader leave: "# Write your code here", "### START CODE HERE ###". */
const PROMPT =
  /#[^\n]*\b(?:your (?:own )?(?:code|solution|answer|implementation) (?:goes )?(?:here|below)|start code here|(?:write|put|insert|add|enter|type|place) (?:in )?your (?:own )?(?:code|solution|answer|implementation)\b)/i;
/** A solution that lies in a file of its own, and that whoever gives up loads into the cell. */
const LOADABLE = /^\s*#\s*%load\s+\S/m;

/** Whether comments ask whoever does an exercise to write code here. */
export function asksForCode(source: string): boolean {
  return source.includes('#') && PROMPT.test(source);
}

/**
 * Whether the cell is one of an assignment that still waits for its solution: with it, whoever takes the assignment binds names
 * that the notebook as it was handed out does not have, and that cells further down (the tests above all) read.
 */
export function isUnsolved({ isSolution, module, scope, executionCount }: FlowCell): boolean {
  if (isSolution === true) return STUB.test(module.source) || !scope.events.some(({ op }) => op === 'bind');
  // Where it was run, the solution stands below the words that asked for it.
  if (executionCount !== null) return false;
  return module.body.length === 0
    ? LOADABLE.test(module.source) || asksForCode(module.source)
    : asksForCode(module.source);
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
